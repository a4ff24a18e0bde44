import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { plainAddress, postByAddress, webKey } from './web-post.ts'
import { postSchema } from './post-schema.ts'

const same: [name: string, one: string, other: string][] = [
  ['a fragment', 'https://kettles.example/review', 'https://kettles.example/review#comments'],
  ['a text fragment', 'https://kettles.example/review', 'https://kettles.example/review#:~:text=lid'],
  ['a campaign', 'https://kettles.example/review?id=7', 'https://kettles.example/review?utm_source=a&id=7&utm_medium=b'],
  ['a click', 'https://kettles.example/review', 'https://kettles.example/review?fbclid=IwAR0'],
  ['the case of a host', 'https://kettles.example/Review', 'https://Kettles.Example/Review'],
  ['the usual port', 'https://kettles.example/review', 'https://kettles.example:443/review'],
  ['a name and password', 'https://kettles.example/review', 'https://ana:secret@kettles.example/review'],
  ['an empty query', 'https://kettles.example/review', 'https://kettles.example/review?'],
]
const different: [name: string, one: string, other: string][] = [
  ['a number', 'https://kettles.example/review?id=7', 'https://kettles.example/review?id=8'],
  ['the order of a query', 'https://kettles.example/?a=1&b=2', 'https://kettles.example/?b=2&a=1'],
  ['the case of a path', 'https://kettles.example/review', 'https://kettles.example/Review'],
  ['the host', 'https://kettles.example/review', 'https://www.kettles.example/review'],
  ['encryption', 'https://kettles.example/review', 'http://kettles.example/review'],
]

describe('webKey', () => {
  test.each(same)('%s makes no other page', (_name, one, other) => {
    expect(webKey(new URL(other))).toBe(webKey(new URL(one)))
  })
  test.each(different)('%s makes another page', (_name, one, other) => {
    expect(webKey(new URL(other))).not.toBe(webKey(new URL(one)))
  })
  test('a plain address is plain, and every page has a post that may be sent', () => {
    fc.assert(
      fc.property(fc.webUrl({ withFragments: true, withQueryParameters: true }), (text) => {
        const address = new URL(text)
        expect(plainAddress(new URL(plainAddress(address)))).toBe(plainAddress(address))
        const post = postByAddress('web', webKey(address), plainAddress(address))
        expect(postSchema.safeParse(post).success).toBe(true)
      }),
    )
  })
  test('international names and bare numbers', () => {
    for (const text of ['https://käse.example/ä?ö=ü', 'http://[::1]:8080/a', 'http://192.0.2.7/a'])
      expect(webKey(new URL(text))).toMatch(/^web:[\w.-]+\/[\da-f-]{36}$/u)
  })
})
