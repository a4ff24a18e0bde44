import type { Instant } from '../../lib/util/clock.ts'

export type Urgent = 'good' | 'soon' | 'over'

const soonMs = 30 * 60_000

/** How pressing a due time is: `soon` in its last half hour, `over` from the minute it is missed. */
export function howUrgent(dueAt: Instant, now: Instant): Urgent {
  if (now >= dueAt) return 'over'
  return dueAt - now <= soonMs ? 'soon' : 'good'
}

/** How much of the time from `from` to `dueAt` is used, 0 to 1. */
export function shareUsed(from: Instant, dueAt: Instant, now: Instant): number {
  if (dueAt <= from) return 1
  return Math.min(1, Math.max(0, (now - from) / (dueAt - from)))
}
