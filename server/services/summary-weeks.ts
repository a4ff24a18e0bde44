import type { Instant } from '../../lib/util/clock.ts'

const dayMs = 86_400_000
/** Where the day ends first, it is fourteen hours ahead of UTC. */
const aheadMs = 14 * 3_600_000
/** How long ago a day or week may have begun that somebody tells of. */
const oldestDays = 92

const startOf = (firstDay: string): Instant => Date.parse(`${firstDay}T00:00:00Z`)

/** Whether a day or week that begins so has begun somewhere, and not long ago. */
export function isOfNow(firstDay: string, now: Instant): boolean {
  return startOf(firstDay) <= now + aheadMs && startOf(firstDay) >= now - oldestDays * dayMs
}

/** Summaries go into a department's figure in the week after theirs, and at no other time: so it is made once, of all that came. */
export function figureTime(firstDay: string, now: Instant): 'too-early' | 'open' | 'closed' {
  if (now < startOf(firstDay) + 7 * dayMs - aheadMs) return 'too-early'
  return now < startOf(firstDay) + 14 * dayMs ? 'open' : 'closed'
}

/** The first day of the newest week that is `closed`, or a day or two later: weeks begin on Mondays. */
export function newestClosedWeek(now: Instant): string {
  return new Date(now - 14 * dayMs).toISOString().slice(0, 10)
}
