import fc from 'fast-check'
import { expect, test } from 'vitest'
import { summarySteps, type SummaryToShare } from '../org/shared-summary.ts'
import { summaryToShareSchema } from '../sync/protocol-summaries.ts'
import { addDays, weekdayOf } from './local-day.ts'
import { isForFigure, summaryOf, tellablePeriods } from './summary.ts'
import type { DayTime } from './time-by-day.ts'

const minute = 60_000
const dayTime = (day: string, minutes: number): DayTime => ({
  day,
  totalMs: minutes * minute,
  sites: [{ site: 'x', ms: minutes * minute }],
  windows: 2,
  more: [{ minutes: 15, reason: 'A recall' }],
  acts: [{ site: 'x', count: 3 }],
})

test.each([
  ['day', '2026-11-20', 0],
  ['day', '2026-11-19', 45],
  ['day', '2026-11-18', 0],
  ['week', '2026-11-16', 60],
  ['week', '2026-11-09', 15],
] as const)('a %s from %s is %i min', (period, firstDay, minutes) => {
  const days = [dayTime('2026-11-20', 2), dayTime('2026-11-19', 44), dayTime('2026-11-16', 14), dayTime('2026-11-15', 8)]
  expect(summaryOf(days, { period, firstDay })).toEqual({ period, firstDay, minutes })
})

test('today, this week and what is over can be told of, the newest first', () => {
  const told = tellablePeriods('2026-11-18').map(({ period, firstDay, finished }) => `${period} ${firstDay} ${finished}`)
  expect(told.slice(0, 3)).toEqual(['day 2026-11-18 false', 'day 2026-11-17 true', 'day 2026-11-16 true'])
  expect(told.slice(8, 11)).toEqual(['week 2026-11-16 false', 'week 2026-11-09 true', 'week 2026-11-02 true'])
  expect(tellablePeriods('2026-11-22').find(({ period }) => period === 'week')).toMatchObject({ finished: false })
  expect(tellablePeriods('2026-11-23')[9]).toEqual({ period: 'week', firstDay: '2026-11-16', finished: true })
})

test.each([
  ['week', '2026-11-09', '2026-11-15', false],
  ['week', '2026-11-09', '2026-11-16', true],
  ['week', '2026-11-09', '2026-11-22', true],
  ['week', '2026-11-09', '2026-11-23', false],
  ['day', '2026-11-16', '2026-11-17', false],
] as const)('a %s from %s goes into a figure on %s: %s', (period, firstDay, today, can) => {
  expect(isForFigure({ period, firstDay }, today)).toBe(can)
})

const today = fc.integer({ min: 0, max: 3_000 }).map((days) => addDays('2024-01-01', days))
const lived = today.chain((day) =>
  fc.record({
    day: fc.constant(day),
    days: fc
      .array(fc.tuple(fc.integer({ min: 0, max: 60 }), fc.integer({ min: 0, max: 1_440 })), { maxLength: 40 })
      .map((all) => all.map(([back, minutes]) => dayTime(addDays(day, -back), minutes))),
    place: fc.nat(12),
  }),
)

test('whatever somebody lived through, three fields come out, rounded, and the server takes them', () => {
  fc.assert(
    fc.property(lived, ({ day, days, place }) => {
      const unique = [...new Map(days.map((one) => [one.day, one])).values()]
      const chosen = tellablePeriods(day)[place] ?? { period: 'day', firstDay: day }
      const summary = summaryOf(unique, chosen)
      expect(Object.keys(summary)).toEqual(['period', 'firstDay', 'minutes'])
      expect(summary.minutes % summarySteps[summary.period]).toBe(0)
      const ms = unique
        .filter((one) => one.day >= summary.firstDay && one.day <= addDays(summary.firstDay, summary.period === 'week' ? 6 : 0))
        .reduce((sum, { totalMs }) => sum + totalMs, 0)
      expect(Math.abs(summary.minutes - ms / minute)).toBeLessThanOrEqual(summarySteps[summary.period] / 2)
      if (summary.period === 'week') expect(weekdayOf(summary.firstDay)).toBe(1)
      const to: SummaryToShare['to'] = { kind: 'people', readerIds: ['ana'] }
      const sent = { id: '0191d5a0-0000-7000-8000-000000000001', ...summary, days: 7 as const, to }
      expect(summaryToShareSchema.parse(sent)).toEqual(sent)
    }),
  )
})

test('a summary with anything else in it is refused, whatever it is called', () => {
  const to = { kind: 'people', readerIds: ['ana'] }
  const summary = summaryOf([], { period: 'day', firstDay: '2026-11-20' })
  const sent = { id: '0191d5a0-0000-7000-8000-000000000001', ...summary, days: 1, to }
  expect(summaryToShareSchema.safeParse(sent).success).toBe(true)
  const known = [...Object.keys(sent), ...Object.keys(to), '__proto__']
  const other = fc.string({ minLength: 1 }).filter((name) => !known.includes(name))
  fc.assert(
    fc.property(other, fc.jsonValue(), (name, value) => {
      expect(summaryToShareSchema.safeParse({ ...sent, [name]: value }).success).toBe(false)
      expect(summaryToShareSchema.safeParse({ ...sent, to: { ...to, [name]: value } }).success).toBe(false)
    }),
  )
})
