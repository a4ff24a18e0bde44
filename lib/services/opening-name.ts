import type { SweepLook } from '../org/org-rows.ts'
import { sweepLookId } from '../org/sweep.ts'
import { replicaName, type Session } from '../session/session.ts'

/** What the opening of a search is kept under: another account of the same profile has openings of its own. */
export function openingName(session: Session, place: Pick<SweepLook, 'host' | 'termId'>): string {
  return `${replicaName(session)} ${sweepLookId(place)}`
}
