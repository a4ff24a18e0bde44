import { categories } from '../../lib/org/category.ts'
import { watchTermKinds } from '../../lib/org/org-rows.ts'
import { queueFilters } from '../../lib/triage/queue.ts'
import type { SourceFile } from './source-file.ts'

/** Texts whose key is put together where it is used: these keys, and no others. */
const putTogether = [
  ...categories.map((category) => `category.${category}`),
  ...queueFilters.map((filter) => `queue.${filter}`),
  ...watchTermKinds.map((kind) => `watchTerms.${kind}`),
]

/** Keys of a file of texts, e.g. `queue.open`. The forms of a plural (`1`, `n`) are one text. */
export function textKeys(texts: string): string[] {
  const path: string[] = []
  const keys = new Set<string>()
  for (const line of texts.split('\n')) {
    const [, indent, name, value] = /^( *)(\w+):(?: (.*))?$/u.exec(line) ?? []
    if (indent === undefined || name === undefined) continue
    path.splice(indent.length / 2, path.length, name)
    if (value === undefined) continue
    keys.add((/^(?:\d|n)$/u.test(name) ? path.slice(0, -1) : path).join('.'))
  }
  return [...keys]
}

/** Keys that no file names: as a string, or as the browser wants it in the manifest (`__MSG_extension_name__`). */
export function unusedTexts(texts: string, files: readonly SourceFile[]): string[] {
  const code = files.map(({ text }) => text).join('\n')
  const named = new Set(code.match(/(?<=['"`])[a-zA-Z]\w*(?:\.\w+)+(?=['"`])/gu) ?? [])
  const inManifest = new Set([...code.matchAll(/__MSG_(\w+?)__/gu)].map(([, name]) => name))
  const known = new Set(putTogether)
  return textKeys(texts).filter((key) => !named.has(key) && !known.has(key) && !inManifest.has(key.replaceAll('.', '_')))
}
