import 'fake-indexeddb/auto'
import { beforeEach, describe, expect, test } from 'vitest'
import { actOn, kettlePost } from '../../tests/sync/support/northwind.ts'
import { openOrganisationDb, type OrganisationDb } from './organisation-db.ts'
import { OutboxFullError, readOutbox, readOutboxHead, renumberOutbox, saveMutation } from './outbox-store.ts'
import { readPosition } from './position-store.ts'

const note = (opId: string, characters = 1) => actOn(kettlePost('1'), 'note', opId, { text: 'k'.repeat(characters) })
const mids = async () => (await readOutbox(db)).map(({ mid, mutation }) => [mid, mutation.opId])
let count = 0
let db: OrganisationDb

beforeEach(async () => {
  db = await openOrganisationDb(`outbox-${(count += 1)}`)
})

describe('saveMutation', () => {
  test('counts up from one', async () => {
    for (const opId of ['a', 'b', 'c']) await saveMutation(db, note(opId))
    expect(await mids()).toEqual([
      [1, 'a'],
      [2, 'b'],
      [3, 'c'],
    ])
  })

  test('the same act saved again is one act', async () => {
    expect(await saveMutation(db, note('a'))).toEqual({ mid: 1, again: false })
    await saveMutation(db, note('b'))
    expect(await saveMutation(db, note('a'))).toEqual({ mid: 1, again: true })
    await db.delete('outbox', 1)
    expect(await saveMutation(db, note('a'))).toEqual({ mid: 1, again: true })
    expect(await mids()).toEqual([[2, 'b']])
  })

  test('acts saved at the same moment each get a number', async () => {
    const saved = await Promise.all(Array.from({ length: 20 }, (_none, index) => saveMutation(db, note(`op-${index}`))))
    expect(saved.map(({ mid }) => mid).sort((a, b) => a - b)).toEqual(Array.from({ length: 20 }, (_none, index) => index + 1))
  })

  test('S13: ten thousand acts wait, and one more is refused plainly', async () => {
    const tx = db.transaction('outbox', 'readwrite')
    for (let mid = 1; mid < 10_000; mid += 1) void tx.store.put({ mid, mutation: note(`op-${mid}`) })
    await tx.done
    const { clientId } = await readPosition(db)
    await db.put('position', { ...(await readPosition(db)), clientId, nextMid: 10_000 })
    await saveMutation(db, note('last'))
    await expect(saveMutation(db, note('one-more'))).rejects.toThrow(OutboxFullError)
    expect(await db.count('outbox')).toBe(10_000)
    expect(await db.get('ops', 'one-more')).toBeUndefined()
    await db.delete('outbox', 1)
    expect((await saveMutation(db, note('one-more'))).mid).toBe(10_001)
  }, 30_000)

  test('S13: twenty megabytes wait, and no more', async () => {
    const megabyte = 1024 * 1024
    for (let index = 0; index < 19; index += 1) await saveMutation(db, note(`op-${index}`, megabyte))
    await expect(saveMutation(db, note('too-large', megabyte))).rejects.toThrow(OutboxFullError)
    await saveMutation(db, note('small'))
    expect((await readOutbox(db)).length).toBe(20)
  }, 30_000)
})

test('readOutboxHead gives the first ones', async () => {
  for (const opId of ['a', 'b', 'c']) await saveMutation(db, note(opId))
  expect((await readOutboxHead(db, 2)).map(({ mid }) => mid)).toEqual([1, 2])
})

describe('renumberOutbox', () => {
  test('keeps the order, and the next act follows', async () => {
    for (const opId of ['a', 'b', 'c']) await saveMutation(db, note(opId))
    await db.delete('outbox', 1)
    await renumberOutbox(db, 'other-client', 7)
    await saveMutation(db, note('d'))
    expect(await mids()).toEqual([
      [7, 'b'],
      [8, 'c'],
      [9, 'd'],
    ])
    expect((await readPosition(db)).clientId).toBe('other-client')
    expect(await saveMutation(db, note('b'))).toEqual({ mid: 7, again: true })
  })
})
