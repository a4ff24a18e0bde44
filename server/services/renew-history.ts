import { randomIds } from '../../lib/util/ids.ts'
import type { Tx } from '../db/database.ts'
import { counters } from '../db/schema.ts'
import { removeAllSummaries } from './expire-summaries.ts'

/**
 * Begins a new history of the organisation, after its database was restored from a backup: clients may hold rows that the backup never
 * had, under numbers that are given out again. Each of them takes a snapshot at its next pull; their outboxes are not touched. Summaries of own time are shared no more, because one that was
 * withdrawn since the backup must not come back.
 */
export async function renewHistory(tx: Tx, organisationId: string): Promise<void> {
  await removeAllSummaries(tx, organisationId)
  await tx.update(counters).set({ history: randomIds.next() })
}
