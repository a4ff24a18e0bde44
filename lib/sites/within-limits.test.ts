import fc from 'fast-check'
import { expect, test } from 'vitest'
import { kettlePost } from '../../tests/sync/support/northwind.ts'
import { postKey } from '../post/post-key.ts'
import { postSchema } from '../post/post-schema.ts'
import { withinLimits } from './within-limits.ts'

const long = fc.string({ unit: 'grapheme', maxLength: 60 }).map((text) => text.repeat(400))

test('whatever a page writes into a post, what is handed on is taken', () => {
  fc.assert(
    fc.property(long, fc.array(long, { maxLength: 14 }), fc.nat(30), (text, media, aliases) => {
      const post = kettlePost('1', {
        text,
        authorName: text,
        authorHandle: text,
        postedAtShown: text,
        media,
        aliases: Array.from({ length: aliases }, (_none, index) => postKey('mastodon', String(index))),
      })
      expect(postSchema.safeParse(withinLimits(post)).success).toBe(true)
    }),
  )
})

test('a post within the limits stays as it is', () => {
  const post = kettlePost('1', { media: ['A kettle'], postedAtShown: '2 d', truncated: true, language: 'en' })
  expect(withinLimits(post)).toEqual(post)
})
