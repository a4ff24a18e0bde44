import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { isPostId } from '../post/post-key.ts'
import {
  instagramHosts,
  instagramId,
  isPublicInstagram,
  parseInstagramPost,
  parseInstagramProfile,
  printInstagramPost,
} from './instagram-permalink.ts'

const codes = fc.stringMatching(/^[A-Za-z0-9][A-Za-z0-9_-]{5,63}$/u)
const comments = fc.option(fc.stringMatching(/^\d{5,25}$/u), { nil: undefined })

describe('parseInstagramPost', () => {
  test('reads what printInstagramPost prints', () => {
    fc.assert(
      fc.property(codes, comments, (code, comment) => {
        const link = parseInstagramPost(new URL(printInstagramPost({ code, comment })))
        expect(link).toEqual({ code, comment, answered: undefined, exact: true })
        expect(link && isPostId(instagramId(link))).toBe(true)
      }),
    )
  })

  test('every name of a post and every host lead to one', () => {
    const names = fc.constantFrom('p', 'reel', 'reels', 'tv', 'lena.ortiz/p', 'lena_ortiz/reel')
    const tails = fc.constantFrom('', '/', '/?igsh=1', '/liked_by/', '/comments/', '/embed/')
    fc.assert(
      fc.property(fc.constantFrom(...instagramHosts), names, codes, tails, (host, name, code, tail) => {
        const link = parseInstagramPost(new URL(`https://${host}/${name}/${code}${tail}`))
        expect(link && printInstagramPost(link)).toBe(`https://www.instagram.com/p/${code}/`)
      }),
    )
  })

  test('an answer to a comment says which one', () => {
    expect(
      parseInstagramPost(new URL('https://www.instagram.com/p/DKettle0001/c/17900000000000001/r/17900000000000002/')),
    ).toEqual({
      code: 'DKettle0001',
      comment: '17900000000000002',
      answered: '17900000000000001',
      exact: true,
    })
  })

  test.each([
    'https://www.instagram.com/p/abc/',
    'https://www.instagram.com/p/DKettle0001/c/x/',
    'https://www.instagram.com/explore/p/DKettle0001/',
    'https://www.instagram.com/reels/audio/17900000000000001/',
    'https://www.instagram.com.evil.example/p/DKettle0001/',
    'https://www.instagram.com:8443/p/DKettle0001/',
    'ftp://www.instagram.com/p/DKettle0001/',
  ])('refuses %s', (address) => expect(parseInstagramPost(new URL(address))).toBeUndefined())
})

test.each([
  ['https://www.instagram.com/Lena.Ortiz/', 'lena.ortiz'],
  ['https://www.instagram.com/lena_ortiz', 'lena_ortiz'],
  ['https://www.instagram.com/explore/', undefined],
  ['https://www.instagram.com/lena.ortiz/reels/', undefined],
  ['https://www.instagram.com/', undefined],
])('the profile at %s is %s', (address, name) => expect(parseInstagramProfile(new URL(address))).toBe(name))

test('longer codes are those of private accounts', () => {
  expect(isPublicInstagram({ code: 'D'.repeat(28) })).toBe(true)
  expect(isPublicInstagram({ code: 'D'.repeat(39) })).toBe(false)
})
