import type { Instant } from '../util/clock.ts'
import type { BudgetRules } from './budget-rules.ts'
import { bySite, totalMs } from './counted-time.ts'
import { type EngagementWindow, measureWindow, windowState } from './engagement-window.ts'
import type { EvidenceLog } from './evidence-log.ts'
import { foldEvidence } from './fold-evidence.ts'
import { localDay, weekdayOf } from './local-day.ts'
import { isCountedAs } from './open-window.ts'
import { privateSites } from './private-now.ts'
import type { OwnBudget } from './own-budget.ts'
import { hoursEnd } from './working-hours.ts'

export interface BudgetToday {
  day: string
  /** What a person has in a day; `undefined` where there is no limit. */
  limit: { windows: number; windowMs: number } | undefined
  setBy: BudgetRules['setBy']
  counting: BudgetRules['counting']
  /** Nothing begins by itself today or now: no working day, or outside of the working hours that are counted. */
  off: 'day' | 'hours' | undefined
  /**
   * Today's windows of the way of counting that is chosen, in order, after the one that is still open from yesterday, if there is one.
   * What was counted the other way before it was chosen is in `sites` alone.
   */
  windows: WindowToday[]
  /** Time counted today by site, most first. */
  sites: { site: string; ms: number }[]
  totalMs: number
  /** Sites on which nothing is counted until the person ends it, or the day is over. */
  privateSites: string[]
}

export interface WindowToday {
  state: 'open' | 'spent' | 'ended'
  usedMs: number
  limitMs: number | undefined
  /** Opened before midnight. */
  fromYesterday: boolean
  /** Beyond the day's windows, with a reason. */
  beyond: boolean
}

/** What the popup shows of a day. Of the log it needs the windows of today and the one before. */
export function budgetToday(log: EvidenceLog, rules: BudgetRules, own: OwnBudget, now: Instant, tz: string): BudgetToday {
  const day = localDay(now, tz, rules.dayStartHour)
  const counted = [...foldEvidence(log.entries).counted, ...(log.folded ?? [])].filter((one) => one.day === day)
  const shown = (window: EngagementWindow): WindowToday => {
    const measured = measureWindow(window, log.entries, log.folded)
    const { kind } = windowState(measured, now)
    const { limitMs, openedBy } = window
    return { state: kind, usedMs: measured.usedMs, limitMs, fromYesterday: window.day !== day, beyond: openedBy === 'more' }
  }
  const { exempt, counting, windowsPerDay, windowMs } = rules
  const limit = counting === 'windows' ? { windows: windowsPerDay, windowMs } : { windows: 1, windowMs: windowsPerDay * windowMs }
  return {
    day,
    limit: exempt ? undefined : limit,
    setBy: rules.setBy,
    counting,
    off: offNow(rules, day, now, tz),
    windows: log.windows
      .filter(({ openedBy }) => isCountedAs(openedBy, counting))
      .map(shown)
      .filter(({ state, fromYesterday }) => !fromYesterday || state === 'open'),
    sites: bySite(counted),
    totalMs: totalMs(counted),
    privateSites: privateSites(own.privateSpans, day),
  }
}

function offNow({ counting, hours, workingDays }: BudgetRules, day: string, now: Instant, tz: string): BudgetToday['off'] {
  if (counting === 'working-hours') return hoursEnd(hours, now, tz) === undefined ? 'hours' : undefined
  return workingDays.includes(weekdayOf(day)) ? undefined : 'day'
}
