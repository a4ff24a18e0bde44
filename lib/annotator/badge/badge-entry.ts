import type { BadgeState } from '../../messages/badge-state.ts'
import type { PostKey } from '../../post/post-key.ts'
import type { Badge } from './badge.ts'

/** A badge and the post it belongs to. */
export interface BadgeEntry {
  container: Element
  row: Element
  key: PostKey
  state: BadgeState
  badge: Badge
  /** When it had to be put back, by `performance.now()`, latest last. */
  putBackAt: number[]
}

const mostPutBacks = 5
const withinMs = 10_000

/** Whether a badge that the page removed may be put back: a few times, then the page wins (A4). */
export function mayPutBack(entry: BadgeEntry, now: number): boolean {
  entry.putBackAt = [...entry.putBackAt.filter((at) => now - at < withinMs), now]
  return entry.putBackAt.length <= mostPutBacks
}

/** Whether the badge still stands where it was put: the page has neither removed it nor moved its row away. */
export function isInPlace(entry: BadgeEntry): boolean {
  return entry.badge.host.isConnected && entry.container.contains(entry.badge.host) && entry.row.isConnected
}
