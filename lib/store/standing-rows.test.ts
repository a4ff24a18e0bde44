import 'fake-indexeddb/auto'
import { beforeEach, describe, expect, test } from 'vitest'
import { actOn, kettlePost } from '../../tests/sync/support/northwind.ts'
import { applyAnswer } from './apply-answer.ts'
import { openOrganisationDb, type OrganisationDb } from './organisation-db.ts'
import { renumberOutbox, saveMutation } from './outbox-store.ts'
import { readPosition } from './position-store.ts'
import { discardRefusedOn } from './refused-store.ts'
import { readStanding, readWithStanding } from './standing-rows.ts'

const post = kettlePost('1')
const act = actOn(post, 'tag', 't1')
const refusal = { code: 'too-late', state: undefined, actorId: undefined } as const
let count = 0
let db: OrganisationDb

beforeEach(async () => {
  db = await openOrganisationDb(`standing-${(count += 1)}`)
})

const name = async () => (await readStanding(db)).setUp.map((row) => (row.rowKind === 'person' ? row.value.name : row.id))
const opIds = async () => (await readStanding(db)).waiting.map(({ opId }) => opId)

async function answer(changes: Parameters<typeof applyAnswer>[2]['changes'], snapshot = false) {
  const { clientId, cursor } = await readPosition(db)
  const waiting = await db.getAll('outbox')
  const results = waiting.map(({ mid, mutation: { opId } }) => ({ mid, opId, kind: 'refused' as const, rejection: refusal }))
  const answered = { results, changes, snapshot, cursor: cursor + 1, epoch: 'e', more: false, lastMid: 0 }
  await applyAnswer(db, { clientId, cursor }, answered as unknown as Parameters<typeof applyAnswer>[2], 'ana', 1)
}
const person = (called: string, seq: number) =>
  ({ kind: 'put', rowKind: 'person', id: 'ana', seq, value: { id: 'ana', name: called, roles: [], departmentIds: [] } }) as never

describe('what was kept is never older than the last write', () => {
  test('by an act, and by the answer that refuses it', async () => {
    expect(await opIds()).toEqual([])
    await saveMutation(db, act)
    expect(await opIds()).toEqual(['t1'])
    await answer([])
    expect(await opIds()).toEqual([])
    expect((await readStanding(db)).refused.map(({ opId }) => opId)).toEqual(['t1'])
    await discardRefusedOn(db, post.key)
    expect((await readStanding(db)).refused).toEqual([])
  })

  test('by rows that arrive, and by a snapshot', async () => {
    expect(await name()).toEqual([])
    await answer([person('Ana', 1)])
    expect(await name()).toEqual(['Ana'])
    await answer([person('Ana Lund', 2)])
    expect(await name()).toEqual(['Ana Lund'])
    await answer([], true)
    expect(await name()).toEqual([])
  })

  test('by new numbers and by whoever writes directly', async () => {
    await saveMutation(db, act)
    await readStanding(db)
    await renumberOutbox(db, 'c', 9)
    expect(await opIds()).toEqual(['t1'])
    await db.delete('outbox', 9)
    expect(await opIds()).toEqual([])
  })
})

test('accounts have nothing in common', async () => {
  const other = await openOrganisationDb(`standing-other-${count}`)
  await saveMutation(db, act)
  expect(await opIds()).toEqual(['t1'])
  expect((await readStanding(other)).waiting).toEqual([])
})

test('an act is seen once at any moment while it is answered, as a waiting or as a refused one', async () => {
  await saveMutation(db, act)
  const answering = answer([])
  const sights: number[] = []
  const look = async () => {
    const { standing } = await readWithStanding(db, async (rows) => rows.count())
    sights.push(standing.waiting.length + standing.refused.length)
  }
  const over = answering.then(() => 'over')
  while ((await Promise.race([over, look()])) !== 'over');
  await look()
  expect(new Set(sights)).toEqual(new Set([1]))
})
