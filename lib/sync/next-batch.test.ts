import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { actOn, kettlePost } from '../../tests/sync/support/northwind.ts'
import { nextBatch } from './next-batch.ts'
import { maxPushBytes, type PushedMutation, type SyncRequest, syncSchema } from './protocol.ts'

const entry = (mid: number, characters = 1, letter = 'k'): PushedMutation => ({
  mid,
  mutation: actOn(kettlePost('1'), 'note', `op-${mid}`, { text: letter.repeat(characters) }),
})
const entries = (count: number, characters?: number, letter?: string) =>
  Array.from({ length: count }, (_none, index) => entry(index + 1, characters, letter))

const bytesOf = (mutations: PushedMutation[]) => {
  const request: SyncRequest = {
    clientId: '0190a7c0-0000-7000-8000-000000000001',
    epoch: 'e'.repeat(100),
    schema: syncSchema,
    cursor: Number.MAX_SAFE_INTEGER,
    sentAt: 8.64e15,
    mutations,
  }
  return new TextEncoder().encode(JSON.stringify(request)).byteLength
}

describe('nextBatch', () => {
  test.each([
    ['of nothing', entries(0), undefined, 0],
    ['of few', entries(3), undefined, 3],
    ['of many', entries(250), undefined, 100],
    ['of fewer on demand', entries(250), 7, 7],
    ['of more on demand', entries(250), 1_000, 100],
    ['up to a gap', [entry(4), entry(5), entry(7)], undefined, 2],
    ['of one that is too large by itself', [entry(1, 400_000), entry(2)], undefined, 1],
  ])('%s', (_name, outbox, most, expected) => {
    expect(nextBatch(outbox, most)).toEqual(outbox.slice(0, expected))
  })

  test('counts bytes, not characters', () => {
    const batch = nextBatch(entries(100, 4_000, 'ß'))
    expect(batch.length).toBeLessThan(50)
    expect(bytesOf(batch)).toBeLessThanOrEqual(maxPushBytes)
  })

  test('a push is never too large, has no gap, is the beginning of the outbox and is never empty', () => {
    const sizes = fc.array(fc.record({ characters: fc.integer({ min: 1, max: 30_000 }), gap: fc.boolean() }), {
      minLength: 1,
      maxLength: 130,
    })
    fc.assert(
      fc.property(sizes, fc.integer({ min: 1, max: 150 }), (list, most) => {
        let mid = 0
        const outbox = list.map(({ characters, gap }) => entry((mid += gap && characters % 9 === 0 ? 2 : 1), characters))
        const batch = nextBatch(outbox, most)
        expect(batch).toEqual(outbox.slice(0, batch.length))
        expect(batch.length).toBeGreaterThan(0)
        expect(batch.length).toBeLessThanOrEqual(Math.min(100, most))
        expect(batch.map((one) => one.mid)).toEqual(batch.map((_one, index) => (batch[0]?.mid ?? 0) + index))
        expect(bytesOf(batch)).toBeLessThanOrEqual(maxPushBytes)
      }),
      { numRuns: 40 },
    )
  })
})
