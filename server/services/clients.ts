import { and, eq } from 'drizzle-orm'
import type { Instant } from '../../lib/util/clock.ts'
import type { Session } from '../auth/session.ts'
import type { Tx } from '../db/database.ts'
import { clients } from '../db/schema.ts'

type Client = typeof clients.$inferSelect

const clientIs = (organisationId: string, clientId: string) =>
  and(eq(clients.organisationId, organisationId), eq(clients.clientId, clientId))

/**
 * Locks a client until the end of the transaction, so that its acts are done one push after the other. An id that is not known yet becomes
 * this person's. It stays theirs when they sign in anew on another device token.
 *
 * @returns `undefined` if the id is somebody else's
 */
export async function lockClient(tx: Tx, session: Session, clientId: string, now: Instant): Promise<Client | undefined> {
  const { organisationId, personId, deviceId } = session
  const [known] = await tx.select().from(clients).where(clientIs(organisationId, clientId)).for('update')
  if (known) return known.personId === personId ? known : undefined
  const client = { organisationId, clientId, personId, deviceId, lastMid: 0, createdAt: now }
  await tx.insert(clients).values(client)
  return client
}

/** The highest number dealt with, 0 for a client not known yet; `undefined` if the id is somebody else's. */
export async function readLastMid(tx: Tx, session: Session, clientId: string): Promise<number | undefined> {
  const [known] = await tx.select().from(clients).where(clientIs(session.organisationId, clientId))
  if (!known) return 0
  return known.personId === session.personId ? known.lastMid : undefined
}
