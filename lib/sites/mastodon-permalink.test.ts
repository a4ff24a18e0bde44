import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { isPostId } from '../post/post-key.ts'
import { parseFediversePost, parseFediverseProfile, printFediverseId } from './mastodon-permalink.ts'

const users = fc.stringMatching(/^[A-Za-z0-9_]{1,30}$/u)
const hosts = fc.stringMatching(/^[a-z]{1,12}\.(?:social|example|town)$/u)
const ids = fc.bigInt({ min: 1n, max: 10n ** 20n }).map(String)

describe('parseFediversePost', () => {
  test('a post has one id on its server, whichever way the address is written', () => {
    const forms = fc.constantFrom<(user: string, id: string) => string>(
      (user, id) => `/@${user}/${id}`,
      (user, id) => `/web/@${user}/${id}`,
      (user, id) => `/deck/@${user}/${id}/`,
      (user, id) => `/users/${user}/statuses/${id}`,
      (_, id) => `/web/statuses/${id}`,
      (_, id) => `/ap/users/1/statuses/${id}`,
      (user, id) => `/@${user}/${id}?x=1#y`,
    )
    fc.assert(
      fc.property(hosts, users, ids, forms, (host, user, id, form) => {
        const link = parseFediversePost(new URL(`https://${host}${form(user, id)}`))
        expect(link && printFediverseId(link)).toBe(`${host}/${id}`)
      }),
    )
  })

  test('never gives an id that no key may hold', () => {
    fc.assert(
      fc.property(fc.webUrl({ withQueryParameters: true, withFragments: true }), (address) => {
        const link = parseFediversePost(new URL(address))
        expect(link === undefined || isPostId(printFediverseId(link))).toBe(true)
      }),
    )
  })

  test.each([
    ['https://kettles.example/@lena@leeds.example/12', { host: 'kettles.example', id: '12', acct: 'lena@leeds.example' }],
    ['https://pleroma.example/notice/AbC1', { host: 'pleroma.example', id: 'notice/AbC1', acct: undefined }],
    ['https://gts.example/@lena/statuses/01HABC', { host: 'gts.example', id: '@lena/statuses/01HABC', acct: undefined }],
    ['http://127.0.0.1:4100/@lena/12', { host: '127.0.0.1:4100', id: '12', acct: 'lena' }],
  ])('%s', (address, expected) => expect(parseFediversePost(new URL(address))).toEqual(expected))

  test.each([
    'https://kettles.example/',
    'https://kettles.example/@lena',
    'https://kettles.example/@lena/12/reblogs',
    'https://blog.example/?p=12',
    'https://blog.example/a%20b',
    `https://blog.example/${'a'.repeat(500)}`,
  ])('refuses %s', (address) => expect(parseFediversePost(new URL(address))).toBeUndefined())
})

describe('parseFediverseProfile', () => {
  test.each([
    ['https://kettles.example/@lena', 'lena'],
    ['https://kettles.example/web/@lena@leeds.example', 'lena@leeds.example'],
    ['https://pleroma.example/users/tom', 'tom'],
    ['https://kettles.example/@lena/12', undefined],
    ['https://kettles.example/about', undefined],
  ])('%s is %s', (address, acct) => expect(parseFediverseProfile(new URL(address))).toBe(acct))
})
