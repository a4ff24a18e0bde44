import type { Instant } from '../util/clock.ts'
import { nameId } from '../util/ids.ts'
import { type RotaDay, type SweepLook, type WeekdayId, weekdayIds } from './org-rows.ts'
import { isoWeekday, localDay } from './working-time.ts'

/** A look as a person tells of it, or that it was none. */
export type LookAct =
  | { kind: 'look'; args: Pick<SweepLook, 'host' | 'termId' | 'found'> }
  | { kind: 'unlook'; args: Pick<SweepLook, 'host' | 'termId'> }

/** More searches than that a day nobody opens; own names come first, and the feed is watched for the others too. */
export const mostSearches = 60

const namespace = '8a0b9c54-57a1-5f0e-9c0b-2f6f4b1d7c3e'

/** One row for each host and term. Both together may be longer than an id, so it is made from them. */
export function sweepLookId({ host, termId }: Pick<SweepLook, 'host' | 'termId'>): string {
  return nameId(namespace, `${host} ${termId}`)
}

/**
 * Who looked last, after somebody told that they did or did not. Everybody who keeps rows folds looks with this.
 *
 * A look that was done offline and comes late hides no later one. Only one's own look is taken back, and only while it is the last.
 *
 * @param by who acted, and when by the clock of whoever records it
 * @returns the very same row where nothing changes; `undefined` where nobody has looked
 */
export function lookAfter(
  known: SweepLook | undefined,
  { kind, args }: LookAct,
  { personId, at }: { personId: string; at: Instant },
): SweepLook | undefined {
  if (kind === 'unlook') {
    if (known?.personId !== personId) return known
    return known.before && { ...known, ...known.before, before: undefined }
  }
  if (known && known.at > at) return known
  const { host, termId, found } = args
  const before = known && { personId: known.personId, at: known.at, found: known.found }
  return { id: sweepLookId(args), host, termId, personId, at, found, before }
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
