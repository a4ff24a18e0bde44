import { layerOf, mayImport, siteOfAdapter } from './layers.ts'
import { packageHomes } from './package-rules.ts'
import type { ImportFact, ModuleFacts } from './read-module.ts'
import { type Finding, isTest } from './source-file.ts'

/** Who may import whom: layers, adapters, and packages that have one home. */
export function checkImports(modules: readonly ModuleFacts[]): Finding[] {
  const paths = new Set(modules.map(({ path }) => path))
  return modules.flatMap((module) => module.imports.flatMap((fact) => checkImport(module.path, fact, paths)))
}

function checkImport(path: string, fact: ImportFact, paths: ReadonlySet<string>): Finding[] {
  const finding = (rule: string, message: string): Finding[] => [{ rule, path, message }]
  if (fact.packageName) {
    const home = packageHomes.find(({ packages }) => packages.some((name) => name === fact.packageName))?.home
    const isFree = !home || home.test(path) || isTest(path) || (fact.typeOnly && fact.packageName === 'react')
    return isFree ? [] : finding('package home', `imports ${fact.packageName}, which only ${home} may`)
  }
  const { target } = fact
  if (target === undefined) return []
  if (target.startsWith('entrypoints/') && !path.startsWith('entrypoints/')) {
    return finding('nothing imports entrypoints', `imports ${target}`)
  }
  if (/\.(?:ts|tsx|mjs)$/.test(target) && !paths.has(target)) return finding('no such file', `imports ${target}`)
  return isTest(path) ? [] : checkLayers(path, target, fact.typeOnly).flatMap((message) => finding('layers', message))
}

function checkLayers(path: string, target: string, typeOnly: boolean): string[] {
  const from = layerOf(path)
  const to = layerOf(target)
  if (isTest(target)) return [`imports the test ${target}`]
  if (!from || !to) return []
  if (from === to) {
    const own = siteOfAdapter(path)
    return own === siteOfAdapter(target) ? [] : [`is the adapter of ${own} and imports another: ${target}`]
  }
  const allowed = mayImport(from, to)
  if (allowed === 'anything' || (allowed === 'types' && typeOnly)) return []
  return [`belongs to ${from.name} and imports ${allowed === 'types' ? 'more than types of ' : ''}${target}, of ${to.name}`]
}
