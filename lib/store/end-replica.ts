import type { OrganisationDb } from './organisation-db.ts'
import { positionIn } from './position-store.ts'

/**
 * Ends a replica before it is removed: in one transaction it is seen to be empty and closed to every later act, so that nothing that
 * was called saved is lost (S1).
 *
 * @param discard the person has said that what waits may be lost
 * @returns how many acts wait or were refused and not dealt with, if it did not end for their sake
 */
export async function endReplica(
  db: OrganisationDb,
  discard: boolean,
): Promise<{ ended: true } | { ended: false; waiting: number }> {
  const tx = db.transaction(['outbox', 'refused', 'position'], 'readwrite', { durability: 'strict' })
  const waiting = (await tx.objectStore('outbox').count()) + (await tx.objectStore('refused').count())
  const ends = waiting === 0 || discard
  if (ends) await tx.objectStore('position').put({ ...(await positionIn(tx)), ended: true })
  await tx.done
  return ends ? { ended: true } : { ended: false, waiting }
}
