import type { Instant } from '../util/clock.ts'
import { type CountedTime, totalMs } from './counted-time.ts'
import { isHere, proveEvidence, type Tail } from './fold-evidence.ts'
import type { LogEntry } from './log-entry.ts'

/**
 * Away for this long ends a window, by the wall clock: a page's own stands still while the machine sleeps, and a window must not last
 * until the next morning. A clock that is set forward may end a window early; it never makes it count more.
 */
export const longestAwayMs = 10 * 60_000

/** More time that a person gave themselves, and why. Kept with the window, on this device, for this person. */
export interface MoreTime {
  at: Instant
  ms: number
  reason: string
}

type Ended = { at: Instant; because: 'hand' | 'away' | 'hours' }

/** One sitting of engaging with customers. */
export interface EngagementWindow {
  /** Counts up from 1, and is never used again. */
  id: number
  /** The local day on which it was opened, and to whose windows it belongs, even past midnight. */
  day: string
  openedAt: Instant
  /** `more`: beyond the day's windows, with a reason. `hours`: by itself, for who counts all active time in their working hours. */
  openedBy: 'start' | 'act' | 'more' | 'hours'
  limitMs: number | undefined
  ended: Ended | undefined
  /** The end of the working hours it is for; such a window bears any absence. */
  until?: Instant
  more?: MoreTime[]
  /** Shares of the limit, in per cent, at which a notice was due and is done with. */
  noticed?: number[]
}

export type WindowState = { kind: 'open'; leftMs: number | undefined } | { kind: 'spent' } | ({ kind: 'ended' } & Ended)

/** A window with what was counted in it. `lastAt`: the last moment at which somebody is known to have been there. */
export interface MeasuredWindow {
  window: EngagementWindow
  usedMs: number
  lastAt: Instant
}

/** What the entries of a window come to. More can be added, so that each costs the same however many there are (T6). */
export interface WindowSum {
  window: number
  countedMs: number
  lastAt: Instant
  tail: Tail
}

/** @param entries the log; what belongs to other windows is left out */
export function sumWindow(window: EngagementWindow, entries: readonly LogEntry[]): WindowSum {
  const nothing = { window: window.id, countedMs: 0, lastAt: window.openedAt, tail: new Map() }
  return addToSum(
    nothing,
    entries.filter((entry) => entry.window === window.id),
  )
}

/** @param entries of this window, none of them said before what was added of its page already */
export function addToSum({ window, countedMs, lastAt, tail }: WindowSum, entries: readonly LogEntry[]): WindowSum {
  const { proofs, tail: after } = proveEvidence(entries, tail)
  return {
    window,
    countedMs: proofs.reduce((sum, { ms }) => sum + ms, countedMs),
    // A page that comes to the front by itself while nobody is there says nothing about anybody.
    lastAt: proofs.reduce(
      (latest, { entry, ms }) => (ms > 0 || isHere(entry.kind) ? Math.max(latest, entry.wall) : latest),
      lastAt,
    ),
    tail: after,
  }
}

/** The window with its sum, never more than its limit. */
export function measureSum(window: EngagementWindow, { countedMs, lastAt }: WindowSum, foldedMs = 0): MeasuredWindow {
  return { window, usedMs: Math.min(countedMs + foldedMs, window.limitMs ?? Number.POSITIVE_INFINITY), lastAt }
}

/**
 * @param entries the log; what belongs to other windows is left out
 * @param folded sums that took the place of entries
 */
export function measureWindow(
  window: EngagementWindow,
  entries: readonly LogEntry[],
  folded: readonly CountedTime[] = [],
): MeasuredWindow {
  const foldedMs = totalMs(folded.filter((sum) => sum.window === window.id))
  return measureSum(window, sumWindow(window, entries), foldedMs)
}

/** What a window is at `now`: a function of log and settings alone (T17). Spent and ended windows never open again. */
export function windowState({ window, usedMs, lastAt }: MeasuredWindow, now: Instant): WindowState {
  const { ended, limitMs, until } = window
  if (ended) return { kind: 'ended', ...ended }
  const leftMs = limitMs === undefined ? undefined : limitMs - usedMs
  if (leftMs === 0) return { kind: 'spent' }
  if (until !== undefined) return now >= until ? { kind: 'ended', at: until, because: 'hours' } : { kind: 'open', leftMs }
  if (now - lastAt >= longestAwayMs) return { kind: 'ended', at: lastAt, because: 'away' }
  return { kind: 'open', leftMs }
}
