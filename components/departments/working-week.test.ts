import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { DayHours } from '../../lib/org/org-rows.ts'
import { dayRuns, ordinaryWeek, timeMinutes, timeText, wrongWith } from './working-week.ts'

const week = (...days: ([number, number] | undefined)[]) => ({
  zone: 'Europe/Berlin',
  week: Array.from({ length: 7 }, (_, day): DayHours | undefined => {
    const hours = days[day]
    return hours && { from: hours[0], to: hours[1] }
  }),
})

test('a time of day is read as it was written', () => {
  fc.assert(fc.property(fc.integer({ min: 0, max: 1_439 }), (minutes) => timeMinutes(timeText(minutes)) === minutes))
  expect(timeText(1_440)).toBe('00:00')
  expect(timeMinutes('')).toBeUndefined()
})

test('an ordinary week is in order', () => {
  expect(wrongWith(ordinaryWeek())).toBeUndefined()
  expect(dayRuns(ordinaryWeek())).toEqual([{ first: 0, last: 4, hours: { from: 540, to: 1_020 } }])
})

test.each([
  [week(), 'no-day'],
  [week([600, 600]), 'order'],
  [week([540, 1_020], [600, 540]), 'order'],
  [week([0, 1_440]), undefined],
] as const)('what is wrong: %#', (calendar, expected) => expect(wrongWith(calendar)).toBe(expected))

test('days in a row with the same hours are one run; days without work, also as null, part them', () => {
  const nine: [number, number] = [540, 1_020]
  const runs = dayRuns(week(nine, nine, undefined, nine, [600, 840]))
  expect(runs.map(({ first, last, hours }) => [first, last, hours.from])).toEqual([
    [0, 1, 540],
    [3, 3, 540],
    [4, 4, 600],
  ])
  const sent = JSON.parse(JSON.stringify(week(nine, undefined, nine))) as ReturnType<typeof week>
  expect(dayRuns(sent)).toHaveLength(2)
  expect(wrongWith(sent)).toBeUndefined()
})
