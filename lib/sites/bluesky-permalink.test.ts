import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  blueskyHosts,
  didOfPicture,
  isBlueskyHandle,
  parseBlueskyPost,
  parseBlueskyProfile,
  printBlueskyPost,
  timeOfRkey,
} from './bluesky-permalink.ts'

const handles = fc.stringMatching(/^[a-z][a-z0-9]{0,20}\.[a-z]{2,10}$/u).filter((handle) => !handle.endsWith('.invalid'))
const dids = fc.stringMatching(/^[a-z2-7]{24}$/u).map((id) => `did:plc:${id}`)
const actors = fc.oneof(handles, dids)
const rkeys = fc.stringMatching(/^[2-7a-j][2-7a-z]{12}$/u)

describe('parseBlueskyPost', () => {
  test('reads what printBlueskyPost prints', () => {
    fc.assert(
      fc.property(actors, rkeys, (actor, rkey) => {
        expect(parseBlueskyPost(new URL(printBlueskyPost({ actor, rkey })))).toEqual({ actor, rkey, exact: true })
      }),
    )
  })

  test('reads the same post on every host, whatever follows it', () => {
    const tails = fc.constantFrom('', '/', '?ref=1', '#a', '/liked-by', '/quotes')
    fc.assert(
      fc.property(fc.constantFrom(...blueskyHosts), actors, rkeys, tails, (host, actor, rkey, tail) => {
        expect(parseBlueskyPost(new URL(`https://${host}/profile/${actor}/post/${rkey}${tail}`))).toMatchObject({ actor, rkey })
      }),
    )
  })

  test.each([
    'https://bsky.app/profile/lena.example/post/3mgktgzsoj22',
    'https://bsky.app/profile/lena.example/post/zmgktgzsoj22f',
    'https://bsky.app/profile/lena/post/3mgktgzsoj22f',
    'https://bsky.app/profile/did:plc:short/post/3mgktgzsoj22f',
    'https://bsky.app/profile/handle.invalid/post/3mgktgzsoj22f',
    'https://bsky.app.evil.example/profile/lena.example/post/3mgktgzsoj22f',
    'https://bsky.app:8443/profile/lena.example/post/3mgktgzsoj22f',
    'ftp://bsky.app/profile/lena.example/post/3mgktgzsoj22f',
  ])('refuses %s', (address) => expect(parseBlueskyPost(new URL(address))).toBeUndefined())
})

test.each([
  ['https://bsky.app/profile/Lena.Example', 'lena.example'],
  ['https://bsky.app/profile/did%3Aplc%3Akettle2kettle3kettle4ket/', 'did:plc:kettle2kettle3kettle4ket'],
  ['https://bsky.app/profile/lena.example/feed/kettles', undefined],
  ['https://bsky.app/settings', undefined],
])('the profile at %s is %s', (address, actor) => expect(parseBlueskyProfile(new URL(address))).toBe(actor))

test.each([
  ['lena.example', true],
  ['xn--mgbh0fb.example', true],
  ['handle.invalid', false],
  ['lena', false],
  ['lena..example', false],
  ['-lena.example', false],
  [`${'a'.repeat(64)}.example`, false],
])('%s is a handle: %s', (text, expected) => expect(isBlueskyHandle(text)).toBe(expected))

test.each([
  ['https://cdn.example/plain/did:plc:kettle2kettle3kettle4ket/bafk@jpeg', 'did:plc:kettle2kettle3kettle4ket'],
  ['https://cdn.example/plain/did:web:kettles.example/bafk@jpeg', 'did:web:kettles.example'],
  ['https://cdn.example/plain/did:plc:x/bafk', undefined],
  ['https://cdn.example/1.jpg', undefined],
  [undefined, undefined],
])('the picture %s is of %s', (address, did) => expect(didOfPicture(address)).toBe(did))

describe('timeOfRkey', () => {
  test.each([
    ['3mgmjf7c5c227', '2026-03-09T09:15:00.000Z'],
    ['2222222222222', undefined],
    ['jzzzzzzzzzzzz', undefined],
    ['3jzfcijpj2z2', undefined],
    ['3jzfcijpj2z21', undefined],
  ])('%s is %s', (rkey, time) => expect(timeOfRkey(rkey)).toBe(time))

  test('later keys are later times', () => {
    fc.assert(
      fc.property(rkeys, rkeys, (one, other) => {
        const [first, second] = [timeOfRkey(one), timeOfRkey(other)]
        if (first !== undefined && second !== undefined && one < other) expect(first <= second).toBe(true)
      }),
    )
  })
})
