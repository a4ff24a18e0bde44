import type { Category } from '../org/category.ts'
import type { WatchTerm } from '../org/org-rows.ts'
import type { CancelledMention, Mention } from '../org/term-place.ts'
import type { Rejection } from '../triage/mutation.ts'

/** What our own pages may ask about watch terms. */
export interface TermOperations {
  /** What the watch terms make of an invented post. Nothing of it is kept or sent. */
  tryPost(input: TriedText): TriedPost
  /** Saves many watch terms at once, as acts of this person. */
  putTerms(input: { terms: WatchTerm[] }): { kind: 'saved'; count: number } | { kind: 'rejected'; rejection: Rejection }
}

export interface TriedText {
  text: string
  authorHandle: string
}

export interface TriedPost {
  mentions: Mention[]
  /** What looks like a term and does not count, with the reason. */
  cancelled: CancelledMention[]
  /** `own`: an account of the organisation wrote it. */
  outcome: 'mention' | 'market' | 'own' | 'none'
  category: Category | undefined
}
