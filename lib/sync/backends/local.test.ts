import 'fake-indexeddb/auto'
import { beforeEach, describe, expect, test } from 'vitest'
import { actOn, kettlePost, monday, organisationId, people } from '../../../tests/sync/support/northwind.ts'
import { everyPost } from '../../org/learning-row.ts'
import { openLocalBackendDb } from '../../store/local-backend-db.ts'
import { itemIdOf } from '../../triage/item.ts'
import type { Mutation } from '../../triage/mutation.ts'
import type { Backend, Exchange } from '../backend.ts'
import type { SyncAnswer } from '../protocol.ts'
import { localBackend } from './local.ts'
import { localRows } from './local-rows.ts'

const post = kettlePost('1')
let count = 0
let backend: Backend

beforeEach(async () => {
  const db = await openLocalBackendDb(`local-${(count += 1)}`)
  const tx = db.transaction(['rows', 'keys', 'clients', 'counter'], 'readwrite')
  const adam = people.get('adam')
  if (adam) await (await localRows(tx)).put('person', 'adam', adam)
  await tx.done
  backend = localBackend(() => Promise.resolve(db), 'adam')
})

const send = (from: number, mutations: Mutation[], cursor = 0): Promise<Exchange> =>
  backend.exchange(
    {
      clientId: 'me',
      epoch: 'local',
      schema: 1,
      cursor,
      sentAt: monday,
      mutations: mutations.map((mutation, index) => ({ mid: from + index, mutation })),
    },
    new AbortController().signal,
  )

async function answerTo(exchange: Promise<Exchange>): Promise<SyncAnswer> {
  const result = await exchange
  if (result.kind !== 'answer') throw new Error(`No answer but ${JSON.stringify(result)}`)
  return result.answer
}

