import { siteOfAdapter } from './layers.ts'
import type { ModuleFacts } from './read-module.ts'
import { type Finding, isTest, type SourceFile } from './source-file.ts'

const longestFile = 300
const longestAdapter = 250
const longestMedian = 90
const kebabCase = /^(?:[a-z0-9]+(?:-[a-z0-9]+)*)(?:\.[a-z0-9]+(?:-[a-z0-9]+)*)*$/

/** Sizes and names. */
export function checkFiles(files: readonly SourceFile[]): Finding[] {
  const sizes = files.filter(({ path }) => !isTest(path) && path.includes('/')).map(({ text }) => lineCount(text))
  const median = sizes.toSorted((a, b) => a - b)[Math.floor(sizes.length / 2)] ?? 0
  const tooLong = median > longestMedian
  return [
    ...(tooLong
      ? [{ rule: 'sizes', path: '(all)', message: `the median file has ${median} lines, at most ${longestMedian}` }]
      : []),
    ...files.flatMap(checkSize),
    ...files.flatMap(checkName),
  ]
}

/** Named exports, no barrels: a reader finds a thing in the file that is named after it. */
export function checkExports(modules: readonly ModuleFacts[]): Finding[] {
  return modules.flatMap(({ path, hasDefaultExport, isBarrel }) => {
    const mayHaveDefault = path.startsWith('entrypoints/') || /^[^/]+\.config\.ts$/.test(path) || path === 'knip.ts'
    return [
      ...(hasDefaultExport && !mayHaveDefault ? [{ rule: 'no default exports', path, message: 'has a default export' }] : []),
      ...(isBarrel ? [{ rule: 'no barrels', path, message: 'only passes on what others export' }] : []),
    ]
  })
}

function checkSize({ path, text }: SourceFile): Finding[] {
  const limit = siteOfAdapter(path) !== undefined && !isTest(path) ? longestAdapter : longestFile
  const lines = lineCount(text)
  return lines > limit ? [{ rule: 'sizes', path, message: `has ${lines} lines, at most ${limit}` }] : []
}

function checkName({ path }: SourceFile): Finding[] {
  const names = path.split('/')
  const isEntry = path.startsWith('entrypoints/')
  const isIndex = /^index\.(?:ts|tsx|mjs)$/.test(names.at(-1) ?? '') && !isEntry
  return [
    ...(names.every((name) => kebabCase.test(name)) ? [] : [{ rule: 'names', path, message: 'is not in kebab-case' }]),
    ...(isIndex ? [{ rule: 'no barrels', path, message: 'is named index' }] : []),
  ]
}

function lineCount(text: string): number {
  return text.split('\n').length - (text.endsWith('\n') ? 1 : 0)
}
