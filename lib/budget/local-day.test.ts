import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { isTimeZone, localDay, splitByDay } from './local-day.ts'

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
    })
    fc.assert(
      fc.property(stretch, ({ at, ms, zone }) => {
        const parts = splitByDay(at, at + ms, zone)
        expect(parts.reduce((sum, part) => sum + part.ms, 0)).toBe(ms)
        let start = at
        for (const part of parts) {
          expect([localDay(start, zone), localDay(start + part.ms - 1, zone)]).toEqual([part.day, part.day])
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
