import type { GlobalUse } from './global-uses.ts'
import { siteOfAdapter } from './layers.ts'
import { impureValues, outsideNames, pageNames, pureFolders } from './package-rules.ts'
import type { ImportFact, ModuleFacts } from './read-module.ts'
import { type Finding, isTest } from './source-file.ts'

/** Pure folders depend on their arguments alone; adapters on those and the page. */
export function checkPurity(modules: readonly ModuleFacts[]): Finding[] {
  return modules.flatMap((module) => {
    const pure = pureFolders.test(module.path)
    if (isTest(module.path) || !(pure || siteOfAdapter(module.path) !== undefined || module.path.startsWith('lib/sites/')))
      return []
    const forbidden = new Set(pure ? [...outsideNames, ...pageNames] : outsideNames)
    const messages = [...module.globals.flatMap((use) => impureUse(use, forbidden)), ...module.imports.flatMap(impureImport)]
    return [...new Set(messages)].map((message) => ({ rule: 'purity', path: module.path, message }))
  })
}

function impureUse({ name, member, bareCall }: GlobalUse, forbidden: ReadonlySet<string>): string[] {
  if (forbidden.has(name)) return [`uses ${member ? `${name}.${member}` : name}`]
  if (name === 'Date' && (bareCall || member === 'now')) return ['reads the time: take a clock as a parameter']
  if (name === 'Math' && member === 'random') return ['reads chance: take a source of it as a parameter']
  return []
}

function impureImport({ packageName, typeOnly, names }: ImportFact): string[] {
  if (typeOnly) return []
  if (packageName) return [`imports the package ${packageName}`]
  return names.filter((name) => impureValues.includes(name)).map((name) => `imports ${name}: take it as a parameter`)
}
