import { expect, test } from 'vitest'
import { actOn, after, kettlePost } from '../../tests/sync/support/northwind.ts'
import { postKey } from '../post/post-key.ts'
import { foundBy } from './found-by.ts'
import type { Item } from './item.ts'

const home = 'kettles.example'
const [tagged, routed, undone, elsewhere] = [
  kettlePost('1'),
  kettlePost('2'),
  kettlePost('3'),
  kettlePost('4', { aliases: [postKey('mastodon', 'social.example/9')] }),
]
const onX = kettlePost('5', { key: 'x:5', site: 'x', permalink: 'https://x.com/pia/status/5' })

const items: Item[] = [
  after(['ana', actOn(tagged, 'tag', 't1')], ['ben', actOn(tagged, 'route', 'r-of-ben')]),
  after(['ana', actOn(routed, 'route', 'r1')], ['ben', actOn(routed, 'claim', 'c-of-ben')]),
  after(['ana', actOn(undone, 'route', 'r2')], ['ana', actOn(undone, 'undo', 'u1', { opId: 'r2' })]),
  after(['ana', actOn(elsewhere, 'tag', 't2')]),
  after(['ana', actOn(onX, 'tag', 't3')]),
]

test.each([
  ['what was tagged and routed', ['t1', 'r1'], 'mastodon', home, 2],
  ['a post counts once', ['t1', 'r-of-ben'], 'mastodon', home, 1],
  ['what was taken back does not count', ['r2', 'u1'], 'mastodon', home, 0],
  ['a claim finds nothing', ['c-of-ben'], 'mastodon', home, 0],
  ['acts of others do not count', [], 'mastodon', home, 0],
  ['a post is on every instance that it was read on', ['t1', 't2'], 'mastodon', 'social.example', 1],
  ['an instance whose name begins alike is another', ['t1'], 'mastodon', 'kettles', 0],
  ['another site is another', ['t1', 't3'], 'x', 'x.com', 1],
] as const)('foundBy: %s', (_name, opIds, site, host, expected) => {
  expect(foundBy(items, new Set(opIds), site, host)).toBe(expected)
})
