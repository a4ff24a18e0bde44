import type { WatchTerm } from '../../lib/org/org-rows.ts'
import { newTerms, type WrittenTerm } from './written-terms.ts'

/**
 * What is looked for on the practice posts: what is written now, then whatever else is looked for already. Saving what is written
 * changes nothing of it, so that the posts stay as they are.
 */
export function practiceTerms(written: readonly WrittenTerm[], known: readonly WatchTerm[]): WatchTerm[] {
  const terms = written.map(({ text, kind }) => ({ id: text, text: text.slice(0, 200), kind }))
  return [...terms, ...newTerms(known, terms)].map(({ text, kind }, index) => ({ id: `term-${index}`, text, kind }))
}
