import type { PushedMutation } from '../sync/protocol.ts'
import type { Mutation } from '../triage/mutation.ts'
import type { OrganisationDb, SavedOp } from './organisation-db.ts'
import { positionIn } from './position-store.ts'

/** S13: beyond this the person is told plainly instead of filling the disk. */
const maxOutboxRows = 10_000
const maxOutboxBytes = 20 * 1024 * 1024

export class OutboxFullError extends Error {
  readonly code = 'outbox-full'
  constructor() {
    super(`${maxOutboxRows} acts or ${maxOutboxBytes} bytes are waiting for the server already. Connect to it before doing more.`)
  }
}

/** Somebody signed out while this act was on its way. */
export class SignedOutError extends Error {
  readonly code = 'signed-out'
  constructor() {
    super('Nothing was saved: this account was signed out in the same moment. Sign in and do it again.')
  }
}

/**
 * Saves an act in one strict transaction; it is safe once this resolves.
 *
 * The same `opId` saved again is one act and gives the same number.
 *
 * @throws OutboxFullError when 10,000 acts or 20 MB are waiting
 * @throws SignedOutError when the replica has ended
 */
export async function saveMutation(db: OrganisationDb, mutation: Mutation): Promise<{ mid: number; again: boolean }> {
  const tx = db.transaction(['outbox', 'ops', 'position'], 'readwrite', { durability: 'strict' })
  const [seen, position, count] = await Promise.all([
    tx.objectStore('ops').get(mutation.opId),
    positionIn(tx),
    tx.objectStore('outbox').count(),
  ])
  if (seen) {
    await tx.done
    return { mid: seen.mid, again: true }
  }
  if (position.ended) {
    await tx.done
    throw new SignedOutError()
  }
  const waitingBytes = position.waitingBytes + bytesOf(mutation)
  if (waitingBytes > maxOutboxBytes || count >= maxOutboxRows) {
    tx.abort()
    await tx.done.catch(() => undefined)
    throw new OutboxFullError()
  }
  const mid = position.nextMid
  await Promise.all([
    tx.objectStore('outbox').put({ mid, mutation }),
    tx.objectStore('ops').put(savedOp(mutation, mid)),
    tx.objectStore('position').put({ ...position, nextMid: mid + 1, waitingBytes }),
  ])
  await tx.done
  return { mid, again: false }
}

function savedOp(mutation: Mutation, mid: number): SavedOp {
  return { opId: mutation.opId, mid, itemId: 'itemId' in mutation ? mutation.itemId : undefined }
}

/** What an act takes up in the outbox. */
export function bytesOf(mutation: Mutation): number {
  return new TextEncoder().encode(JSON.stringify(mutation)).byteLength
}

/** Every act that waits for the backend, in order. */
export function readOutbox(db: OrganisationDb): Promise<PushedMutation[]> {
  return db.getAll('outbox')
}

/** The first acts that wait, at most `limit`. */
export function readOutboxHead(db: OrganisationDb, limit: number): Promise<PushedMutation[]> {
  return db.getAll('outbox', undefined, limit)
}

/**
 * Gives the waiting acts new numbers from `firstMid` on, for `clientId`.
 *
 * Needed after a restored profile used numbers twice (a new client id), and after the server forgot some (the same id).
 */
export async function renumberOutbox(db: OrganisationDb, clientId: string, firstMid: number): Promise<void> {
  const tx = db.transaction(['outbox', 'ops', 'position'], 'readwrite', { durability: 'strict' })
  const position = await positionIn(tx)
  const waiting = await tx.objectStore('outbox').getAll()
  await tx.objectStore('outbox').clear()
  await Promise.all(
    waiting.flatMap(({ mutation }, index) => [
      tx.objectStore('outbox').put({ mid: firstMid + index, mutation }),
      tx.objectStore('ops').put(savedOp(mutation, firstMid + index)),
    ]),
  )
  await tx.objectStore('position').put({ ...position, clientId, nextMid: firstMid + waiting.length })
  await tx.done
}
