import { replacesFix } from '../org/site-fix.ts'
import type { Change, SyncAnswer } from '../sync/protocol.ts'
import { outcomeNotices } from '../triage/outcome-notice.ts'
import type { Instant } from '../util/clock.ts'
import type { OrganisationDb, StoredRow } from './organisation-db.ts'
import { bytesOf } from './outbox-store.ts'
import { positionIn } from './position-store.ts'

/** What an answer changed, for those who must be told. */
export interface Applied {
  /** Post keys whose badges may look different now; `all` after a snapshot or a change of set-up. */
  keys: string[] | 'all'
  rowsChanged: boolean
  notices: number
  /** What the organisation has taught may be something else now. */
  learned: boolean
}

/**
 * Applies a backend's answer in one strict transaction. Applying it twice or late changes nothing (S8): rows only move forward, and an
 * act that is no longer in the outbox is not touched.
 *
 * @param asked the client and cursor of the request; an answer to an older question is dropped
 * @param me whose reports cause notices
 */
export async function applyAnswer(
  db: OrganisationDb,
  asked: { clientId: string; cursor: number },
  answer: SyncAnswer,
  me: string,
  now: Instant,
): Promise<Applied> {
  const tx = db.transaction(['rows', 'outbox', 'ops', 'refused', 'notices', 'position'], 'readwrite', { durability: 'strict' })
  const position = await positionIn(tx)
  const nothing: Applied = { keys: [], rowsChanged: false, notices: 0, learned: false }
  // Rows of another view epoch come as a snapshot; without one this is an answer from before the epoch changed.
  const outdated = position.epoch !== undefined && position.epoch !== answer.epoch && !answer.snapshot
  if (position.clientId !== asked.clientId || position.cursor !== asked.cursor || outdated) {
    await tx.done
    return nothing
  }
  const outbox = tx.objectStore('outbox')
  const rows = tx.objectStore('rows')
  const touched = new Set<string>()
  let { waitingBytes } = position
  for (const result of answer.results) {
    const entry = await outbox.get(result.mid)
    if (!entry || entry.mutation.opId !== result.opId) continue
    if (result.kind === 'refused') {
      await tx.objectStore('refused').put({ opId: result.opId, mutation: entry.mutation, rejection: result.rejection })
    }
    if ('itemId' in entry.mutation && 'post' in entry.mutation.args) touched.add(entry.mutation.args.post.key)
    await outbox.delete(result.mid)
    waitingBytes -= bytesOf(entry.mutation)
  }
  const notices = tx.objectStore('notices')
  if (answer.snapshot) {
    // The rows may come back over several answers. What their items said already is no news then.
    for (const row of await rows.getAll()) {
      for (const notice of row.rowKind === 'item' ? outcomeNotices(undefined, row.value, me) : []) {
        if (!(await notices.get(notice.id))) await notices.put({ ...notice, at: now, shown: true, seen: true })
      }
    }
    await rows.clear()
  }
  let news = 0
  for (const change of answer.changes) {
    const before = await rows.get([change.rowKind, change.id])
    if (before && before.seq >= change.seq) continue
    const after = rowOf(change)
    if (!after && change.kind === 'put') continue
    if (after?.rowKind === 'site-fix' && before?.rowKind === 'site-fix' && !replacesFix(before.value, after.value)) continue
    for (const key of [...(before?.keys ?? []), ...(after?.keys ?? [])]) touched.add(key)
    await (after ? rows.put(after) : rows.delete([change.rowKind, change.id]))
    // A first synchronisation is no news: everything in it happened before.
    if (after?.rowKind !== 'item' || position.lastAt === undefined) continue
    for (const notice of outcomeNotices(before?.rowKind === 'item' ? before.value : undefined, after.value, me)) {
      if (await notices.get(notice.id)) continue
      await notices.put({ ...notice, at: now, shown: false, seen: false })
      news += 1
    }
  }
  // Another watch term makes other posts mentions; another name of a department changes every badge that says it; and how sure a guess must be
  // is the organisation's to say.
  const changesAll = (kind: Change['rowKind']) => kind === 'watch-term' || kind === 'department' || kind === 'organisation'
  const everywhere = answer.snapshot || answer.changes.some(({ rowKind }) => changesAll(rowKind))
  const cursor = answer.snapshot ? answer.cursor : Math.max(position.cursor, answer.cursor)
  // Until everything has come once, nothing of it is news.
  const lastAt = answer.more ? position.lastAt : now
  await tx
    .objectStore('position')
    .put({ ...position, cursor, epoch: answer.epoch, lastAt, waitingBytes, trouble: { kind: 'none' } })
  await tx.done
  return {
    keys: everywhere ? 'all' : [...touched],
    rowsChanged: answer.snapshot || answer.changes.length > 0 || answer.results.length > 0,
    notices: news,
    learned:
      answer.snapshot ||
      answer.changes.some(({ rowKind }) => rowKind === 'learning') ||
      answer.results.some(({ kind }) => kind === 'refused'),
  }
}

/** The row that a change leaves, or `undefined` where it is gone. A value that names another id is a lie and is dropped (F37). */
function rowOf(change: Change): StoredRow | undefined {
  if (change.kind === 'gone') return undefined
  const { rowKind, id, seq } = change
  switch (rowKind) {
    case 'item':
      return change.value.id === id
        ? { rowKind, id, seq, value: change.value, keys: [change.value.key, ...change.value.aliases] }
        : undefined
    case 'face':
      return change.value.itemId === id ? { rowKind, id, seq, value: change.value, keys: change.value.keys } : undefined
    default:
      // The kind and the value come from one change, which the type cannot say.
      return change.value.id === id ? ({ rowKind, id, seq, value: change.value, keys: [] } as StoredRow) : undefined
  }
}
