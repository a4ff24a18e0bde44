import type { WatchTerm } from '../org/org-rows.ts'
import { buildTermIndex, type TermIndex } from './term-index.ts'

/** By the list itself: the posts of one page share it. */
const byList = new WeakMap<readonly WatchTerm[], TermIndex>()
/** By what the terms say: every reading of the rows makes a new list of them. A second place, for terms that are being tried out. */
const latest: { says: string; index: TermIndex }[] = []
const mostKept = 2

/** The terms made ready, once for each list and once for equal lists in turn. */
export function termIndexOf(terms: readonly WatchTerm[]): TermIndex {
  const known = byList.get(terms)
  if (known) return known
  const says = JSON.stringify(terms)
  const equal = latest.find((entry) => entry.says === says)
  const index = equal?.index ?? buildTermIndex(terms)
  if (!equal) latest.unshift({ says, index })
  latest.length = Math.min(latest.length, mostKept)
  byList.set(terms, index)
  return index
}
