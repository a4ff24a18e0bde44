import type { Instant } from '../util/clock.ts'
import { addCounted, type CountedTime } from './counted-time.ts'
import { type EngagementWindow, measureWindow, windowState } from './engagement-window.ts'
import type { EvidenceLog } from './evidence-log.ts'
import { foldEvidence } from './fold-evidence.ts'
import { addDays } from './local-day.ts'

/** Entries are kept this long, so that a person can see how their time was counted; then only their sums are. */
const entriesKeptDays = 7
/** More entries than these are not kept, however new: some 60 full working days. */
const entriesAtMost = 100_000
/** Sums are kept for thirteen months: this month beside that of last year. */
const sumsKeptDays = 400

/** What takes the place of what: written in one go, or not at all. */
export interface Compaction {
  windows: EngagementWindow[]
  folded: CountedTime[]
  /** Windows whose entries go, now that their sums stand for them. */
  dropEntriesOf: number[]
  /** Days whose sums and windows are too old. */
  dropBefore: string
}

/**
 * Folds the entries of windows that are over. As nothing reaches from one window into another, what is counted of the rest and these sums
 * together is what was counted of all (T6).
 *
 * @param log windows with all their entries
 */
export function compactLog(log: EvidenceLog, today: string, now: Instant): Compaction {
  const oldest = addDays(today, -entriesKeptDays)
  const sizes = Map.groupBy(log.entries, ({ window }) => window)
  let kept = log.entries.length
  const over = log.windows.filter((window) => {
    const size = sizes.get(window.id)?.length ?? 0
    const isDue = size > 0 && (window.day < oldest || kept > entriesAtMost)
    if (!isDue || windowState(measureWindow(window, log.entries), now).kind === 'open') return false
    kept -= size
    return true
  })
  return { ...foldWindows(log, over, now), dropBefore: addDays(today, -sumsKeptDays) }
}

/** Windows as their sums: what they ended by is written down, because their entries will not tell it any more. */
function foldWindows(log: EvidenceLog, windows: readonly EngagementWindow[], now: Instant): Omit<Compaction, 'dropBefore'> {
  const ids = new Set(windows.map(({ id }) => id))
  const closed = windows.map((window): EngagementWindow => {
    const state = windowState(measureWindow(window, log.entries), now)
    return state.kind === 'ended' ? { ...window, ended: { at: state.at, because: state.because } } : window
  })
  return {
    windows: closed,
    folded: foldEvidence(log.entries.filter(({ window }) => ids.has(window))).counted,
    dropEntriesOf: [...ids],
  }
}

/** What is left when a day is forgotten. */
export interface Deletion {
  dropWindows: number[]
  dropEntriesOf: number[]
  /** All sums that are to be there afterwards. */
  folded: CountedTime[]
  /** Windows of other days that reached into it, closed. */
  windows: EngagementWindow[]
}

/**
 * Forgets a day: its windows, its sums, and the entries that would tell of it, also where a window of the evening before reached into it
 * (T15). What was counted on other days stays as it was.
 *
 * @param log windows with all their entries and sums
 */
export function deleteDay(log: EvidenceLog, day: string, now: Instant): Deletion {
  const touching = log.windows.filter((window) => {
    const { counted } = foldEvidence(log.entries.filter((entry) => entry.window === window.id))
    return window.day === day || counted.some((sum) => sum.day === day)
  })
  const { windows, folded, dropEntriesOf } = foldWindows(log, touching, now)
  const sums = addCounted(log.folded ?? [], folded).filter((sum) => sum.day !== day)
  // One that is open and has lost entries would count on from nothing: it ends.
  const ended = (window: EngagementWindow): EngagementWindow => ({
    ...window,
    ended: window.ended ?? { at: now, because: 'away' },
  })
  return {
    dropWindows: touching.filter((window) => window.day === day).map(({ id }) => id),
    dropEntriesOf,
    folded: sums,
    windows: windows.filter((window) => window.day !== day).map(ended),
  }
}
