import { and, eq } from 'drizzle-orm'
import type { Session } from '../auth/session.ts'
import type { Tx } from '../db/database.ts'
import { viewEpochs } from '../db/schema.ts'

/** Names what a person's rows depend on besides the rows: this history of the organisation, and their role and departments. */
export async function readViewEpoch(tx: Tx, { organisationId, personId }: Session, history: string): Promise<string> {
  const [row] = await tx
    .select()
    .from(viewEpochs)
    .where(and(eq(viewEpochs.organisationId, organisationId), eq(viewEpochs.personId, personId)))
  return `${history}.${row?.epoch ?? 0}`
}
