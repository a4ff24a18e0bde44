import type { Instant } from '../util/clock.ts'
import type { EngagementWindow, MeasuredWindow } from './engagement-window.ts'
import { minuteOfDay } from './local-day.ts'
import type { OwnBudget } from './own-budget.ts'

const shares = [80, 100] as const
export type Share = (typeof shares)[number]

/** A notice that is due, and the window as it is once that is done with. */
export interface DueNotice {
  /** The only one that is shown; `undefined` where the person wants none now. */
  show: Share | undefined
  window: EngagementWindow
}

/**
 * The notice that a window has come to: at 80 % and at 100 % of its limit, each once, which is remembered with the window. What comes due
 * while notices are off or in quiet hours is done with as well: nothing is made up for later.
 */
export function dueNotice({ window, usedMs }: MeasuredWindow, own: OwnBudget, now: Instant, tz: string): DueNotice | undefined {
  const { limitMs, noticed = [] } = window
  if (limitMs === undefined) return undefined
  const due = shares.filter((share) => usedMs * 100 >= limitMs * share && !noticed.includes(share))
  const last = due.at(-1)
  if (last === undefined) return undefined
  const isWanted = own.notices && !isQuiet(own.quietHours, minuteOfDay(now, tz))
  return { show: isWanted ? last : undefined, window: { ...window, noticed: [...noticed, ...due] } }
}

function isQuiet(quiet: OwnBudget['quietHours'], minute: number): boolean {
  if (!quiet) return false
  const { from, to } = quiet
  return from <= to ? minute >= from && minute < to : minute >= from || minute < to
}
