import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { WorkingCalendar } from './org-rows.ts'
import { addWorkingMinutes, atWorkUntil } from './working-time.ts'

const everyDay = (zone: string, from: number, to: number): WorkingCalendar => ({
  zone,
  week: Array.from({ length: 7 }, () => ({ from, to })),
})
const office = (zone: string): WorkingCalendar => ({
  zone,
  week: [...Array.from({ length: 5 }, () => ({ from: 540, to: 1080 })), undefined, undefined],
})
const instant = (text: string) => Date.parse(text)
const iso = (at: number | undefined) => (at === undefined ? undefined : new Date(at).toISOString())

describe('addWorkingMinutes', () => {
  test.each([
    ['in the middle of a day', office('Europe/Berlin'), '2026-03-02T10:00:00+01:00', 60, '2026-03-02T10:00:00.000Z'],
    ['to the last minute of a day', office('Europe/Berlin'), '2026-03-02T17:00:00+01:00', 60, '2026-03-02T17:00:00.000Z'],
    ['over the night', office('Europe/Berlin'), '2026-03-02T17:30:00+01:00', 60, '2026-03-03T08:30:00.000Z'],
    ['over a weekend', office('Europe/Berlin'), '2026-03-06T17:30:00+01:00', 60, '2026-03-09T08:30:00.000Z'],
    ['before work begins', office('Europe/Berlin'), '2026-03-02T05:00:00+01:00', 30, '2026-03-02T08:30:00.000Z'],
    ['of none begins with the work', office('Europe/Berlin'), '2026-03-07T12:00:00+01:00', 0, '2026-03-09T08:00:00.000Z'],
    [
      'over the weekend on which clocks go forward',
      office('Europe/Berlin'),
      '2026-03-27T17:30:00+01:00',
      60,
      '2026-03-30T07:30:00.000Z',
    ],
    [
      'over the weekend on which clocks go back',
      office('Europe/Berlin'),
      '2026-10-23T17:30:00+02:00',
      60,
      '2026-10-26T08:30:00.000Z',
    ],
    [
      'through a day of 23 hours',
      everyDay('Europe/Berlin', 0, 1440),
      '2026-03-29T00:00:00+01:00',
      23 * 60 + 1,
      '2026-03-29T22:01:00.000Z',
    ],
    [
      'through a day of 25 hours',
      everyDay('Europe/Berlin', 0, 1440),
      '2026-10-25T00:00:00+02:00',
      25 * 60 + 1,
      '2026-10-25T23:01:00.000Z',
    ],
    [
      'through a short night shift',
      everyDay('Europe/Berlin', 60, 240),
      '2026-03-29T00:00:00+01:00',
      120,
      '2026-03-29T02:00:00.000Z',
    ],
    ['in New York over clocks forward', office('America/New_York'), '2026-03-06T17:30:00-05:00', 60, '2026-03-09T13:30:00.000Z'],
    ['in New York over clocks back', office('America/New_York'), '2026-10-30T17:30:00-04:00', 60, '2026-11-02T14:30:00.000Z'],
    ['in a zone of half hours', office('Asia/Kolkata'), '2026-03-02T17:45:00+05:30', 30, '2026-03-03T03:45:00.000Z'],
    [
      'from a day that is another one in UTC',
      office('Pacific/Auckland'),
      '2026-03-02T09:30:00+13:00',
      30,
      '2026-03-01T21:00:00.000Z',
    ],
  ])('%s', (_name, calendar, from, minutes, expected) => {
    expect(iso(addWorkingMinutes(calendar, instant(from), minutes))).toBe(expected)
  })

  test('without a calendar every minute counts', () => {
    expect(addWorkingMinutes(undefined, instant('2026-03-07T12:00:00Z'), 90)).toBe(instant('2026-03-07T13:30:00Z'))
  })

  test('of a department that never works', () => {
    const never = { zone: 'UTC', week: Array.from({ length: 7 }, () => undefined) }
    expect(addWorkingMinutes(never, 0, 1)).toBeUndefined()
    expect(atWorkUntil(never, 0)).toBeUndefined()
  })

  const anyCalendar = fc
    .record({
      zone: fc.constantFrom('Europe/Berlin', 'America/New_York', 'Asia/Kolkata', 'Australia/Lord_Howe', 'UTC'),
      // From five on: what a local time means in the hour that clocks repeat or skip is a matter of taste.
      hours: fc.array(
        fc.option(fc.tuple(fc.integer({ min: 300, max: 900 }), fc.integer({ min: 1, max: 500 })), { nil: undefined, freq: 4 }),
        {
          minLength: 7,
          maxLength: 7,
        },
      ),
    })
    .filter(({ hours }) => hours.some(Boolean))
    .map(({ zone, hours }): WorkingCalendar => ({ zone, week: hours.map((day) => day && { from: day[0], to: day[0] + day[1] }) }))
  const anyInstant = fc.integer({ min: instant('2026-03-20T00:00:00Z'), max: instant('2026-11-10T00:00:00Z') })

  test('the result is at work, and is the later the more minutes there are', () => {
    fc.assert(
      fc.property(
        anyCalendar,
        anyInstant,
        fc.integer({ min: 1, max: 600 }),
        fc.integer({ min: 0, max: 600 }),
        (calendar, from, minutes, more) => {
          const at = addWorkingMinutes(calendar, from, minutes)
          // A department that works a minute a week is not done within a year: that is what `undefined` says.
          const later = addWorkingMinutes(calendar, from, minutes + more) ?? Infinity
          if (at === undefined) {
            expect(later).toBe(Infinity)
            return
          }
          expect(at).toBeGreaterThan(from)
          expect(later).toBeGreaterThanOrEqual(at)
          // The last instant of work belongs to the minute before it.
          expect(atWorkUntil(calendar, at - 1)).toBeGreaterThanOrEqual(at)
        },
      ),
      { numRuns: 60 },
    )
  })

  test('minutes add up: going on from where one stopped comes to the same', () => {
    fc.assert(
      fc.property(
        anyCalendar,
        anyInstant,
        fc.integer({ min: 1, max: 300 }),
        fc.integer({ min: 1, max: 300 }),
        (calendar, from, a, b) => {
          const stop = addWorkingMinutes(calendar, from, a)
          const whole = addWorkingMinutes(calendar, from, a + b)
          // Nobody looks further than a year ahead; from where one stopped that is a later day.
          if (whole !== undefined) expect(addWorkingMinutes(calendar, stop ?? 0, b)).toBe(whole)
        },
      ),
      { numRuns: 60 },
    )
  })
})

describe('atWorkUntil', () => {
  test.each([
    ['2026-03-02T08:59:59+01:00', undefined],
    ['2026-03-02T09:00:00+01:00', '2026-03-02T17:00:00.000Z'],
    ['2026-03-02T17:59:59+01:00', '2026-03-02T17:00:00.000Z'],
    ['2026-03-02T18:00:00+01:00', undefined],
    ['2026-03-07T12:00:00+01:00', undefined],
    ['2026-03-30T09:00:00+02:00', '2026-03-30T16:00:00.000Z'],
  ])('%s → %s', (at, expected) => {
    expect(iso(atWorkUntil(office('Europe/Berlin'), instant(at)))).toBe(expected)
  })
})
