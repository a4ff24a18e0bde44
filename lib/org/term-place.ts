import type { WatchTermKind } from './org-rows.ts'

/** In which way a place is written otherwise than its term; `written` where only case, an ending or nothing differs. */
export type TermVariant = 'written' | 'accents' | 'spacing' | 'hidden' | 'turned' | 'look-alikes'

/** Why a place that a term was found at does not count. */
export type Cancelled =
  | { kind: 'exclusion'; phrase: string }
  | { kind: 'without'; phrase: string }
  /** None of the words that it needs are there. */
  | { kind: 'with' }
  | { kind: 'site' }
  | { kind: 'case' }
  /** Part of a longer word. */
  | { kind: 'inside' }

/** Where a watch term was found: in the text from `start` to `end` (indexes of the original), in what a picture shows, or as the author's own handle. */
export interface Mention {
  termId: string
  kind: WatchTermKind
  /** As it stands in the post. */
  found: string
  place: { kind: 'text'; start: number; end: number } | { kind: 'picture' } | { kind: 'author' }
  variant: TermVariant
}

/** A place that looks like a term and does not count. */
export interface CancelledMention extends Mention {
  because: Cancelled
}
