import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { parseRedditLink, parseRedditProfile, printRedditLink, redditHosts, redditId, redditMember } from './reddit-permalink.ts'

const ids = fc.stringMatching(/^[1-9a-z][0-9a-z]{0,9}$/u)
const names = fc.stringMatching(/^[A-Za-z0-9]{3,20}$/u).filter((name) => !/^u_/iu.test(name))
const places = fc.option(
  names.map((name) => `r/${name}`),
  { nil: undefined },
)
const links = fc.record({ place: places, postId: ids, commentId: fc.option(ids, { nil: undefined }) })

describe('parseRedditLink', () => {
  test('reads what printRedditLink prints', () => {
    fc.assert(
      fc.property(links, (link) => {
        expect(parseRedditLink(new URL(printRedditLink(link)))).toEqual(link)
      }),
    )
  })

  test('reads the same on every host, whatever the title is and whatever follows', () => {
    const tails = fc.constantFrom('', '/', '/?context=3', '/#c', '/.compact')
    const slugs = fc.constantFrom('comment', 'warm_lid', encodeURIComponent('غلاية'), '_')
    fc.assert(
      fc.property(fc.constantFrom(...redditHosts), ids, ids, slugs, tails, (host, postId, commentId, slug, tail) => {
        const url = new URL(`https://${host}/r/kettles/comments/${postId}/${slug}/${commentId}${tail}`)
        expect(parseRedditLink(url)).toEqual({ place: 'r/kettles', postId, commentId })
      }),
    )
  })
})

test.each([
  ['t3', 't3_1abc2de', '1abc2de'],
  ['t3', 'T3_1ABC', '1abc'],
  ['t3', 't1_1abc2de', undefined],
  ['t3', 't3_', undefined],
  ['t3', 't3_../../1', undefined],
  ['t3', 't3_1abc\u0000', undefined],
  ['t3', 't3_1abc\n', undefined],
  ['t1', `t1_${'a'.repeat(11)}`, undefined],
  ['t1', null, undefined],
] as const)('redditId: %s of %s is %s', (kind, fullName, id) => expect(redditId(kind, fullName)).toBe(id))

test.each([
  ['Lena-Ortiz_1', 'Lena-Ortiz_1'],
  ['[deleted]', undefined],
  ['[gelöscht]', undefined],
  ['../lena', undefined],
  ['', undefined],
])('redditMember: %s is %s', (name, member) => expect(redditMember(name)).toBe(member))

test.each([
  ['https://www.reddit.com/user/lenaortiz/', 'lenaortiz'],
  ['https://old.reddit.com/u/lenaortiz', 'lenaortiz'],
  ['https://www.reddit.com/user/lenaortiz/comments/', 'lenaortiz'],
  ['https://www.reddit.com/r/kettles/', undefined],
  ['https://evil.example/user/lenaortiz', undefined],
])('parseRedditProfile: %s is %s', (address, name) => expect(parseRedditProfile(new URL(address))).toBe(name))
