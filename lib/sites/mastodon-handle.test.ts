import { expect, test } from 'vitest'
import { fediverseHandle } from './mastodon-handle.ts'

const page = new URL('https://kettles.example/home')

test.each([
  ['the whole handle as shown', '@lena@leeds.example', 'https://kettles.example/@lena@leeds.example', '', 'lena@leeds.example'],
  ['a local one: the page is its host', '@lena', 'https://kettles.example/@lena', 'lena', 'lena@kettles.example'],
  [
    'shown without its host, which the address has',
    '@lena',
    'https://kettles.example/@lena@leeds.example',
    '',
    'lena@leeds.example',
  ],
  ['shown without its host, on its own server', '@lena', 'https://leeds.example/@lena', '', 'lena@leeds.example'],
  ['a host in the attribute alone', '@lena', 'https://leeds.example/author/1', '@lena@leeds.example', 'lena@leeds.example'],
  ['only the address', '', 'https://kettles.example/@lena', '', 'lena@kettles.example'],
  ['letters of any script', '@лена@чайник.example', undefined, '', 'лена@чайник.example'],
  ['nothing', '', undefined, '', undefined],
  ['no handle at all', 'Lena Ortiz <lena>', 'javascript:alert(1)', '', undefined],
])('%s', (_, account, profile, attribute, expected) => {
  expect(fediverseHandle({ account, profile: profile === undefined ? undefined : new URL(profile), attribute }, page)).toBe(
    expected,
  )
})
