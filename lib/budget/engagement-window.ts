import type { Instant } from '../util/clock.ts'
import { totalMs } from './counted-time.ts'
import { foldEvidence } from './fold-evidence.ts'
import type { LogEntry } from './log-entry.ts'

/** A person's own settings. They apply forward only: a window keeps the limit it was opened with (T14). */
export interface BudgetSettings {
  windowsPerDay: number
  windowMs: number
  /** No limit, as for people in sales. Time is counted all the same. */
  exempt: boolean
}

export const defaultBudget: BudgetSettings = { windowsPerDay: 2, windowMs: 30 * 60_000, exempt: false }

/**
 * Away for this long ends a window, by the wall clock: a page's own stands still while the machine sleeps, and a window must not last
 * until the next morning. A clock that is set forward may end a window early; it never makes it count more.
 */
export const longestAwayMs = 10 * 60_000

/** One sitting of engaging with customers. */
export interface EngagementWindow {
  /** Counts up from 1. */
  id: number
  /** The local day on which it was opened, and to whose windows it belongs, even past midnight. */
  day: string
  openedAt: Instant
  openedBy: 'start' | 'act'
  limitMs: number | undefined
  ended: { at: Instant; because: 'hand' | 'away' } | undefined
}

export type WindowState =
  | { kind: 'open'; leftMs: number | undefined }
  | { kind: 'spent' }
  | { kind: 'ended'; at: Instant; because: 'hand' | 'away' }

/** A window with what was counted in it. `lastAt`: the last moment at which somebody is known to have been there. */
export interface MeasuredWindow {
  window: EngagementWindow
  usedMs: number
  lastAt: Instant
}

/** @param entries the log; what belongs to other windows is left out */
export function measureWindow(window: EngagementWindow, entries: readonly LogEntry[]): MeasuredWindow {
  const own = entries.filter((entry) => entry.window === window.id)
  const usedMs = Math.min(totalMs(foldEvidence(own).counted), window.limitMs ?? Number.POSITIVE_INFINITY)
  return { window, usedMs, lastAt: own.reduce((latest, { wall }) => Math.max(latest, wall), window.openedAt) }
}

/** What a window is at `now`: a function of log and settings alone (T17). Spent and ended windows never open again. */
export function windowState({ window, usedMs, lastAt }: MeasuredWindow, now: Instant): WindowState {
  if (window.ended) return { kind: 'ended', ...window.ended }
  const leftMs = window.limitMs === undefined ? undefined : window.limitMs - usedMs
  if (leftMs === 0) return { kind: 'spent' }
  if (now - lastAt >= longestAwayMs) return { kind: 'ended', at: lastAt, because: 'away' }
  return { kind: 'open', leftMs }
}
