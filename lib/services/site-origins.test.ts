import { expect, test } from 'vitest'
import { originsOf } from './site-origins.ts'

test.each([
  ['x.com', ['https://x.com/*']],
  ['kettles.example', ['https://kettles.example/*']],
  ['localhost', ['http://localhost/*']],
  ['127.0.0.1', ['http://127.0.0.1/*']],
  ['localhost.kettles.example', ['https://localhost.kettles.example/*']],
])('originsOf %s', (host, expected) => {
  expect(originsOf(host)).toEqual(expected)
})
