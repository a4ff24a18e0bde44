import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays, dayLengthMs, isTimeZone, localDay, splitByDay, weekdayOf } from './local-day.ts'

const zones = [
  'UTC',
  'Europe/Lisbon',
  'America/New_York',
  'Asia/Kathmandu',
  'Australia/Lord_Howe',
  'Pacific/Apia',
  'America/Santiago',
]
const from = Date.parse('2011-12-25T00:00:00Z')
const to = Date.parse('2030-01-01T00:00:00Z')

describe('splitByDay', () => {
  test.each([
    ['at midnight', 'Europe/Lisbon', '2026-06-10T22:59:50Z', 20_000, { '2026-06-10': 10_000, '2026-06-11': 10_000 }],
    ['up to midnight exactly', 'Europe/Lisbon', '2026-06-10T22:59:50Z', 10_000, { '2026-06-10': 10_000 }],
    [
      'where a day begins at one o’clock',
      'America/Santiago',
      '2026-09-06T03:59:55Z',
      15_000,
      { '2026-09-05': 5_000, '2026-09-06': 10_000 },
    ],
    ['over a date that never was', 'Pacific/Apia', '2011-12-30T09:59:58Z', 4_000, { '2011-12-29': 2_000, '2011-12-31': 2_000 }],
  ])('%s', (_name, zone, at, ms, expected) => {
    const parts = splitByDay(Date.parse(at), Date.parse(at) + ms, zone)
    expect(Object.fromEntries(parts.map((part) => [part.day, part.ms]))).toEqual(expected)
  })

  test('T10: the parts add up to the whole, and each lies in its day', () => {
    const stretch = fc.record({
      at: fc.integer({ min: from, max: to }),
      ms: fc.integer({ min: 0, max: 3 * 3_600_000 }),
      zone: fc.constantFrom(...zones),
      startHour: fc.integer({ min: 0, max: 11 }),
    })
    fc.assert(
      fc.property(stretch, ({ at, ms, zone, startHour }) => {
        const parts = splitByDay(at, at + ms, zone, startHour)
        expect(parts.reduce((sum, part) => sum + part.ms, 0)).toBe(ms)
        let start = at
        for (const part of parts) {
          expect([localDay(start, zone, startHour), localDay(start + part.ms - 1, zone, startHour)]).toEqual([part.day, part.day])
          start += part.ms
        }
      }),
    )
  })
})

test.each([
  ['Europe/Lisbon', true],
  ['UTC', true],
  ['Nowhere/Else', false],
  ['', false],
])('isTimeZone(%s): %s', (zone, expected) => {
  expect(isTimeZone(zone)).toBe(expected)
})

test.each([
  ['2026-06-10', 'Europe/Lisbon', 0, 24],
  ['2026-03-29', 'Europe/Lisbon', 0, 23],
  ['2026-10-25', 'Europe/Lisbon', 0, 25],
  ['2026-10-24', 'Europe/Lisbon', 4, 25],
  ['2026-09-06', 'America/Santiago', 0, 23],
  ['2011-12-30', 'Pacific/Apia', 0, 0],
])('T3: %s in %s from %i o’clock has %i hours', (day, zone, startHour, hours) => {
  expect(dayLengthMs(day, zone, startHour)).toBe(hours * 3_600_000)
})

test('a day may begin at four', () => {
  const at = Date.parse('2026-06-11T02:59:59Z')
  expect([localDay(at, 'Europe/Lisbon', 4), localDay(at + 1_000, 'Europe/Lisbon', 4)]).toEqual(['2026-06-10', '2026-06-11'])
  expect([addDays('2026-03-01', -1), weekdayOf('2026-06-14'), weekdayOf('2026-06-15')]).toEqual(['2026-02-28', 7, 1])
})
