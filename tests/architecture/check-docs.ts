import { parseSync } from 'oxc-parser'
import { type Finding, isTest, type SourceFile } from './source-file.ts'

const folders = /^(?:lib|server|scripts)\//
const endings = /\.(?:ts|tsx|mjs)$/

interface Node {
  type: string
  start: number
  [key: string]: unknown
}

/** Whoever calls a function of another file reads above it what it does: each exported one has a docstring. */
export function checkDocs(files: readonly SourceFile[]): Finding[] {
  return files.filter(({ path }) => folders.test(path) && endings.test(path) && !isTest(path)).flatMap(undocumented)
}

function undocumented({ path, text }: SourceFile): Finding[] {
  const { program, comments } = parseSync(path, text)
  const statements = program.body as unknown as Node[]
  const documented = (statement: Node) =>
    comments.some(
      ({ type, value, start, end }) =>
        type === 'Block' && value.startsWith('*') && start < statement.start && text.slice(end, statement.start).trim() === '',
    )
  const exported = new Set(statements.flatMap(namesPassedOn))
  return statements.flatMap((statement) => {
    const isExported = statement.type === 'ExportNamedDeclaration'
    const declared = functionNames(isExported ? statement.declaration : statement)
    const names = isExported ? declared : declared.filter((name) => exported.has(name))
    if (names.length === 0 || documented(statement)) return []
    return names.map((name) => ({ rule: 'docstrings', path, message: `${name} has no docstring` }))
  })
}

/** Names of the functions that a declaration makes: `function a() {}`, `const b = () => {}`. */
function functionNames(declaration: unknown): string[] {
  if (!isNode(declaration)) return []
  if (declaration.type === 'FunctionDeclaration') return nameOf(declaration.id)
  if (declaration.type !== 'VariableDeclaration' || !Array.isArray(declaration.declarations)) return []
  return declaration.declarations.flatMap((one: unknown) => (isNode(one) && isFunction(one.init) ? nameOf(one.id) : []))
}

/** `export { a, b }` of this file's own names. */
function namesPassedOn(statement: Node): string[] {
  if (statement.type !== 'ExportNamedDeclaration' || !Array.isArray(statement.specifiers) || statement.source) return []
  return statement.specifiers.flatMap((one: unknown) => (isNode(one) ? nameOf(one.local) : []))
}

const isFunction = (value: unknown) =>
  isNode(value) && (value.type === 'ArrowFunctionExpression' || value.type === 'FunctionExpression')

const nameOf = (id: unknown) => (isNode(id) && typeof id.name === 'string' ? [id.name] : [])

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && 'type' in value && typeof value.type === 'string'
}
