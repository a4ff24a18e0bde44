import { expect, test } from 'vitest'
import { readOptions } from './simulate-options.ts'

test.each<[string, string[], unknown]>([
  ['nothing', [], { days: 10_000, seed: 1 }],
  ['both', ['--days', '500', '--seed', '7'], { days: 500, seed: 7 }],
  ['no day', ['--days', '0'], '--days 0 is not a number of days.'],
  ['no number', ['--seed', 'x'], '--seed x is not a whole number.'],
])('%s', (_, args, expected) => {
  expect(readOptions(args)).toEqual(expected)
})

test('says which option there is not', () => {
  expect(readOptions(['--weeks', '2'])).toContain('--weeks')
})
