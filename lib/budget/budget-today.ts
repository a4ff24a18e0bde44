import type { Instant } from '../util/clock.ts'
import { totalMs } from './counted-time.ts'
import { type BudgetSettings, measureWindow, windowState } from './engagement-window.ts'
import type { EvidenceLog } from './evidence-log.ts'
import { foldEvidence } from './fold-evidence.ts'
import { localDay } from './local-day.ts'

export interface BudgetToday {
  /** What a person has in a day; `undefined` where there is no limit. */
  limit: { windows: number; windowMs: number } | undefined
  /** Today's windows in order, after the one that is still open from yesterday, if there is one. */
  windows: WindowToday[]
  /** Time counted today by site, most first. */
  sites: { site: string; ms: number }[]
  totalMs: number
}

export interface WindowToday {
  state: 'open' | 'spent' | 'ended'
  usedMs: number
  limitMs: number | undefined
  /** Opened before midnight. */
  fromYesterday: boolean
}

/** What the popup shows of a day. Of the log it needs the windows of today and the one before. */
export function budgetToday(log: EvidenceLog, settings: BudgetSettings, now: Instant, tz: string): BudgetToday {
  const day = localDay(now, tz)
  const counted = foldEvidence(log.entries).counted.filter((one) => one.day === day)
  const names = [...new Set(counted.map(({ site }) => site))]
  const windows = log.windows.map((window): WindowToday => {
    const measured = measureWindow(window, log.entries)
    const { kind } = windowState(measured, now)
    return { state: kind, usedMs: measured.usedMs, limitMs: window.limitMs, fromYesterday: window.day !== day }
  })
  return {
    limit: settings.exempt ? undefined : { windows: settings.windowsPerDay, windowMs: settings.windowMs },
    windows: windows.filter(({ state, fromYesterday }) => !fromYesterday || state === 'open'),
    sites: names
      .map((site) => ({ site, ms: totalMs(counted.filter((one) => one.site === site)) }))
      .sort((a, b) => b.ms - a.ms || (a.site < b.site ? -1 : 1)),
    totalMs: totalMs(counted),
  }
}
