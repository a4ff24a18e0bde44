import { describe, expect, test, vi } from 'vitest'
import fc from 'fast-check'
import { checkLog } from '../../lib/budget/log-checks.ts'
import { anyDay, longShift } from '../../scripts/simulate-time/day-arbitrary.ts'
import { laws } from '../../scripts/simulate-time/laws.ts'
import { liveDay } from '../../scripts/simulate-time/live-day.ts'
import { LivedDay } from '../../scripts/simulate-time/lived-day.ts'

vi.setConfig({ testTimeout: 60_000 })

describe('shifts around the clock', () => {
  test('T3, T4, T5, T10: a day of 23, 24 or 25 hours is filled and not more than filled', () => {
    const wanted = laws.filter(({ id }) => ['T3', 'T4', 'T5', 'T10'].includes(id))
    fc.assert(
      fc.property(longShift, (day) => {
        const lived = new LivedDay(day)
        expect(lived.measuredMs).toBeGreaterThan(24 * 3_600_000)
        expect(wanted.map((law) => law.broken(lived))).toEqual(wanted.map(() => undefined))
      }),
      { numRuns: 10, seed: 4 },
    )
  })
})

test('T2, T3, T17: what a person is shown as checked on their own log holds on every log', () => {
  fc.assert(
    fc.property(anyDay, (day) => {
      const { log } = liveDay(day).background
      const checks = checkLog(log, { now: Date.parse('2027-01-01'), tz: day.tz, dayStart: 0 })
      expect(checks.filter(({ result }) => result === 'broken')).toEqual([])
    }),
    { numRuns: 400, seed: 5 },
  )
})
