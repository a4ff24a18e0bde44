import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { decodeCommentId } from './facebook-comment-id.ts'
import { facebookKey, parseFacebookPost, printFacebookPost } from './facebook-permalink.ts'

const numbers = fc.bigInt({ min: 10_000n, max: 10n ** 19n }).map(String)
const tokens = fc.stringMatching(/^[0-9A-Za-z]{30,80}$/u).map((token) => `pfbid${token}`)
const ids = fc.oneof(numbers, tokens)
const names = fc.constantFrom('lena.ortiz', 'Northwind-Kettles', '100000000000777', '%D8%BA%D9%84%D8%A7%D9%8A%D8%A9')
const paths = fc.oneof(
  fc.tuple(names, ids).map(([name, id]) => `/${name}/posts/${id}`),
  fc.tuple(names, ids).map(([name, id]) => `/${name}/posts/a-kettle/${id}/`),
  fc.tuple(numbers, ids).map(([owner, id]) => `/permalink.php?story_fbid=${id}&id=${owner}`),
  fc.tuple(names, ids).map(([group, id]) => `/groups/${group}/permalink/${id}/`),
  ids.map((id) => `/reel/${id}/`),
  ids.map((id) => `/watch/?ref=x&v=${id}`),
  fc.tuple(names, ids).map(([name, id]) => `/${name}/photos/a.1/${id}`),
)
const hosts = fc.constantFrom('www.facebook.com', 'm.facebook.com', 'web.facebook.com', 'facebook.com', 'ar-ar.facebook.com')
const parse = (address: string) => parseFacebookPost(new URL(address))

describe('parseFacebookPost', () => {
  test('reads what printFacebookPost prints, comments and answers included', () => {
    fc.assert(
      fc.property(hosts, paths, fc.option(numbers), fc.option(numbers), (host, path, comment, reply) => {
        const query = comment === null ? '' : `comment_id=${comment}${reply === null ? '' : `&reply_comment_id=${reply}`}`
        const link = parse(`https://${host}${path}${query && (path.includes('?') ? '&' : '?') + query}`)
        expect(link).toBeDefined()
        if (!link) return
        const printed = printFacebookPost(link)
        expect(parse(printed)).toEqual(link)
        expect(printFacebookPost(parse(printed) ?? link)).toBe(printed)
      }),
    )
  })

  test('both forms of a comment’s id are one key', () => {
    fc.assert(
      fc.property(numbers, numbers, (post, comment) => {
        const encoded = btoa(`comment:${post}_${comment}`)
        expect(decodeCommentId(encoded)).toEqual({ post, comment })
        const keys = [comment, encodeURIComponent(encoded)].map((id) => {
          const link = parse(`https://www.facebook.com/lena.ortiz/posts/${post}?comment_id=${id}`)
          return link && facebookKey(link)
        })
        expect(keys).toEqual([`facebook:comment:${comment}`, `facebook:comment:${comment}`])
      }),
    )
  })

  test.each(['comment:1_2', 'comment:77000000_', 'post:7700000000_8800000000', 'comment:7700000000_8800000000_9', ''])(
    'decodeCommentId refuses %j',
    (plain) => expect(decodeCommentId(btoa(plain))).toBeUndefined(),
  )
})
