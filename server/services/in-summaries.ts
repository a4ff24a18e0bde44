import type { Instant } from '../../lib/util/clock.ts'
import type { Session } from '../auth/session.ts'
import type { Tx } from '../db/database.ts'
import { removeExpired } from './expire-summaries.ts'
import type { Services } from './services.ts'

/**
 * A transaction on the organisation's summaries, in which nothing that has expired is there any more.
 *
 * That is removed in a transaction before it: what is refused is rolled back, and must not bring it back.
 */
export async function inSummaries<T>(
  { database, clock }: Services,
  { organisationId }: Session,
  work: (tx: Tx, now: Instant) => Promise<T>,
): Promise<T> {
  const now = clock.now()
  await database.inOrganisation(organisationId, 'write', (tx) => removeExpired(tx, organisationId, now))
  return database.inOrganisation(organisationId, 'write', (tx) => work(tx, now))
}
