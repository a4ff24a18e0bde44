import { addDays, weekdayOf } from '../../lib/budget/local-day.ts'

export type PeriodKind = 'week' | 'month'

/** The days of the week (from Monday) or the month that a day lies in. */
export function daysOfPeriod(kind: PeriodKind, day: string): string[] {
  const first = kind === 'week' ? addDays(day, 1 - weekdayOf(day)) : `${day.slice(0, 7)}-01`
  const all = Array.from({ length: kind === 'week' ? 7 : 31 }, (_, place) => addDays(first, place))
  return kind === 'week' ? all : all.filter((one) => one.slice(0, 7) === day.slice(0, 7))
}

/** A day of the period before (`-1`) or after (`1`) the one that a day lies in. */
export function otherPeriod(kind: PeriodKind, day: string, steps: -1 | 1): string {
  const days = daysOfPeriod(kind, day)
  return steps === -1 ? addDays(days[0] ?? day, -1) : addDays(days.at(-1) ?? day, 1)
}
