import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addressOfTiktok, isTiktokVideoPage, parseTiktokLink, parseTiktokProfile } from './tiktok-permalink.ts'

const handles = fc.stringMatching(/^[a-z0-9_.주전자é]{1,24}$/u)
const ids = fc.bigInt({ min: 10n ** 14n, max: 10n ** 20n - 1n }).map(String)

describe('parseTiktokLink', () => {
  test('reads what addressOfTiktok prints', () => {
    fc.assert(
      fc.property(fc.option(handles, { nil: undefined }), ids, (handle, id) => {
        expect(parseTiktokLink(new URL(addressOfTiktok({ handle, id }).permalink))).toEqual({ handle, id })
      }),
    )
  })

  test('reads the same video on every host, whatever follows it', () => {
    const hosts = fc.constantFrom('tiktok.com', 'www.tiktok.com', 'm.tiktok.com')
    const tails = fc.constantFrom('', '/', '?lang=de', '#comments', '/?is_from_webapp=1')
    fc.assert(
      fc.property(hosts, handles, ids, tails, (host, handle, id, tail) => {
        expect(parseTiktokLink(new URL(`https://${host}/@${handle}/video/${id}${tail}`))).toEqual({ handle, id })
      }),
    )
  })
})

describe('parseTiktokProfile', () => {
  test.each([
    ['https://www.tiktok.com/@northwind', 'northwind'],
    ['https://www.tiktok.com/@riziv..768?lang=de', 'riziv..768'],
    ['https://www.tiktok.com/@%EC%A3%BC%EC%A0%84%EC%9E%90/', '주전자'],
    ['https://www.tiktok.com/@', undefined],
    ['https://www.tiktok.com/@ana%00', undefined],
    ['https://www.tiktok.com/@ana/video/7700000000000000101', undefined],
    ['https://evil.example/@ana', undefined],
  ])('%s is %s', (address, handle) => expect(parseTiktokProfile(new URL(address))).toBe(handle))
})

test.each([
  ['https://www.tiktok.com/@ana/video/1', true],
  ['https://www.tiktok.com/@ana/photo/7700000000000000101', true],
  ['https://www.tiktok.com/foryou', false],
  ['https://www.tiktok.com/@ana', false],
])('%s is the page of a video: %s', (address, expected) => expect(isTiktokVideoPage(new URL(address))).toBe(expected))
