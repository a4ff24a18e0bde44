import type { Instant } from '../util/clock.ts'
import { localDay, minuteOfDay, weekdayOf } from './local-day.ts'
import type { OwnHours } from './own-budget.ts'

const minuteMs = 60_000

/** When the working hours that hold at `at` are over; `undefined` outside of them. */
export function hoursEnd({ days, from, to }: OwnHours, at: Instant, zone: string): Instant | undefined {
  const minute = minuteOfDay(at, zone)
  if (!days.includes(weekdayOf(localDay(at, zone))) || minute < from || minute >= to) return undefined
  const end = Math.floor(at / minuteMs) * minuteMs + (to - minute) * minuteMs
  // Clocks that are put forward or back in between: the first guess is off by as much.
  const offBy = ((minuteOfDay(end, zone) - (to % 1440) + 2160) % 1440) - 720
  return end - offBy * minuteMs
}
