import { expect, test } from 'vitest'
import { median, percentile } from './statistics.ts'

test.each([
  [[], 0.5, undefined],
  [[3], 0.99, 3],
  [[4, 1, 3, 2], 0.5, 2],
  [[4, 1, 3, 2], 0, 1],
  [[4, 1, 3, 2], 1, 4],
  [Array.from({ length: 100 }, (_, index) => index + 1), 0.99, 99],
])('percentile of %j at %d', (values, share, expected) => expect(percentile(values, share)).toBe(expected))

test('median', () => expect(median([9, 1, 5])).toBe(5))
