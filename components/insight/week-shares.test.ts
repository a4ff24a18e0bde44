import { expect, test } from 'vitest'
import { shareOf, weekShares } from './week-shares.ts'

test('weekShares: what was not guessed is neither right nor wrong', () => {
  const weeks = [
    {
      id: '2026-W46',
      counts: [
        { shown: 'service' as const, category: 'service' as const, count: 6 },
        { shown: 'service' as const, category: 'suggestion' as const, count: 2 },
        { shown: undefined, category: 'risk' as const, count: 5 },
      ],
    },
    { id: '2026-W47', counts: [{ shown: undefined, category: 'praise' as const, count: 1 }] },
  ]
  expect(weekShares(weeks)).toEqual([
    { week: '2026-W46', right: 6, corrected: 2, unsure: 5, share: 0.75 },
    { week: '2026-W47', right: 0, corrected: 0, unsure: 1, share: undefined },
  ])
})

test('shareOf: every guess counts alike, whatever its week', () => {
  expect(shareOf([])).toBeUndefined()
  expect(shareOf([{ right: 0, corrected: 0 }])).toBeUndefined()
  const weeks = [
    { right: 9, corrected: 0 },
    { right: 0, corrected: 1 },
  ]
  expect(shareOf(weeks)).toBe(0.9)
})
