import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { isPublicCode, parseThreadsPost, parseThreadsProfile, printThreadsPost, threadsHosts } from './threads-permalink.ts'

const handles = fc.stringMatching(/^[a-z0-9_]{1,30}$/u)
const codes = fc.stringMatching(/^[A-Za-z0-9][A-Za-z0-9_-]{4,63}$/u)

describe('parseThreadsPost', () => {
  test('reads what printThreadsPost prints', () => {
    fc.assert(
      fc.property(fc.option(handles, { nil: undefined }), codes, (handle, code) => {
        expect(parseThreadsPost(new URL(printThreadsPost({ handle, code })))).toEqual({ handle, code, exact: true })
      }),
    )
  })

  test('reads the same post on every host, whatever follows it', () => {
    const tails = fc.constantFrom('', '/', '?xmt=1', '#a', '/media', '/embed')
    fc.assert(
      fc.property(fc.constantFrom(...threadsHosts), handles, codes, tails, (host, handle, code, tail) => {
        expect(parseThreadsPost(new URL(`https://${host}/@${handle}/post/${code}${tail}`))).toMatchObject({ handle, code })
      }),
    )
  })

  test.each([
    'https://www.threads.com/@lena/post/abc',
    'https://www.threads.com/@lena../post/DKettle0001',
    'https://www.threads.com/@/post/DKettle0001',
    'https://www.threads.com.evil.example/@lena/post/DKettle0001',
    'https://www.threads.com:8443/@lena/post/DKettle0001',
    'ftp://www.threads.com/@lena/post/DKettle0001',
  ])('refuses %s', (address) => expect(parseThreadsPost(new URL(address))).toBeUndefined())
})

test.each([
  ['https://www.threads.com/@Lena.Ortiz', 'lena.ortiz'],
  ['https://www.threads.net/@lena/', 'lena'],
  ['https://www.threads.com/@lena/replies', undefined],
  ['https://www.threads.com/search', undefined],
])('the profile at %s is %s', (address, handle) => expect(parseThreadsProfile(new URL(address))).toBe(handle))

test('longer codes are those of private accounts', () => {
  expect(isPublicCode('D'.repeat(28))).toBe(true)
  expect(isPublicCode('D'.repeat(29))).toBe(false)
})
