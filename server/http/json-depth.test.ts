import { expect, test } from 'vitest'
import { isTooDeep } from './json-depth.ts'

test.each([
  ['{"a":[1]}', 2, false],
  ['{"a":[1]}', 1, true],
  ['"[[[["', 1, false],
  [String.raw`"\"[[[["`, 1, false],
  [String.raw`["\\",[[]]]`, 2, true],
  ['[[],[],[],[]]', 2, false],
  ['['.repeat(100_000), 32, true],
])('isTooDeep: %j against %d', (text, limit, expected) => {
  expect(isTooDeep(text.slice(0, 200_000), limit)).toBe(expected)
})
