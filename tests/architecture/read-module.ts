import { posix } from 'node:path'
import { parseSync } from 'oxc-parser'
import { type GlobalUse, globalUses, typeImports } from './global-uses.ts'
import type { SourceFile } from './source-file.ts'

export interface ImportFact {
  /** As written. */
  specifier: string
  /** Path from the root where it names a file of the project. */
  target: string | undefined
  /** Package where it names one: `@base-ui/react/menu` → `@base-ui/react`. */
  packageName: string | undefined
  typeOnly: boolean
  names: string[]
}

/** What the rules need to know of a file. */
export interface ModuleFacts {
  path: string
  imports: ImportFact[]
  hasDefaultExport: boolean
  /** It passes on what others export and declares nothing itself. */
  isBarrel: boolean
  globals: GlobalUse[]
}

/** @throws SyntaxError where the file cannot be parsed: a file that cannot be read cannot be cleared. */
export function readModule({ path, text }: SourceFile): ModuleFacts {
  const { program, module, errors } = parseSync(path, text)
  if (errors.length > 0) throw new SyntaxError(`${path}: ${errors[0]?.message}`)
  const imports = [
    ...module.staticImports.map((line) =>
      importFact(path, line.moduleRequest.value, {
        typeOnly: line.entries.length > 0 && line.entries.every((entry) => entry.isType),
        names: line.entries.map((entry) => entry.importName.name ?? 'default'),
      }),
    ),
    ...module.staticExports.flatMap((line) =>
      line.entries.flatMap((entry) =>
        entry.moduleRequest ? [importFact(path, entry.moduleRequest.value, { typeOnly: entry.isType, names: [] })] : [],
      ),
    ),
    ...module.dynamicImports.map(({ moduleRequest: { start, end } }) =>
      importFact(path, text.slice(start + 1, end - 1), { typeOnly: false, names: [] }),
    ),
    ...typeImports(program).map((specifier) => importFact(path, specifier, { typeOnly: true, names: [] })),
  ]
  return {
    path,
    imports,
    hasDefaultExport: module.staticExports.some((line) => line.entries.some(({ exportName }) => isDefault(exportName))),
    isBarrel: isBarrel(module.staticImports.length, program.body),
    globals: globalUses(program),
  }
}

function importFact(from: string, specifier: string, more: { typeOnly: boolean; names: string[] }): ImportFact {
  const [path = ''] = specifier.split('?')
  const alias = /^[@~]{1,2}\/(.+)$/.exec(path)?.[1]
  const target = path.startsWith('.') ? posix.join(posix.dirname(from), path) : alias
  const packageName = target === undefined ? packageOf(path) : undefined
  return { specifier, target, packageName, ...more }
}

function packageOf(specifier: string): string {
  if (specifier.startsWith('node:')) return specifier
  return specifier
    .split('/')
    .slice(0, specifier.startsWith('@') ? 2 : 1)
    .join('/')
}

interface Statement {
  type: string
  source?: unknown
  declaration?: unknown
}

function isDefault({ kind, name }: { kind: string; name: string | null }): boolean {
  return kind === 'Default' || name === 'default'
}

/** Every statement imports or passes on, and something is passed on. */
function isBarrel(importCount: number, body: readonly Statement[]): boolean {
  const passing = body.filter(
    ({ type, declaration }) => type === 'ExportAllDeclaration' || (type === 'ExportNamedDeclaration' && !declaration),
  )
  return (
    body.some(({ type }) => type === 'ExportAllDeclaration') ||
    (passing.length > 0 && passing.length + importCount === body.length)
  )
}
