/** A name that a file takes from its surroundings rather than from an import or its own declarations. */
export interface GlobalUse {
  name: string
  /** `Date.now` → `now`; undefined where the name is used whole. */
  member: string | undefined
  /** `new Date()`: called or constructed without saying of what. */
  bareCall: boolean
}

interface Node {
  type: string
  [key: string]: unknown
}

/** Types say nothing about what runs. */
const typeKeys = new Set(['typeAnnotation', 'typeArguments', 'typeParameters', 'returnType', 'superTypeArguments', 'implements'])
const skippedNodes = new Set(['ImportDeclaration', 'TSTypeAliasDeclaration', 'TSInterfaceDeclaration', 'TSModuleDeclaration'])

/**
 * The global names a program uses. A name that the file declares anywhere counts as its own everywhere in it: that misses a file
 * that declares `document` in one function and takes the page's in another, and calls no parameter named `window` a browser API.
 */
export function globalUses(program: object): GlobalUse[] {
  const declared = new Set<string>()
  const uses: GlobalUse[] = []
  walk(asNode(program), undefined, '', (node, parent, key) => {
    for (const name of declaredNames(node)) declared.add(name)
    if (node.type === 'Identifier' && isReference(parent, key)) uses.push(useOf(String(node.name), parent, key))
  })
  return uses.filter(({ name }) => !declared.has(name))
}

/** Modules named in types: `import('./item.ts').Item`. */
export function typeImports(program: object): string[] {
  const found: string[] = []
  walk(asNode(program), undefined, '', (node) => void (isTypeImport(node) && found.push(String(asNode(node.source).value))), true)
  return found
}

const isTypeImport = (node: Node) => node.type === 'TSImportType' && isNode(node.source)

type Visit = (node: Node, parent: Node | undefined, key: string) => void

function walk(node: Node, parent: Node | undefined, key: string, visit: Visit, withTypes = false): void {
  visit(node, parent, key)
  for (const [childKey, value] of Object.entries(node)) {
    if (!withTypes && typeKeys.has(childKey)) continue
    for (const child of Array.isArray(value) ? value : [value]) {
      if (isNode(child) && (withTypes || !skippedNodes.has(child.type))) walk(child, node, childKey, visit, withTypes)
      else if (isNode(child) && child.type === 'ImportDeclaration') visit(child, node, childKey)
    }
  }
}

function isReference(parent: Node | undefined, key: string): boolean {
  if (!parent) return false
  if (key === 'property' && parent.type === 'MemberExpression') return parent.computed === true
  if (key === 'key') return parent.computed === true
  return !['label', 'exported', 'local', 'imported', 'id'].includes(key)
}

function useOf(name: string, parent: Node | undefined, key: string): GlobalUse {
  const member =
    key === 'object' && parent?.computed === false && isNode(parent.property) ? String(parent.property.name) : undefined
  const isCall = key === 'callee' && (parent?.type === 'NewExpression' || parent?.type === 'CallExpression')
  const bareCall = isCall && Array.isArray(parent?.arguments) && parent.arguments.length === 0
  return { name, member, bareCall }
}

function declaredNames(node: Node): string[] {
  const patterns = [node.type === 'VariableDeclarator' || /^(?:Function|Class)/.test(node.type) ? node.id : undefined]
  if (Array.isArray(node.params)) patterns.push(...node.params)
  if (node.type === 'CatchClause') patterns.push(node.param)
  if (node.type === 'ImportDeclaration' && Array.isArray(node.specifiers)) {
    patterns.push(...node.specifiers.map((specifier: unknown) => (isNode(specifier) ? specifier.local : undefined)))
  }
  return patterns.flatMap(boundNames)
}

/** Names that a pattern binds: `{ a, b: [c], ...d } = e` → a, c, d. */
function boundNames(pattern: unknown): string[] {
  if (!isNode(pattern)) return []
  switch (pattern.type) {
    case 'Identifier':
      return [String(pattern.name)]
    case 'ObjectPattern':
      return listOf(pattern.properties).flatMap((property) =>
        boundNames(isNode(property) ? (property.value ?? property.argument) : undefined),
      )
    case 'ArrayPattern':
      return listOf(pattern.elements).flatMap(boundNames)
    case 'AssignmentPattern':
      return boundNames(pattern.left)
    case 'RestElement':
      return boundNames(pattern.argument)
    default:
      return []
  }
}

const listOf = (value: unknown): unknown[] => (Array.isArray(value) ? value : [])

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && 'type' in value && typeof value.type === 'string'
}

function asNode(value: unknown): Node {
  if (!isNode(value)) throw new TypeError('Not a node of a syntax tree')
  return value
}
