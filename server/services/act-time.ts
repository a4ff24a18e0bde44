import type { Instant } from '../../lib/util/clock.ts'

const oldestMs = 30 * 86_400_000

/**
 * When a person did something, by the server's clock: as long before `received` as it was before `sentAt` by theirs. An answer outside the
 * last 30 days is impossible, so it is clamped and marked as estimated.
 */
export function actTime(received: Instant, sentAt: Instant, at: Instant): { at: Instant; estimated: boolean } {
  const meant = Math.round(received - (sentAt - at))
  const possible = Math.min(received, Math.max(received - oldestMs, meant))
  return { at: possible, estimated: possible !== meant }
}
