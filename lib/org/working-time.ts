import type { Instant } from '../util/clock.ts'
import type { WorkingCalendar } from './org-rows.ts'

const minuteMs = 60_000
const dayMs = 86_400_000

/**
 * The instant at which `minutes` of working time have passed since `from`.
 *
 * Only time inside the calendar's hours counts; days are measured in the calendar's zone, so one of 23 or 25 hours is measured as it
 * is. Without a calendar every minute counts.
 *
 * @param minutes whole working minutes, 0 or more
 * @returns `undefined` if the calendar has no working hours within the next year
 */
export function addWorkingMinutes(calendar: WorkingCalendar | undefined, from: Instant, minutes: number): Instant | undefined {
  if (!calendar) return from + minutes * minuteMs
  let leftMs = minutes * minuteMs
  const firstDay = localDay(calendar.zone, from)
  for (let day = 0; day < 366; day += 1) {
    const date = firstDay + day * dayMs
    const hours = calendar.week[isoWeekday(date)]
    if (!hours) continue
    const start = Math.max(from, instantOf(calendar.zone, date, hours.from))
    const end = instantOf(calendar.zone, date, hours.to)
    if (end <= start) continue
    if (leftMs <= end - start) return start + leftMs
    leftMs -= end - start
  }
  return undefined
}

/** Whether the calendar's department is at work at `at`, and until when; `undefined` while it is not. */
export function atWorkUntil(calendar: WorkingCalendar, at: Instant): Instant | undefined {
  const date = localDay(calendar.zone, at)
  const hours = calendar.week[isoWeekday(date)]
  if (!hours) return undefined
  const end = instantOf(calendar.zone, date, hours.to)
  return at >= instantOf(calendar.zone, date, hours.from) && at < end ? end : undefined
}

/** Midnight of the local day of `at`, written as if the zone were UTC. */
export function localDay(zone: string, at: Instant): number {
  return Math.floor((at + offsetMs(zone, at)) / dayMs) * dayMs
}

/** 0 for Monday, of a local day as `localDay` gives it. 1 January 1970 was a Thursday. */
export function isoWeekday(date: number): number {
  return (date / dayMs + 3) % 7
}

/** The instant of a local time; the offset is looked up twice because the first guess may lie beyond a change of clocks. */
function instantOf(zone: string, date: number, minutesOfDay: number): Instant {
  const local = date + minutesOfDay * minuteMs
  const guess = local - offsetMs(zone, local)
  return local - offsetMs(zone, guess)
}

function offsetMs(zone: string, at: Instant): number {
  const parts = new Intl.DateTimeFormat('en-GB', {
    timeZone: zone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  }).formatToParts(at)
  const number = (type: Intl.DateTimeFormatPartTypes) => Number(parts.find((part) => part.type === type)?.value)
  const local = Date.UTC(number('year'), number('month') - 1, number('day'), number('hour'), number('minute'), number('second'))
  return local - Math.floor(at / 1000) * 1000
}
