import { describe, expect, test } from 'vitest'
import { addTallies, closingLines, emptyTally, failedIfEmpty } from './tally.ts'

const some = { passed: 2, failures: ['a.test.ts > breaks'], skips: [{ name: 'b.test.ts > waits', reason: 'no pages' }] }

describe('closingLines', () => {
  test('ends with the count, after skips with their reasons and failures', () => {
    expect(closingLines(some)).toEqual([
      'skipped: b.test.ts > waits (no pages)',
      'FAILED: a.test.ts > breaks',
      '2 passed, 1 failed',
    ])
  })
})

describe('addTallies', () => {
  test('an empty one changes nothing', () => expect(addTallies(emptyTally, some)).toEqual(some))
  test('keeps both', () =>
    expect(addTallies(some, some)).toMatchObject({ passed: 4, failures: { length: 2 }, skips: { length: 2 } }))
})

describe('failedIfEmpty', () => {
  test('a suite that found no tests fails', () => expect(failedIfEmpty(emptyTally, 'unit').failures).toHaveLength(1))
  test('a suite whose tests were all skipped does not', () => {
    const skipped = { ...emptyTally, skips: some.skips }
    expect(failedIfEmpty(skipped, 'unit')).toEqual(skipped)
  })
})
