import type { Clock, Instant } from '../../lib/util/clock.ts'

/** Forget everybody when so many are remembered, rather than grow without end. */
const maxRemembered = 10_000

/** Counts tries by name in windows of a minute. Of this process alone: it slows floods, it is no lock. */
export class RateLimit {
  private readonly tries = new Map<string, { since: Instant; count: number }>()
  private readonly clock: Clock
  private readonly perMinute: number

  constructor(clock: Clock, perMinute: number) {
    this.clock = clock
    this.perMinute = perMinute
  }

  /** Seconds to wait before the next try; 0 if this one is let through. */
  take(name: string): number {
    const now = this.clock.now()
    if (this.tries.size > maxRemembered) this.tries.clear()
    const seen = this.tries.get(name)
    if (!seen || now - seen.since >= 60_000) {
      this.tries.set(name, { since: now, count: 1 })
      return 0
    }
    seen.count += 1
    return seen.count > this.perMinute ? Math.max(1, Math.ceil((seen.since + 60_000 - now) / 1_000)) : 0
  }
}
