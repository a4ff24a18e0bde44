import { and, eq, inArray } from 'drizzle-orm'
import type { MutationResult, SyncConflict, SyncRequest } from '../../lib/sync/protocol.ts'
import type { syncRequestSchema } from '../../lib/sync/protocol-schema.ts'
import type { Instant } from '../../lib/util/clock.ts'
import type { z } from '../../lib/util/zod.ts'
import type { Session } from '../auth/session.ts'
import type { Tx } from '../db/database.ts'
import { clientMutations, clients, type OperationOutcome, operations } from '../db/schema.ts'
import { actTime } from './act-time.ts'
import { applyMutation, refusal } from './apply-mutation.ts'
import { lockClient } from './clients.ts'
import { learn } from './learn.ts'
import { readMutation } from './read-mutation.ts'
import { saveChanges } from './save-changes.ts'
import { WorkingSet } from './working-set.ts'

/** A request whose envelope is right; the acts in it are read one by one. */
export type PushRequest = z.output<typeof syncRequestSchema> & Pick<SyncRequest, 'epoch'>

export type PushOutcome =
  | { kind: 'pushed'; results: MutationResult[]; /** the highest number given out, if rows changed */ seq: number | undefined }
  | { kind: 'conflict'; conflict: SyncConflict }
  | { kind: 'no-such-client' }

/**
 * Applies what a client pushes, all in the caller's transaction: each act once, in the order of its numbers, whatever was sent before.
 *
 * A refused act is recorded and counts as dealt with. A conflict is found before anything is written.
 */
export async function push(tx: Tx, session: Session, request: PushRequest, received: Instant): Promise<PushOutcome> {
  const { organisationId, personId } = session
  const client = await lockClient(tx, session, request.clientId, received)
  if (!client) return { kind: 'no-such-client' }

  const repeated = request.mutations.filter(({ mid }) => mid <= client.lastMid)
  const fresh = request.mutations.filter(({ mid }) => mid > client.lastMid)
  const used = await numbersUsed(
    tx,
    organisationId,
    request.clientId,
    repeated.map(({ mid }) => mid),
  )
  if (repeated.some(({ mid, mutation }) => used.get(mid) !== mutation.opId)) {
    return { kind: 'conflict', conflict: { code: 'forked' } }
  }
  if (fresh.some(({ mid }, index) => mid !== client.lastMid + 1 + index)) {
    return { kind: 'conflict', conflict: { code: 'gap', acked: client.lastMid } }
  }

  const outcomes = await outcomesOf(
    tx,
    session,
    request.mutations.map(({ mutation }) => mutation.opId),
  )
  const set = await WorkingSet.open(tx, organisationId)
  const reads = fresh.map(({ mutation }) => ({ mutation, read: readMutation(mutation) }))
  await set.lockAhead(reads.flatMap(({ read }) => (read.ok ? [read.value] : [])))
  const done: (typeof operations.$inferInsert)[] = []
  for (const { mutation, read } of reads) {
    const { opId } = mutation
    // The same act under a new number: the client took a new id, as after a restored profile.
    if (outcomes.has(opId)) continue
    const when = actTime(received, request.sentAt, mutation.at)
    const outcome: OperationOutcome = read.ok
      ? await applyMutation(set, read.value, { actorId: personId, ...when })
      : { kind: 'refused', rejection: read.error }
    outcomes.set(opId, outcome)
    done.push({ organisationId, opId, personId, outcome, doneAt: received })
  }

  if (done.length > 0) await tx.insert(operations).values(done)
  if (fresh.length > 0) {
    const numbers = fresh.map(({ mid, mutation }) => ({ organisationId, clientId: request.clientId, mid, opId: mutation.opId }))
    await tx.insert(clientMutations).values(numbers)
    await tx
      .update(clients)
      .set({ lastMid: client.lastMid + fresh.length, deviceId: session.deviceId })
      .where(and(eq(clients.organisationId, organisationId), eq(clients.clientId, request.clientId)))
  }
  await learn(set)
  const seq = await saveChanges(set)
  const results = request.mutations.map(({ mid, mutation: { opId } }) => ({
    mid,
    opId,
    ...(outcomes.get(opId) ?? { kind: 'refused' as const, rejection: refusal('invalid', 'opId') }),
  }))
  return { kind: 'pushed', results, seq }
}

async function numbersUsed(tx: Tx, organisationId: string, clientId: string, mids: number[]): Promise<Map<number, string>> {
  if (mids.length === 0) return new Map()
  const rows = await tx
    .select()
    .from(clientMutations)
    .where(
      and(
        eq(clientMutations.organisationId, organisationId),
        eq(clientMutations.clientId, clientId),
        inArray(clientMutations.mid, mids),
      ),
    )
  return new Map(rows.map((row) => [row.mid, row.opId]))
}

/** What became of acts that are known already. An id that somebody else used first is refused, and nothing is told of their act. */
async function outcomesOf(tx: Tx, session: Session, opIds: string[]): Promise<Map<string, OperationOutcome>> {
  const rows = await tx
    .select()
    .from(operations)
    .where(and(eq(operations.organisationId, session.organisationId), inArray(operations.opId, opIds)))
  return new Map(
    rows.map((row) => [
      row.opId,
      row.personId === session.personId ? row.outcome : { kind: 'refused', rejection: refusal('invalid', 'opId') },
    ]),
  )
}
