import 'fake-indexeddb/auto'
import { beforeEach, describe, expect, test } from 'vitest'
import { actOn, after, kettlePost, monday } from '../../tests/sync/support/northwind.ts'
import { faceOf } from '../triage/face.ts'
import type { Item } from '../triage/item.ts'
import type { Change, SyncAnswer } from '../sync/protocol.ts'
import { applyAnswer } from './apply-answer.ts'
import { noticesToShow } from './notices-store.ts'
import { openOrganisationDb, type OrganisationDb } from './organisation-db.ts'
import { readOutbox, saveMutation } from './outbox-store.ts'
import { readPosition } from './position-store.ts'

const post = kettlePost('1')
const route: [string, ReturnType<typeof actOn>] = ['ana', actOn(post, 'route', 'r1')]
const routed = after(route)
const answered = after(route, ['ben', actOn(post, 'answer', 'a1')])
const closed = after(route, ['ben', actOn(post, 'answer', 'a1')], ['ben', actOn(post, 'close', 'c1')])

const item = (value: Item, seq: number): Change => ({ kind: 'put', rowKind: 'item', id: value.id, seq, value })
const answerOf = (changes: Change[], cursor: number, more: Partial<SyncAnswer> = {}): SyncAnswer => ({
  acked: 0,
  results: [],
  changes,
  cursor,
  more: false,
  epoch: 'e1',
  snapshot: false,
  ...more,
})
let count = 0
let db: OrganisationDb

beforeEach(async () => {
  db = await openOrganisationDb(`apply-${(count += 1)}`)
})

async function apply(answer: SyncAnswer, asked?: { clientId: string; cursor: number }) {
  return applyAnswer(db, asked ?? (await readPosition(db)), answer, 'ana', monday)
}

const dump = async () =>
  JSON.stringify(
    await Promise.all((['rows', 'outbox', 'refused', 'notices', 'position'] as const).map((name) => db.getAll(name))),
  )

describe('applyAnswer', () => {
  test('a fix of a site goes forward only, and one that names another site than its own is dropped', async () => {
    const fix = (version: number, seq: number, id: 'x' | 'web' = 'x'): Change => {
      const value = { id, version, off: false, offFields: [], selectors: {}, fixedIn: undefined }
      return { kind: 'put', rowKind: 'site-fix', id: 'x', seq, value }
    }
    await apply(answerOf([fix(5, 1)], 1))
    await apply(answerOf([fix(4, 2)], 2))
    await apply(answerOf([fix(9, 3, 'web')], 3))
    expect(await db.getAll('rows')).toMatchObject([{ id: 'x', value: { version: 5 } }])
    await apply(answerOf([fix(6, 4)], 4))
    expect(await db.getAll('rows')).toMatchObject([{ id: 'x', value: { version: 6 } }])
    // A server that was set back to an older state begins a new history.
    await apply(answerOf([fix(2, 1)], 1, { epoch: 'e2', snapshot: true }))
    expect(await db.getAll('rows')).toMatchObject([{ id: 'x', value: { version: 2 } }])
  })

  test('S8: applied twice or late it changes nothing', async () => {
    await saveMutation(db, actOn(post, 'route', 'r1'))
    const asked = await readPosition(db)
    const results: SyncAnswer['results'] = [{ mid: 1, opId: 'r1', kind: 'applied', itemId: routed.id }]
    await apply(answerOf([item(routed, 5)], 5, { results }), asked)
    const once = await dump()
    await apply(answerOf([item(routed, 5)], 5, { results }), asked)
    await apply(answerOf([item(answered, 4)], 6), { ...asked, cursor: 3 })
    await apply(answerOf([], 6), { clientId: 'somebody', cursor: 5 })
    await apply(answerOf([item(answered, 8)], 8, { epoch: 'e0' }))
    expect(await dump()).toBe(once)
    expect(await readOutbox(db)).toEqual([])
  })

  test('a refused act leaves the outbox and is kept with its reason', async () => {
    await saveMutation(db, actOn(post, 'claim', 'c9'))
    const why = { code: 'already-claimed', state: 'claimed', actorId: 'ben' } as const
    await apply(answerOf([], 1, { results: [{ mid: 1, opId: 'c9', kind: 'refused', rejection: why }] }))
    expect(await readOutbox(db)).toEqual([])
    expect(await db.getAll('refused')).toMatchObject([{ opId: 'c9', rejection: why }])
  })

  test('a result for another act under the same number takes nothing out', async () => {
    await saveMutation(db, actOn(post, 'claim', 'c9'))
    await apply(answerOf([], 1, { results: [{ mid: 1, opId: 'c8', kind: 'applied', itemId: undefined }] }))
    expect((await readOutbox(db)).map(({ mutation }) => mutation.opId)).toEqual(['c9'])
  })

  test('a row that names another id is dropped', async () => {
    const face = faceOf(routed)
    if (!face) throw new Error('A routed item has a face.')
    const [other, person] = [
      '0190a7c0-0000-7000-8000-000000000009',
      { id: 'ben', name: 'Ben', role: 'admin', departmentIds: [] } as const,
    ]
    await apply(
      answerOf(
        [
          { kind: 'put', rowKind: 'item', id: other, seq: 1, value: routed },
          { kind: 'put', rowKind: 'face', id: other, seq: 2, value: face },
          { kind: 'put', rowKind: 'person', id: 'ana', seq: 3, value: { ...person, departmentIds: [] } },
        ],
        3,
      ),
    )
    expect(await db.count('rows')).toBe(0)
  })

  test('S6: the cursor never goes back, but a snapshot begins anew', async () => {
    await apply(answerOf([item(routed, 5)], 9))
    await apply(answerOf([], 4))
    expect((await readPosition(db)).cursor).toBe(9)
    await apply(answerOf([], 4, { snapshot: true, epoch: 'e2' }))
    expect(await readPosition(db)).toMatchObject({ cursor: 4, epoch: 'e2' })
    expect(await db.count('rows')).toBe(0)
  })
})

describe('what a reporter is told', () => {
  const told = async () => (await noticesToShow(db)).map(({ id }) => id)

  test('an outcome, once', async () => {
    await apply(answerOf([item(routed, 1)], 1))
    expect(await apply(answerOf([item(answered, 2)], 2))).toMatchObject({ notices: 1 })
    await apply(answerOf([item(answered, 3)], 3))
    expect(await told()).toEqual(['a1:service'])
  })

  test('nothing of a first synchronisation, over however many answers it comes', async () => {
    await apply(answerOf([], 1, { more: true, snapshot: true }))
    await apply(answerOf([item(answered, 2)], 2, { more: true }))
    await apply(answerOf([item(closed, 3)], 3))
    expect(await told()).toEqual([])
  })

  test('what happened while the first synchronisation is long over', async () => {
    await apply(answerOf([], 1))
    await apply(answerOf([item(answered, 2)], 2))
    expect(await told()).toEqual(['a1:service'])
  })

  test('nothing again when all rows come anew over several answers, but what is new', async () => {
    await apply(answerOf([item(answered, 2)], 2))
    const again = { snapshot: true, more: true, epoch: 'e2' }
    await apply(answerOf([], 1, again))
    await apply(answerOf([item(answered, 2)], 2, { epoch: 'e2' }))
    expect(await told()).toEqual([])
    await apply(answerOf([], 1, { ...again, epoch: 'e3' }))
    await apply(answerOf([item(closed, 3)], 3, { epoch: 'e3' }))
    expect(await told()).toEqual(['c1:service'])
  })
})
