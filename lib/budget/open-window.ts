import type { Instant } from '../util/clock.ts'
import type { BudgetRules } from './budget-rules.ts'
import type { EngagementWindow, MoreTime } from './engagement-window.ts'
import { measureWindow, windowState } from './engagement-window.ts'
import { type EvidenceLog, openWindowOf } from './evidence-log.ts'
import { localDay, weekdayOf } from './local-day.ts'
import { hoursEnd } from './working-hours.ts'

export interface Opening {
  openedBy: 'start' | 'act'
  rules: BudgetRules
  now: Instant
  /** IANA name of the zone. */
  tz: string
}

export type OpeningOutcome =
  /** `windows` are to be stored: the new one, and the one before if it ended unnoticed. */
  | { kind: 'opened'; windows: EngagementWindow[] }
  | { kind: 'open-already' }
  /** Every window of the day was used. Informing, never blocking: nothing but the counting depends on it. */
  | { kind: 'none-left' }
  /** No working day, or outside of the working hours that the person chose to count. */
  | { kind: 'day-off' }

/** Opens the day's next window. */
export function openWindow(log: EvidenceLog, { openedBy, rules, now, tz }: Opening): OpeningOutcome {
  if (openWindowOf(log, now)) return { kind: 'open-already' }
  const day = localDay(now, tz, rules.dayStartHour)
  if (rules.counting === 'working-hours') return openForHours(log, { rules, now, tz, again: true })
  if (!rules.workingDays.includes(weekdayOf(day))) return { kind: 'day-off' }
  if (!rules.exempt && plannedWindows(log, day, 'windows').length >= rules.windowsPerDay) return { kind: 'none-left' }
  const limitMs = rules.exempt ? undefined : rules.windowMs
  return opened(log, { day, openedAt: now, openedBy, limitMs, ended: undefined })
}

/**
 * The windows of a day that its limit is about: what was added with a reason is not. With `counting` those of that way of counting alone,
 * because who chooses the other way during a day begins anew with it.
 */
export function plannedWindows(
  log: Pick<EvidenceLog, 'windows'>,
  day: string,
  counting?: BudgetRules['counting'],
): EngagementWindow[] {
  return log.windows.filter(
    ({ day: its, openedBy }) => its === day && openedBy !== 'more' && (!counting || isCountedAs(openedBy, counting)),
  )
}

/** Whether a window belongs to a way of counting; more time belongs to both. */
export function isCountedAs(openedBy: EngagementWindow['openedBy'], counting: BudgetRules['counting']): boolean {
  return openedBy === 'more' || (openedBy === 'hours') === (counting === 'working-hours')
}

/**
 * Opens a window for the working hours that hold now, for who counts all active time in them: by itself once a day, and with `again`
 * after it was ended by hand. All of them share one limit, that of the day's windows together.
 */
export function openForHours(
  log: EvidenceLog,
  { rules, now, tz, again }: { rules: BudgetRules; now: Instant; tz: string; again: boolean },
): OpeningOutcome {
  const until = hoursEnd(rules.hours, now, tz)
  if (until === undefined) return { kind: 'day-off' }
  const day = localDay(now, tz, rules.dayStartHour)
  const before = plannedWindows(log, day, 'working-hours').at(-1)
  if (before && !again) return { kind: 'none-left' }
  const leftMs = before ? leftOf(before, log) : rules.windowMs * rules.windowsPerDay
  if (!rules.exempt && leftMs === 0) return { kind: 'none-left' }
  const limitMs = rules.exempt ? undefined : leftMs
  return opened(log, { day, openedAt: now, openedBy: 'hours', limitMs, ended: undefined, until })
}

function leftOf(window: EngagementWindow, log: EvidenceLog): number | undefined {
  return window.limitMs === undefined ? undefined : window.limitMs - measureWindow(window, log.entries).usedMs
}

/**
 * More time, with a reason that stays here: the open window gets longer; where none is open, a further one of that length opens. It takes
 * none of the day's windows.
 *
 * @param more `ms` is more than 0; the reason is not empty
 */
export function giveMoreTime(
  log: EvidenceLog,
  more: MoreTime,
  { rules, tz }: Pick<Opening, 'rules' | 'tz'>,
): { kind: 'opened' | 'longer'; windows: EngagementWindow[] } {
  const open = openWindowOf(log, more.at)?.window
  if (open) {
    const limitMs = open.limitMs === undefined ? undefined : open.limitMs + more.ms
    // What was said about the old limit is said again about the new one.
    return { kind: 'longer', windows: [{ ...open, limitMs, more: [...(open.more ?? []), more], noticed: [] }] }
  }
  const day = localDay(more.at, tz, rules.dayStartHour)
  const window = { day, openedAt: more.at, openedBy: 'more', limitMs: more.ms, ended: undefined, more: [more] } as const
  return { kind: 'opened', windows: opened(log, { ...window, more: [more] }).windows }
}

function opened(log: EvidenceLog, window: Omit<EngagementWindow, 'id'>): { kind: 'opened'; windows: EngagementWindow[] } {
  const id = Math.max(log.lastId ?? 0, log.windows.at(-1)?.id ?? 0) + 1
  return { kind: 'opened', windows: [...endUnnoticed(log, window.openedAt), { id, ...window }] }
}

/** Ends the open window by hand; `undefined` where none is open. */
export function endWindow(log: EvidenceLog, now: Instant): EngagementWindow | undefined {
  const open = openWindowOf(log, now)
  return open && { ...open.window, ended: { at: now, because: 'hand' } }
}

/** A window that nobody was in for too long ended without anybody writing it down. */
export function endUnnoticed(log: EvidenceLog, now: Instant): EngagementWindow[] {
  const last = log.windows.at(-1)
  if (!last || last.ended) return []
  const state = windowState(measureWindow(last, log.entries), now)
  return state.kind === 'ended' ? [{ ...last, ended: { at: state.at, because: state.because } }] : []
}
