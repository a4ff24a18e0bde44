import { describe, expect, test } from 'vitest'
import { isPostId, parsePostKey, postKey } from './post-key.ts'

const forged = [
  ['nothing', ''],
  ['a way up', '../../1'],
  ['a way up in the middle', 'a/../1'],
  ['a NUL', 'a\0b'],
  ['a line break at the end', '1\n'],
  ['a space', 'a b'],
  ['a tag', '<b>1</b>'],
  ['a query', '1?a=b'],
  ['a fragment', '1#a'],
  ['a percent sign', '1%2e%2e'],
  ['another alphabet', 'а1'],
  ['a mark that turns the text', 'a\u202E1'],
  ['quotes', `1'--`],
  ['401 characters', 'a'.repeat(401)],
  ['10 kB', 'a'.repeat(10_000)],
] as const

describe.each(forged)('an id that is %s', (_name, id) => {
  test('makes no key', () => {
    expect(isPostId(id)).toBe(false)
    expect(() => postKey('x', id)).toThrow(RangeError)
    expect(parsePostKey(`x:${id}`)).toBeUndefined()
  })
})

describe('postKey', () => {
  test.each(['1788', 'example.social/1134', 'urn:li:activity:71', 'at://did:plc:abc/app.post/3k', 'dQw4w9-_=', 'a'.repeat(400)])(
    '%s',
    (id) => {
      expect(parsePostKey(postKey('bluesky', id))).toBe(`bluesky:${id}`)
    },
  )

  test('the message of a forged id is short', () => {
    expect(() => postKey('x', ' '.repeat(10_000))).toThrow(
      expect.objectContaining({ message: expect.stringMatching(/^.{1,120}$/) }),
    )
  })
})

describe('parsePostKey', () => {
  test.each(['', ':', 'x', 'x:', ':1', 'friendface:1', 'X:1', 'constructor:1', '__proto__:1', 'toString:1'])(
    '%j is none',
    (text) => {
      expect(parsePostKey(text)).toBeUndefined()
    },
  )
})
