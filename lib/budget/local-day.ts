import type { Instant } from '../util/clock.ts'

/** Formatters are costly to make and depend on the zone alone. */
const formats = new Map<string, Intl.DateTimeFormat>()

/** The local date of an instant as `YYYY-MM-DD`. `zone` is an IANA name. */
export function localDay(at: Instant, zone: string): string {
  let format = formats.get(zone)
  if (!format) {
    format = new Intl.DateTimeFormat('en-CA', { timeZone: zone, year: 'numeric', month: '2-digit', day: '2-digit' })
    formats.set(zone, format)
  }
  return format.format(at)
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
 * Cuts a stretch of time at local midnights. The parts add up to the whole (T10), whatever clocks do on that day: the moment at which
 * the date changes is searched, not computed.
 *
 * @param to not before `from`; at most a few hours later, so that a date does not come and go within
 */
export function splitByDay(from: Instant, to: Instant, zone: string): { day: string; ms: number }[] {
  if (to <= from) return []
  const day = localDay(from, zone)
  if (localDay(to, zone) === day) return [{ day, ms: to - from }]
  let [inside, outside] = [from, to]
  while (outside - inside > 1) {
    const middle = Math.floor((inside + outside) / 2)
    if (localDay(middle, zone) === day) inside = middle
    else outside = middle
  }
  return [{ day, ms: outside - from }, ...splitByDay(outside, to, zone)]
}
