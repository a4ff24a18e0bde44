import { expect, test } from 'vitest'
import { copyOfPost, isCopyAllowed } from './copy-of-post.ts'
import type { Post } from './post.ts'

const post: Post = {
  key: 'x:1',
  aliases: [],
  weak: false,
  site: 'x',
  kind: 'post',
  promoted: false,
  audience: 'public',
  permalink: 'https://x.com/lena/status/1',
  authorName: 'Lena',
  authorHandle: 'lena',
  text: 'The lid cracked.',
  postedAt: '2026-11-20T11:01:00.000Z',
}

test('a public post is copied whole', () => {
  expect(copyOfPost(post)).toEqual(post)
  expect(isCopyAllowed(post)).toBe(true)
})

test.each(['unknown', 'limited'] as const)('of a post whose audience is %s only the link is left', (audience) => {
  const copy = copyOfPost({ ...post, audience })
  expect(copy).toEqual({ ...post, audience, text: '', authorName: '', authorHandle: '', postedAt: undefined })
  expect(isCopyAllowed(copy)).toBe(true)
})

test.each([{ text: 'x' }, { authorName: 'x' }, { authorHandle: 'x' }, { postedAt: post.postedAt }])('refused: %j', (left) => {
  expect(isCopyAllowed({ ...copyOfPost({ ...post, audience: 'unknown' }), ...left })).toBe(false)
})
