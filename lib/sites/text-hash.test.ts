import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { textHash } from './text-hash.ts'

// Keys that stand in somebody's outbox are made of it: it may never change.
test.each([
  ['', '811c9dc501000193'],
  ['kettle', 'aeee8592c02e8264'],
  ['주전자\n🔥', '5cdc7b01f10f1077'],
])('%j', (text, hash) => expect(textHash(text)).toBe(hash))

test('gives sixteen digits, another for each text', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'grapheme' }), (one, other) => {
      expect(textHash(one)).toMatch(/^[\da-f]{16}$/u)
      expect(textHash(one) === textHash(other)).toBe(one === other)
    }),
  )
})