describe('localBackend', () => {
  test('applies acts in order, and gives what changed after a cursor', async () => {
    const first = await answerTo(send(1, [actOn(post, 'tag', 't1'), actOn(post, 'claim', 'c1')]))
    expect(first).toMatchObject({
      acked: 2,
      results: [{ kind: 'applied' }, { kind: 'refused', rejection: { code: 'no-such-part' } }],
    })
    expect(first.changes.map(({ rowKind }) => rowKind).sort()).toEqual(['face', 'item', 'person'])
    expect((await answerTo(send(3, [], first.cursor))).changes).toEqual([])
  })

  test('the same acts again change nothing and are answered alike', async () => {
    const first = await answerTo(send(1, [actOn(post, 'tag', 't1'), actOn(post, 'dismiss', 'd1')]))
    expect(await answerTo(send(1, [actOn(post, 'tag', 't1'), actOn(post, 'dismiss', 'd1')]))).toEqual(first)
  })

  test('a fix of a site never takes the place of a newer one', async () => {
    const fix = (version: number, off: boolean): Mutation => {
      const value = { id: 'x', version, off, offFields: [], selectors: {}, fixedIn: undefined } as const
      return {
        opId: `f${version}${off}`,
        at: monday,
        kind: 'put-row',
        args: { rowKind: 'site-fix', value: { ...value, offFields: [] } },
      }
    }
    const { results, changes } = await answerTo(send(1, [fix(2, true), fix(1, false), fix(2, false), fix(3, false)]))
    const superseded = { kind: 'refused', rejection: { code: 'superseded' } }
    expect(results).toMatchObject([{ kind: 'applied' }, superseded, superseded, { kind: 'applied' }])
    expect(changes.filter(({ rowKind }) => rowKind === 'site-fix')).toMatchObject([{ value: { version: 3, off: false } }])
  })

  test('a number that is missing, and one that was used for another act', async () => {
    await send(1, [actOn(post, 'tag', 't1')])
    expect(await send(3, [actOn(post, 'tag', 't3')])).toEqual({ kind: 'conflict', conflict: { code: 'gap', acked: 1 } })
    expect(await send(1, [actOn(post, 'tag', 't9')])).toEqual({ kind: 'conflict', conflict: { code: 'forked' } })
  })

  test('an act of a restored profile under a new number is done once', async () => {
    await send(1, [actOn(post, 'note', 'n0'), actOn(post, 'tag', 't1')])
    await send(3, [actOn(post, 'note', 'n1')])
    const again = await answerTo(send(4, [actOn(post, 'note', 'n1')]))
    const item = again.changes.find(({ rowKind }) => rowKind === 'item')
    const lines = item?.kind === 'put' && item.rowKind === 'item' ? item.value.timeline.map(({ opId }) => opId) : []
    expect(lines).toEqual(['t1', 'n1'])
  })

  test('a post met under another key is the same item, and an act on its other id finds it', async () => {
    const elsewhere = kettlePost('77', { aliases: [post.key] })
    const { results } = await answerTo(
      send(1, [actOn(post, 'tag', 't1'), actOn(elsewhere, 'tag', 't2'), actOn(elsewhere, 'undo', 'u1', { opId: 't2' })]),
    )
    const itemId = itemIdOf(organisationId, post.key)
    expect(results).toMatchObject([{ itemId }, { itemId }, { kind: 'applied', itemId }])
  })

  test('a look is a row with who and when, and a late one changes nothing', async () => {
    const look = (opId: string, at: number, found: number): Mutation => ({
      opId,
      at,
      kind: 'look',
      args: { host: 'x.com', termId: 'w1', found },
    })
    const first = await answerTo(send(1, [look('l1', monday, 2)]))
    expect(first.results).toMatchObject([{ kind: 'applied' }])
    const value = { host: 'x.com', termId: 'w1', personId: 'adam', at: monday, found: 2 }
    expect(first.changes.at(-1)).toMatchObject({ kind: 'put', rowKind: 'sweep-look', value })
    expect((await answerTo(send(2, [look('l2', monday - 1, 9)], first.cursor))).changes).toEqual([])
    const { changes } = await answerTo(send(3, [look('l3', monday + 1, 0)], first.cursor))
    expect(changes).toMatchObject([{ rowKind: 'sweep-look', value: { at: monday + 1, found: 0 } }])
    const unlook = (opId: string): Mutation => ({ opId, at: monday, kind: 'unlook', args: { host: 'x.com', termId: 'w1' } })
    const back = await answerTo(send(4, [unlook('u1')], first.cursor))
    expect(back.changes).toMatchObject([{ kind: 'put', rowKind: 'sweep-look', value }])
    const { changes: gone } = await answerTo(send(5, [unlook('u2')], back.cursor))
    expect(gone).toMatchObject([{ kind: 'gone', rowKind: 'sweep-look' }])
  })

  test('a correction is learned, an undo takes it back, and what is forgotten is gone', async () => {
    const lesson = { features: [7, everyPost], expected: { service: 4 }, shown: 'service' as const }
    const first = await answerTo(send(1, [actOn(post, 'tag', 't1', { category: 'suggestion', lesson })]))
    const features = [
      [7, 1, -4, 0, 4],
      [everyPost, 1, -4, 0, 4],
    ]
    expect(first.changes).toContainEqual(
      expect.objectContaining({ rowKind: 'learning', id: 'adam', value: { id: 'adam', features } }),
    )
    const undone = await answerTo(send(2, [actOn(post, 'undo', 'u1', { opId: 't1' })], first.cursor))
    const gone = (rowKind: string) => expect.objectContaining({ kind: 'gone', rowKind })
    expect(undone.changes).toEqual(expect.arrayContaining([gone('learning'), gone('guess-week')]))
    const again = await answerTo(send(3, [actOn(post, 'tag', 't2', { category: 'suggestion', lesson })], undone.cursor))
    const forget: Mutation = { opId: 'f1', at: monday, kind: 'forget-learning', args: { personId: 'adam' } }
    const { changes } = await answerTo(send(4, [forget], again.cursor))
    expect(changes).toMatchObject([{ kind: 'gone', rowKind: 'learning', id: 'adam' }])
  })

  test('a weak key finds no other item', async () => {
    const weak = kettlePost('78', { weak: true, aliases: [post.key] })
    const { results } = await answerTo(send(1, [actOn(post, 'tag', 't1'), actOn(weak, 'tag', 't2')]))
    expect(results).toMatchObject([
      { itemId: itemIdOf(organisationId, post.key) },
      { itemId: itemIdOf(organisationId, weak.key) },
    ])
  })
})
