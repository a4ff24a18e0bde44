import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { parseXProfile, parseXStatus, printXStatus, xHosts } from './x-permalink.ts'

const handles = fc.stringMatching(/^[A-Za-z0-9_]{2,15}$/u)
const ids = fc.bigInt({ min: 1n, max: 10n ** 19n }).map(String)

describe('parseXStatus', () => {
  test('reads what printXStatus prints', () => {
    fc.assert(
      fc.property(handles, ids, (handle, id) => {
        expect(parseXStatus(new URL(printXStatus(handle, id)))).toEqual({ handle, id, exact: true })
      }),
    )
  })

  test('reads the same status on every host, whatever follows it', () => {
    const tails = fc.constantFrom('', '/', '?s=20', '#m', '/photo/1', '/analytics', '/retweets/with_comments')
    fc.assert(
      fc.property(fc.constantFrom(...xHosts), handles, ids, tails, (host, handle, id, tail) => {
        expect(parseXStatus(new URL(`https://${host}/${handle}/status/${id}${tail}`))).toMatchObject({ handle, id })
      }),
    )
  })

  test.each([
    ['https://x.com/i/status/20', { handle: undefined, id: '20', exact: true }],
    ['https://x.com/i/web/status/20', { handle: undefined, id: '20', exact: true }],
    ['https://twitter.com/lenaortiz/statuses/20', { handle: 'lenaortiz', id: '20', exact: true }],
    ['https://x.com/lenaortiz/status/20/photo/1', { handle: 'lenaortiz', id: '20', exact: false }],
  ])('%s', (address, expected) => expect(parseXStatus(new URL(address))).toEqual(expected))

  test.each([
    'https://x.com/lenaortiz/status/12ab',
    'https://x.com/lenaortiz/status/0',
    'https://x.com/lenaortiz/status/123456789012345678901',
    'https://x.com/lenaortiz/status/../20',
    'https://x.com/lena-ortiz/status/20',
    'https://x.com.evil.example/lenaortiz/status/20',
    'https://evil.example/x.com/lenaortiz/status/20',
    'https://x.com/lenaortiz',
  ])('refuses %s', (address) => expect(parseXStatus(new URL(address))).toBeUndefined())
})

describe('parseXProfile', () => {
  test.each([
    ['https://x.com/lenaortiz', 'lenaortiz'],
    ['https://twitter.com/lenaortiz/', 'lenaortiz'],
    ['https://x.com/home', undefined],
    ['https://x.com/i/communities/1', undefined],
    ['https://x.com/lenaortiz/status/20', undefined],
    ['https://evil.example/lenaortiz', undefined],
  ])('%s is %s', (address, handle) => expect(parseXProfile(new URL(address))).toBe(handle))
})
