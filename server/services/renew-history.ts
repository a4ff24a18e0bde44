import { randomIds } from '../../lib/util/ids.ts'
import type { Tx } from '../db/database.ts'
import { counters } from '../db/schema.ts'

/**
 * Begins a new history of the organisation, after its database was restored from a backup: clients may hold rows that the backup never
 * had, under numbers that are given out again. Each of them takes a snapshot at its next pull; their outboxes are not touched.
 */
export async function renewHistory(tx: Tx): Promise<void> {
  await tx.update(counters).set({ history: randomIds.next() })
}
