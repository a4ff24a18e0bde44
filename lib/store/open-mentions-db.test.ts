import 'fake-indexeddb/auto'
import { expect, test } from 'vitest'
import { kettlePost } from '../../tests/sync/support/northwind.ts'
import { keepMentions, readMentions } from './open-mentions-db.ts'

const mention = (id: string, seenAt: number) => {
  const post = kettlePost(id)
  return { key: post.key, post, seenAt }
}
const ids = async (of: { account: string; windowId: number }) => (await readMentions(of)).map(({ post }) => post.key)

test('a mention is kept once, in the order of first sight, with its newer text', async () => {
  const of = { account: 'a', windowId: 1 }
  await keepMentions(of, [mention('1', 10), mention('2', 20)])
  await keepMentions(of, [{ ...mention('1', 30), post: { ...kettlePost('1'), text: 'edited' } }])
  const kept = await readMentions(of)
  expect(kept.map(({ seenAt, post }) => [seenAt, post.text === 'edited'])).toEqual([
    [10, true],
    [20, false],
  ])
})

test('the next window, and another account, begin with none', async () => {
  await keepMentions({ account: 'a', windowId: 2 }, [mention('3', 40)])
  expect(await ids({ account: 'a', windowId: 1 })).toEqual([])
  expect(await ids({ account: 'a', windowId: 2 })).toEqual([kettlePost('3').key])
  await keepMentions({ account: 'b', windowId: 2 }, [])
  expect(await ids({ account: 'a', windowId: 2 })).toEqual([])
})

test('at most 200 are kept, the newest', async () => {
  const of = { account: 'a', windowId: 3 }
  await keepMentions(
    of,
    Array.from({ length: 250 }, (_none, index) => mention(String(index), index)),
  )
  const kept = await readMentions(of)
  expect([kept.length, kept[0]?.seenAt, kept.at(-1)?.seenAt]).toEqual([200, 50, 249])
})
