import { addDays, weekdayOf } from './local-day.ts'

/** One number of one day or one week: all that may be told of somebody's time. */
export interface Summary {
  period: 'day' | 'week'
  /** `YYYY-MM-DD`; the Monday of a week. */
  firstDay: string
  /** Rounded: to 5 of a day, to 15 of a week. */
  minutes: number
}

/** A day or week that can be told of. `finished`: its last day is over. */
export interface TellablePeriod extends Pick<Summary, 'period' | 'firstDay'> {
  finished: boolean
}

const stepMinutes = { day: 5, week: 15 } as const
const minuteMs = 60_000
/** How far back days and weeks are offered. */
const daysBack = 7
const weeksBack = 4

/** The last day of a day or week. */
export function lastDayOf({ period, firstDay }: Pick<Summary, 'period' | 'firstDay'>): string {
  return period === 'day' ? firstDay : addDays(firstDay, 6)
}

/** Days and weeks that can be told of, the newest first: today and this week, and those that are over. */
export function tellablePeriods(today: string): TellablePeriod[] {
  const monday = addDays(today, 1 - weekdayOf(today))
  const days = Array.from({ length: daysBack + 1 }, (_, back) => ({ period: 'day' as const, firstDay: addDays(today, -back) }))
  const weeks = Array.from({ length: weeksBack + 1 }, (_, back) => ({
    period: 'week' as const,
    firstDay: addDays(monday, -7 * back),
  }))
  return [...days, ...weeks].map((one) => ({ ...one, finished: lastDayOf(one) < today }))
}

/**
 * What may be told of a day or week: its minutes together, rounded to the nearest step. Sites, windows, acts, reasons and times of day
 * of the days that go in are not in what comes out.
 */
export function summaryOf(
  days: readonly { day: string; totalMs: number }[],
  { period, firstDay }: Pick<Summary, 'period' | 'firstDay'>,
): Summary {
  const lastDay = lastDayOf({ period, firstDay })
  const own = days.filter(({ day }) => day >= firstDay && day <= lastDay)
  const ms = own.reduce((sum, { totalMs }) => sum + totalMs, 0)
  const step = stepMinutes[period]
  return { period, firstDay, minutes: Math.round(ms / minuteMs / step) * step }
}

/** Whether a week can go into a department's figure today: that takes summaries in the week after it alone. */
export function isForFigure({ period, firstDay }: Pick<Summary, 'period' | 'firstDay'>, today: string): boolean {
  return period === 'week' && addDays(firstDay, 7) <= today && today < addDays(firstDay, 14)
}
