import type { Instant } from '../util/clock.ts'
import type { BudgetRules } from './budget-rules.ts'
import type { EngagementWindow } from './engagement-window.ts'
import { type Circumstances, type EvidenceLog, type LogChange, openWindowOf, takeEvidence } from './evidence-log.ts'
import { longestGapMs } from './fold-evidence.ts'
import type { Evidence } from './log-entry.ts'
import { openForHours, plannedWindows } from './open-window.ts'
import { privateSites } from './private-now.ts'

export interface Received {
  change: LogChange
  /** The log with it. */
  after: EvidenceLog
  /**
   * Whether the page is to go on saying that somebody is there. Also on a site that is private now: nothing of it is kept, but that may be
   * over with the day, and nobody would tell the page.
   */
  wanted: boolean
}

/**
 * What becomes of a page's evidence: for who counts all active time in their working hours a window opens by itself, what counts goes
 * into the log, and the page hears whether more is wanted.
 *
 * @param circumstances what holds as it arrives; `tz` is the device's zone
 */
export function receiveEvidence(
  log: EvidenceLog,
  evidence: readonly Evidence[],
  circumstances: Circumstances,
  { rules, tz }: { rules: BudgetRules; tz: string },
): Received {
  const { site, machine, now, today, privateSpans } = circumstances
  const isPrivate = privateSites(privateSpans, today).includes(site)
  const byItself = rules.counting === 'working-hours' && !isPrivate && machine === 'active' && !openWindowOf(log, now)
  const opened = byItself ? openByItself(log, evidence, { rules, now, tz }) : undefined
  const begun = withWindows(log, opened?.kind === 'opened' ? opened.windows : [])
  const { entries, windows, sum } = takeEvidence(begun, evidence, circumstances)
  const after = withWindows({ ...begun, entries: [...log.entries, ...entries], ...(sum && { sum }) }, windows)
  const change = { entries, windows: after.windows.filter((window) => !log.windows.includes(window)) }
  // Hours begin while somebody sits at a page: without a word from it nothing would open.
  const mayOpen = rules.counting === 'working-hours' && plannedWindows(after, today, 'working-hours').length === 0
  return { change, after, wanted: mayOpen || openWindowOf(after, now) !== undefined }
}

/**
 * A window that evidence opens begins when that was said, and not when it arrived a moment later: what opens it would else not be in it,
 * and counting would begin with the page's next word.
 */
function openByItself(log: EvidenceLog, evidence: readonly Evidence[], at: { rules: BudgetRules; now: Instant; tz: string }) {
  const recent = evidence.map(({ wall }) => wall).filter((wall) => wall > at.now - longestGapMs)
  const saidAt = openForHours(log, { ...at, now: Math.min(at.now, ...recent), again: false })
  // Said a moment before the hours began.
  return saidAt.kind === 'day-off' ? openForHours(log, { ...at, again: false }) : saidAt
}

/** The log with windows that are new, or in the place of what they were. */
function withWindows(log: EvidenceLog, windows: readonly EngagementWindow[]): EvidenceLog {
  const ids = new Set(windows.map(({ id }) => id))
  return { ...log, windows: [...log.windows.filter(({ id }) => !ids.has(id)), ...windows] }
}
