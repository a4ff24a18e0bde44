import { faceOf } from '../../triage/face.ts'
import { withPolicyHistory } from '../../org/engagement-policy.ts'
import { replacesFix } from '../../org/site-fix.ts'
import { lookAfter, sweepLookId } from '../../org/sweep.ts'
import { checkOrgAct } from '../../triage/apply-org-act.ts'
import { lessonsOf } from '../../triage/learn-from-act.ts'
import { isOrgMutation, type ItemMutation, type Mutation, type OrgMutation, type Rejection } from '../../triage/mutation.ts'
import { reduce } from '../../triage/reduce.ts'
import { rejection } from '../../triage/rejection.ts'
import type { Backend, Exchange } from '../backend.ts'
import type { LocalBackendDb } from '../../store/local-backend-db.ts'
import type { MutationResult, SyncRequest } from '../protocol.ts'
import { learnLocally } from './local-learning.ts'
import { type LocalTransaction, localRows } from './local-rows.ts'

/**
 * Items that live in this browser alone: the reducer over IndexedDB, behind the same protocol as a server.
 *
 * One person, complete by itself; every exchange is one strict transaction.
 */
export function localBackend(openDb: () => Promise<LocalBackendDb>, actorId: string): Backend {
  return {
    async exchange(request: SyncRequest): Promise<Exchange> {
      const db = await openDb()
      const tx = db.transaction(['rows', 'keys', 'clients', 'counter'], 'readwrite', { durability: 'strict' })
      const exchange = await exchangeIn(tx, request, actorId)
      await tx.done
      return exchange
    },
  }
}

async function exchangeIn(tx: LocalTransaction, request: SyncRequest, actorId: string): Promise<Exchange> {
  const rows = await localRows(tx)
  const client = (await tx.objectStore('clients').get(request.clientId)) ?? { clientId: request.clientId, last: 0, results: [] }
  // Before anything is written: a conflict must leave no trace.
  const first = request.mutations.find(({ mid }) => mid > client.last)
  if (first && first.mid !== client.last + 1) return { kind: 'conflict', conflict: { code: 'gap', acked: client.last } }
  const results = client.results.filter((known) => request.mutations.some(({ mid }) => mid === known.mid))
  const forked = request.mutations.some(
    ({ mid, mutation }) => mid <= client.last && results.find((known) => known.mid === mid)?.opId !== mutation.opId,
  )
  if (forked) return { kind: 'conflict', conflict: { code: 'forked' } }
  for (const { mid, mutation } of request.mutations.slice(results.length)) {
    const result = await resultOf(rows, mid, mutation, actorId)
    client.last = mid
    client.results = [...client.results, result].slice(-200)
    results.push(result)
  }
  await tx.objectStore('clients').put(client)
  const { changes, seq } = await rows.changesAfter(request.cursor)
  const answer = { acked: client.last, results, changes, cursor: seq, more: false, epoch: 'local', snapshot: false }
  return { kind: 'answer', answer }
}

type Rows = Awaited<ReturnType<typeof localRows>>

async function resultOf(rows: Rows, mid: number, mutation: Mutation, actorId: string): Promise<MutationResult> {
  const refusedBecause = (why: Rejection): MutationResult => ({ mid, opId: mutation.opId, kind: 'refused', rejection: why })
  if (isOrgMutation(mutation)) {
    const actor = rows.people.get(actorId)
    const forbidden = actor ? checkOrgAct(mutation, actor) : rejection('not-allowed')
    if (forbidden) return refusedBecause(forbidden)
    if (await isOlderFix(rows, mutation)) return refusedBecause(rejection('superseded'))
    if (mutation.kind === 'forget-learning') await learnLocally(rows, [{ kind: 'forget', personId: mutation.args.personId }])
    else if (mutation.kind === 'put-row' && mutation.args.rowKind === 'engagement-policy') {
      const { value } = mutation.args
      await rows.put(
        'engagement-policy',
        value.id,
        withPolicyHistory(await rows.policy(), value, { personId: actorId, at: mutation.at }),
      )
    } else if (mutation.kind === 'put-row') await rows.put(mutation.args.rowKind, mutation.args.value.id, mutation.args.value)
    else if (mutation.kind === 'remove-row') await rows.remove(mutation.args.rowKind, mutation.args.id)
    else {
      const id = sweepLookId(mutation.args)
      const known = await rows.look(id)
      const look = lookAfter(known, mutation, { personId: actorId, at: mutation.at })
      if (look !== known) await (look ? rows.put('sweep-look', id, look) : rows.remove('sweep-look', id))
    }
    return { mid, opId: mutation.opId, kind: 'applied', itemId: undefined }
  }
  const itemId = await itemIdFor(rows, mutation)
  const known = await rows.item(itemId)
  const reduced = reduce(
    known,
    { ...mutation, itemId },
    { actorId, at: mutation.at, estimated: false, departments: rows.departments, people: rows.people },
  )
  if (!reduced.ok) return refusedBecause(reduced.error)
  if (itemId !== mutation.itemId) await rows.rememberKeys([nameOf(mutation.itemId)], itemId)
  if (reduced.value === known) return { mid, opId: mutation.opId, kind: 'applied', itemId }
  await rows.put('item', itemId, reduced.value)
  await learnLocally(rows, lessonsOf(known, reduced.value, actorId))
  const face = faceOf(reduced.value)
  if (face) await rows.put('face', itemId, face)
  else await rows.remove('face', itemId)
  await rows.rememberKeys([reduced.value.key, ...reduced.value.aliases], itemId)
  return { mid, opId: mutation.opId, kind: 'applied', itemId }
}

/** A fix never takes the place of a newer one. */
async function isOlderFix(rows: Rows, { args }: OrgMutation): Promise<boolean> {
  if (!('value' in args) || args.rowKind !== 'site-fix') return false
  return !replacesFix(await rows.fix(args.value.id), args.value)
}

/** The id that was computed for a post before it was known to be an older item's; kept among the keys, none of which looks like it. */
const nameOf = (itemId: string) => `name ${itemId}`

/** An item is found by any of its keys. Weak ones may be another post's tomorrow, so they never merge items. */
async function itemIdFor(rows: Rows, mutation: ItemMutation): Promise<string> {
  if (!('post' in mutation.args)) return (await rows.itemIdOf(nameOf(mutation.itemId))) ?? mutation.itemId
  if (mutation.args.post.weak) return mutation.itemId
  for (const key of [mutation.args.post.key, ...mutation.args.post.aliases]) {
    const known = await rows.itemIdOf(key)
    if (known !== undefined) return known
  }
  return mutation.itemId
}
