import { expect, test } from 'vitest'
import { daysOfPeriod, otherPeriod } from './period.ts'

test('a week begins on Monday, a month on its first day', () => {
  expect(daysOfPeriod('week', '2026-11-22')).toEqual([
    '2026-11-16',
    '2026-11-17',
    '2026-11-18',
    '2026-11-19',
    '2026-11-20',
    '2026-11-21',
    '2026-11-22',
  ])
  expect(daysOfPeriod('month', '2028-02-10')).toHaveLength(29)
})

test.each([
  ['week', '2026-11-22', -1, '2026-11-15'],
  ['week', '2026-11-22', 1, '2026-11-23'],
  ['month', '2026-03-31', -1, '2026-02-28'],
  ['month', '2026-12-31', 1, '2027-01-01'],
] as const)('otherPeriod(%s, %s, %i): %s', (kind, day, steps, expected) => {
  expect(otherPeriod(kind, day, steps)).toBe(expected)
})
