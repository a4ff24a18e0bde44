import { expect, test } from 'vitest'
import { dueNotice } from './budget-notices.ts'
import type { EngagementWindow } from './engagement-window.ts'
import { iconText } from './icon-text.ts'
import { ownBudgetAtFirst } from './own-budget.ts'

const evening = Date.parse('2026-06-10T19:00:00Z')
const minute = 60_000
const window: EngagementWindow = {
  id: 1,
  day: '2026-06-10',
  openedAt: evening,
  openedBy: 'start',
  limitMs: 30 * minute,
  ended: undefined,
}
const due = (minutes: number, noticed: number[] = [], own = {}) => {
  const measured = { window: { ...window, noticed }, usedMs: minutes * minute, lastAt: evening }
  const found = dueNotice(measured, { ...ownBudgetAtFirst, ...own }, evening, 'UTC')
  return found && [found.show, found.window.noticed]
}

test.each<[string, ReturnType<typeof due>, ReturnType<typeof due>]>([
  ['before 80 %', due(23.9), undefined],
  ['at 80 %', due(24), [80, [80]]],
  ['not again', due(29, [80]), undefined],
  ['at the end', due(30, [80]), [100, [80, 100]]],
  ['both at once are one', due(30), [100, [80, 100]]],
  ['switched off: done with, not put off', due(24, [], { notices: false }), [undefined, [80]]],
  ['in quiet hours that reach past midnight', due(24, [], { quietHours: { from: 1_080, to: 540 } }), [undefined, [80]]],
  ['before quiet hours', due(24, [], { quietHours: { from: 1_200, to: 540 } }), [80, [80]]],
])('%s', (_name, found, expected) => {
  expect(found).toEqual(expected)
})

test('without a limit there is nothing to notice', () => {
  const measured = { window: { ...window, limitMs: undefined }, usedMs: 90 * minute, lastAt: evening }
  expect(dueNotice(measured, ownBudgetAtFirst, evening, 'UTC')).toBeUndefined()
})

test.each([
  ['the minutes left, rounded up', [{ state: 'open', usedMs: 90_000, limitMs: 30 * minute }], '29'],
  ['minutes of today where there is no limit', [{ state: 'open', usedMs: 0, limitMs: undefined }], '7'],
  ['nothing while none is open', [{ state: 'ended', usedMs: 0, limitMs: 30 * minute }], ''],
] as const)('iconText: %s', (_name, windows, expected) => {
  const shown = windows.map((one) => ({ ...one, fromYesterday: false, beyond: false }))
  expect(iconText({ windows: shown, totalMs: 7.9 * minute })).toBe(expected)
})
