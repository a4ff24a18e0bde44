import type { Instant } from '../util/clock.ts'

const minuteMs = 60_000
const dayMs = 86_400_000

/** Formatters are costly to make and depend on the zone alone. */
const formats = new Map<string, Intl.DateTimeFormat>()

/** Zones put their clocks forward or back at full quarters of an hour, so what a clock is ahead of UTC is looked up once a quarter. */
const quarterMs = 15 * minuteMs
const ahead = new Map<string, Map<number, number>>()
const keptAtMost = 5_000

/** What a clock on the wall shows: the date as midnight UTC of it, and minutes after midnight. */
interface WallTime {
  date: number
  minutes: number
}

function wallTime(at: Instant, zone: string): WallTime {
  const shown = at + aheadMs(at, zone)
  const date = Math.floor(shown / dayMs) * dayMs
  return { date, minutes: Math.floor((shown - date) / minuteMs) }
}

function aheadMs(at: Instant, zone: string): number {
  const quarter = Math.floor(at / quarterMs) * quarterMs
  const known = ahead.get(zone) ?? new Map<number, number>()
  let ms = known.get(quarter)
  if (ms === undefined) {
    ms = shownAsUtc(quarter, zone) - quarter
    if (known.size >= keptAtMost) known.clear()
    ahead.set(zone, known.set(quarter, ms))
  }
  return ms
}

/** Writing a date is asked for again and again, of a few dates. */
const names = new Map<number, string>()

function nameOf(date: number): string {
  let name = names.get(date)
  if (name === undefined) {
    name = new Date(date).toISOString().slice(0, 10)
    if (names.size >= keptAtMost) names.clear()
    names.set(date, name)
  }
  return name
}

/** Swedish writes `2026-06-10 14:05`. */
function shownAsUtc(at: Instant, zone: string): Instant {
  let format = formats.get(zone)
  if (!format) {
    format = new Intl.DateTimeFormat('sv-SE', { timeZone: zone, dateStyle: 'short', timeStyle: 'short' })
    formats.set(zone, format)
  }
  return Date.parse(`${format.format(at).replace(' ', 'T')}Z`)
}

/**
 * The local date of an instant as `YYYY-MM-DD`. `zone` is an IANA name.
 *
 * @param startHour the hour at which a day begins: with 4, one o'clock in the morning still belongs to the day before
 */
export function localDay(at: Instant, zone: string, startHour = 0): string {
  const { date, minutes } = wallTime(at, zone)
  return nameOf(minutes < startHour * 60 ? date - dayMs : date)
}

/** Minutes after midnight on the wall's clock. */
export function minuteOfDay(at: Instant, zone: string): number {
  return wallTime(at, zone).minutes
}

/** ISO weekday of a day, Monday is 1. */
export function weekdayOf(day: string): number {
  return new Date(`${day}T00:00:00Z`).getUTCDay() || 7
}

/** The day that many days after another one. */
export function addDays(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * dayMs).toISOString().slice(0, 10)
}

/** How long a local day really is in ms: 23, 24 or 25 hours, or none for a date that never was. */
export function dayLengthMs(day: string, zone: string, startHour = 0): number {
  return startOf(addDays(day, 1), zone, startHour) - startOf(day, zone, startHour)
}

/** The first moment of a day; days are compared as text, so the first one that is not before it is searched. */
function startOf(day: string, zone: string, startHour: number): Instant {
  const midnight = Date.parse(`${day}T00:00:00Z`)
  // Zones lie within 14 hours of UTC, and a day begins before noon.
  let [before, after] = [midnight - 2 * dayMs, midnight + 2 * dayMs]
  while (after - before > 1) {
    const middle = Math.floor((before + after) / 2)
    if (localDay(middle, zone, startHour) < day) before = middle
    else after = middle
  }
  return after
}

/** Whether this machine knows a zone of that name. */
export function isTimeZone(zone: string): boolean {
  try {
    return localDay(0, zone).length > 0
  } catch {
    return false
  }
}

/**
 * Cuts a stretch of time where a local day begins. The parts add up to the whole (T10), whatever clocks do on that day: the moment at
 * which the date changes is searched, not computed.
 *
 * @param to not before `from`; at most a few hours later, so that a date does not come and go within
 */
export function splitByDay(from: Instant, to: Instant, zone: string, startHour = 0): { day: string; ms: number }[] {
  if (to <= from) return []
  const day = localDay(from, zone, startHour)
  if (localDay(to, zone, startHour) === day) return [{ day, ms: to - from }]
  let [inside, outside] = [from, to]
  while (outside - inside > 1) {
    const middle = Math.floor((inside + outside) / 2)
    if (localDay(middle, zone, startHour) === day) inside = middle
    else outside = middle
  }
  return [{ day, ms: outside - from }, ...splitByDay(outside, to, zone, startHour)]
}
