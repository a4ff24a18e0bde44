import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { backOffMs } from './back-off.ts'

describe('backOffMs', () => {
  test.each([
    [1, 0, undefined, 0],
    [1, 0.5, undefined, 500],
    [2, 0.5, undefined, 1_000],
    [5, 0.25, undefined, 4_000],
    [9, 0.5, undefined, 128_000],
    [10, 0.5, undefined, 150_000],
    [5_000, 0.5, undefined, 150_000],
    [1, 0.5, 60_000, 60_000],
    [10, 0.5, 60_000, 150_000],
  ])('failure %i, chance %d, asked for %s: %i ms', (failures, chance, retryAfterMs, expected) => {
    expect(backOffMs(failures, chance, retryAfterMs)).toBe(expected)
  })

  test('is whole, at most five minutes, at least what the server asked for, and longer the more failures there are', () => {
    const chance = fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true })
    const asked = fc.option(fc.integer({ min: 0, max: 3_600_000 }), { nil: undefined })
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 10_000 }), chance, asked, (failures, random, retryAfterMs) => {
        const pauseMs = backOffMs(failures, random, retryAfterMs)
        expect(Number.isInteger(pauseMs)).toBe(true)
        expect(pauseMs).toBeGreaterThanOrEqual(retryAfterMs ?? 0)
        expect(pauseMs).toBeLessThanOrEqual(Math.max(300_000, retryAfterMs ?? 0))
        expect(backOffMs(failures + 1, random, retryAfterMs)).toBeGreaterThanOrEqual(pauseMs)
      }),
    )
  })
})
