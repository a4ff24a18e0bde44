import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { postOfToolsKey } from './linkedin-tools-key.ts'

const rest = '-replaceableCommentToolsaB3_dFeedType_MAIN_FEED_RELEVANCE'
const base64 = (bytes: readonly number[]) => btoa(String.fromCharCode(...bytes)).replace(/=+$/u, '')

function varint(value: bigint): number[] {
  const low = Number(value & 0x7fn)
  return value < 0x80n ? [low] : [low | 0x80, ...varint(value >> 7n)]
}

/** A message as LinkedIn writes it. */
function message(tag: number, id: bigint): number[] {
  const inner = [0x08, ...varint(id * 2n)]
  return [tag, inner.length, ...inner]
}

// Given out between 2010 and 2039.
const ids = fc.bigInt({ min: 1_262_304_000_000n << 22n, max: 2_199_000_000_000n << 22n })
const kinds = fc.constantFrom([0x0a, 'activity'] as const, [0x12, 'ugcPost'] as const)

test('reads what a message says', () => {
  fc.assert(
    fc.property(ids, kinds, (id, [tag, kind]) => {
      const key = base64(message(tag, id))
      expect(postOfToolsKey(key + rest)).toEqual({ kind, id: String(id) })
      expect(postOfToolsKey(key.replaceAll('+', '-').replaceAll('/', '_') + rest)).toEqual({ kind, id: String(id) })
    }),
  )
})

test('no other message says a number: not one byte more, less or different in its frame', () => {
  fc.assert(
    fc.property(ids, fc.nat(2), fc.integer({ min: 1, max: 255 }), (id, place, change) => {
      const bytes = message(0x0a, id)
      const changed = bytes.map((byte, index) => (index === place ? byte ^ change : byte))
      const isOtherKind = place === 0 && changed[0] === 0x12
      expect(postOfToolsKey(base64(changed) + rest)).toEqual(isOtherKind ? { kind: 'ugcPost', id: String(id) } : undefined)
      expect(postOfToolsKey(base64(bytes.slice(0, -1)) + rest)).toBeUndefined()
      expect(postOfToolsKey(base64([...bytes, change]) + rest)).toBeUndefined()
    }),
  )
})

test('whatever stands there, a number that comes out can be written back', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 16 }), (bytes) => {
      const post = postOfToolsKey(base64([...bytes]) + rest)
      if (post) expect(message(post.kind === 'activity' ? 0x0a : 0x12, BigInt(post.id))).toEqual([...bytes])
    }),
  )
})

test.each([
  ['a course', `MgUIkquEBA${rest}`],
  ['an odd number, which is a negative one', `${base64([0x0a, 0x0a, 0x08, ...varint((7n << 60n) + 1n)])}${rest}`],
  ['a number of no time', `${base64(message(0x0a, 12_345n))}${rest}`],
  ['a varint that is longer than it needs to be', `${base64([0x0a, 0x04, 0x08, 0x82, 0x80, 0x00])}${rest}`],
  ['a second field', `${base64([...message(0x0a, 7_436_696_000_000_000_000n), 0x10, 0x01])}${rest}`],
  ['bits that no byte has', `CgsIgIDEiJyfsvHOAR${rest}`],
  ['no base64', `CgsIgIDE%2F..%2F${rest}`],
  ['nothing', rest],
  ['ten thousand characters', `${'A'.repeat(10_000)}${rest}`],
  ['another key', 'CgsIgIDEiJyfsvHOAQ-commentBoxLinkPreviewaB3'],
])('%s is refused', (_, key) => expect(postOfToolsKey(key)).toBeUndefined())
