import { copyOfPost } from './copy-of-post.ts'
import { describe, expect, test } from 'vitest'
import { kettlePost } from '../../tests/sync/support/northwind.ts'
import { postSchema, webAddressSchema } from './post-schema.ts'

const post = kettlePost('1')

describe('postSchema', () => {
  test('takes a public post, also after a journey as JSON and without a time', () => {
    expect(postSchema.parse(JSON.parse(JSON.stringify(post)))).toEqual(post)
    expect(postSchema.parse(JSON.parse(JSON.stringify({ ...post, postedAt: undefined })))).toEqual({
      ...post,
      postedAt: undefined,
    })
  })

  test('takes a post of unknown audience as a link alone', () => {
    expect(postSchema.safeParse(copyOfPost({ ...post, audience: 'unknown' })).success).toBe(true)
  })

  test.each<[string, object]>([
    ['a limited audience', { audience: 'limited', text: '' }],
    ['text of an unknown audience', { audience: 'unknown' }],
    ['an author of an unknown audience', { audience: 'unknown', text: '' }],
    ['a script as its address', { permalink: 'javascript:alert(1)' }],
    ['data as its address', { permalink: 'data:text/html,<b>' }],
    ['an address with a line break', { permalink: 'https://kettles.example/\njavascript:alert(1)' }],
    ['no address', { permalink: 'kettles.example/1' }],
    ['the key of another site', { key: 'x:1' }],
    ['a forged key', { key: 'mastodon:../1' }],
    ['a forged alias', { aliases: ['mastodon:a b'] }],
    ['eleven aliases', { aliases: Array.from({ length: 11 }, (_none, index) => `mastodon:${index}`) }],
    ['a text of 20,001 characters', { text: 'k'.repeat(20_001) }],
    ['a name of 301 characters', { authorName: 'k'.repeat(301) }],
    ['a time that is none', { postedAt: 'yesterday' }],
    ['a site we have no word for', { site: 'friendface' }],
    ['a number for a text', { text: 5 }],
  ])('refuses %s', (_name, change) => {
    expect(postSchema.safeParse({ ...post, ...change }).success).toBe(false)
  })

  test('keeps known fields alone', () => {
    const sent: unknown = JSON.parse(JSON.stringify(post).replace('{', '{"__proto__": {"admin": true}, "admin": true, '))
    const read = postSchema.parse(sent)
    expect(Object.keys(read).sort()).toEqual(Object.keys(post).sort())
    expect('admin' in read).toBe(false)
  })
})

test.each([
  ['https://kettles.example/1', true],
  ['http://kettles.example', true],
  ['HTTPS://KETTLES.EXAMPLE/', true],
  ['ftp://kettles.example', false],
  [' https://kettles.example', false],
  ['https://', false],
  ['//kettles.example', false],
  ['vbscript:msgbox', false],
  ['blob:https://kettles.example/1', false],
  [`https://kettles.example/${'k'.repeat(2_000)}`, false],
])('webAddressSchema %s: %s', (text, expected) => {
  expect(webAddressSchema.safeParse(text).success).toBe(expected)
})
