import { eq } from 'drizzle-orm'
import type { Change, SyncAnswer } from '../../lib/sync/protocol.ts'
import type { Session } from '../auth/session.ts'
import type { Tx } from '../db/database.ts'
import { counters } from '../db/schema.ts'
import { changesAfter } from './changes-after.ts'
import { readLastMid } from './clients.ts'
import { loadPerson } from './org-rows.ts'
import { readViewEpoch } from './view-epoch.ts'

export interface PullRequest {
  clientId: string
  epoch: string | undefined
  cursor: number
}

/** How much one answer holds. */
export interface PageLimit {
  rows: number
  /** Characters of JSON; an answer holds one row more than fits, so that it always holds one. */
  characters: number
}

const defaultLimit: PageLimit = { rows: 500, characters: 1_000_000 }

/**
 * What a person may see of what changed after a cursor, from one moment: run it in a `snapshot` transaction.
 *
 * Rows of another view epoch, or a cursor ahead of this database (restored from a backup), are answered by everything from the start.
 *
 * @returns `undefined` if the client id is somebody else's
 */
export async function pull(
  tx: Tx,
  session: Session,
  request: PullRequest,
  limit = defaultLimit,
): Promise<Omit<SyncAnswer, 'results'> | undefined> {
  const { organisationId, personId } = session
  const acked = await readLastMid(tx, session, request.clientId)
  const person = await loadPerson(tx, organisationId, personId)
  const [counter] = await tx.select().from(counters).where(eq(counters.organisationId, organisationId))
  if (acked === undefined || !person || !counter) return undefined

  const epoch = await readViewEpoch(tx, session, counter.history)
  const snapshot = request.epoch !== epoch || request.cursor > counter.seq
  const start = snapshot ? 0 : request.cursor
  const rows = await changesAfter(tx, organisationId, person, start, limit.rows + 1)

  const changes: Change[] = []
  let characters = 0
  for (const row of rows) {
    if (changes.length === limit.rows || characters > limit.characters) break
    changes.push(row)
    characters += row.kind === 'put' ? JSON.stringify(row.value).length : 0
  }
  const more = changes.length < rows.length
  const cursor = more ? (changes.at(-1)?.seq ?? start) : counter.seq
  // Who starts from nothing has nothing to drop.
  return {
    acked,
    changes: start === 0 ? changes.filter((change) => change.kind === 'put') : changes,
    cursor,
    more,
    epoch,
    snapshot,
  }
}
