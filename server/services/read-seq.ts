import { eq } from 'drizzle-orm'
import type { Database } from '../db/database.ts'
import { counters } from '../db/schema.ts'

/** The last sequence number an organisation has given out. */
export async function readSeq(database: Database, organisationId: string): Promise<number> {
  return database.inOrganisation(organisationId, 'snapshot', async (tx) => {
    const [counter] = await tx.select().from(counters).where(eq(counters.organisationId, organisationId))
    return counter?.seq ?? 0
  })
}
