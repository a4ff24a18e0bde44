import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  hackernewsId,
  hackernewsPostAt,
  parseHackernewsItem,
  parseHackernewsUser,
  printHackernewsItem,
} from './hackernews-permalink.ts'

test('parseHackernewsItem reads what printHackernewsItem prints, and its permalink is itself', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 2_000_000_000 }).map(String), (id) => {
      const address = printHackernewsItem(id)
      expect(parseHackernewsItem(new URL(address))).toBe(id)
      expect(hackernewsPostAt(new URL(address))?.permalink).toBe(address)
    }),
  )
})

test.each([
  ['43621007', '43621007'],
  ['0', undefined],
  ['043', undefined],
  ['43621007\u0000', undefined],
  ['43621007\n', undefined],
  ['١٢٣', undefined],
  ['../1', undefined],
  ['9'.repeat(10_000), undefined],
  [null, undefined],
])('hackernewsId: %s', (text, id) => expect(hackernewsId(text)).toBe(id))

test.each([
  ['https://news.ycombinator.com/user?id=lena-ortiz_1', 'lena-ortiz_1'],
  ['https://news.ycombinator.com/user?id=', undefined],
  ['https://news.ycombinator.com/user?id=../lena', undefined],
  ['https://news.ycombinator.com/threads?id=lena', undefined],
  ['https://evil.example/user?id=lena', undefined],
])('parseHackernewsUser: %s is %s', (address, name) => expect(parseHackernewsUser(new URL(address))).toBe(name))
