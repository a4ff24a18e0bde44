import type { Instant } from '../util/clock.ts'
import { nameId } from '../util/ids.ts'
import { type RotaDay, type SweepLook, type WeekdayId, weekdayIds } from './org-rows.ts'
import { isoWeekday, localDay } from './working-time.ts'

/** A look as a person tells of it. */
export type Look = Pick<SweepLook, 'host' | 'termId' | 'found'>

const namespace = '8a0b9c54-57a1-5f0e-9c0b-2f6f4b1d7c3e'

/** One row for each host and term. Both together may be longer than an id, so it is made from them. */
export function sweepLookId({ host, termId }: Pick<SweepLook, 'host' | 'termId'>): string {
  return nameId(namespace, `${host} ${termId}`)
}

/**
 * Who looked last, after somebody told that they did. Everybody who keeps rows folds a look with this.
 *
 * @param by who looked, and when by the clock of whoever records it
 * @returns the same row where a later look is known: one that was done offline and comes late hides nothing
 */
export function lookAfter(
  known: SweepLook | undefined,
  { host, termId, found }: Look,
  { personId, at }: { personId: string; at: Instant },
): SweepLook {
  if (known && known.at > at) return known
  return { id: sweepLookId({ host, termId }), host, termId, personId, at, found }
}

/** Whether somebody has looked on the day of `now`, as days are in `zone`. */
export function isLookedAtOn(look: SweepLook | undefined, now: Instant, zone: string): boolean {
  return look !== undefined && localDay(zone, look.at) === localDay(zone, now)
}

/** The weekday of an instant in a zone, as rows of the rota are called. */
export function weekdayOf(at: Instant, zone: string): WeekdayId {
  return weekdayIds[isoWeekday(localDay(zone, at))] ?? '1'
}

/** Who is down to look on a weekday; nobody where nobody was set. */
export function rotaOf(rota: readonly RotaDay[], day: WeekdayId): string[] {
  return rota.find(({ id }) => id === day)?.personIds ?? []
}
