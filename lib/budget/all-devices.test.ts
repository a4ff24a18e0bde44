import fc from 'fast-check'
import { expect, test } from 'vitest'
import { withOtherDevices } from './all-devices.ts'
import type { DeviceTime } from './device-time.ts'
import type { DayTime } from './time-by-day.ts'

const sites = fc.uniqueArray(fc.record({ site: fc.constantFrom('x', 'reddit', 'bluesky'), ms: fc.nat(3_600_000) }), {
  selector: ({ site }) => site,
})
const day = fc.constantFrom('2026-11-18', '2026-11-19', '2026-11-20')
const sum = (all: readonly { ms: number }[]) => all.reduce((total, { ms }) => total + ms, 0)
const ownDay = fc
  .record({ day, sites, windows: fc.nat(3) })
  .map((one): DayTime => ({ ...one, totalMs: sum(one.sites), more: [], acts: [] }))
const days = <T extends { day: string }>(one: fc.Arbitrary<T>) => fc.uniqueArray(one, { selector: (known) => known.day })
const device = fc.record({
  id: fc.uuid(),
  name: fc.constantFrom('Laptop', 'Desk'),
  revision: fc.constant(1),
  days: days(fc.record({ day, sites, windows: fc.nat(3) })),
})

test('nothing is lost and nothing is counted twice', () => {
  fc.assert(
    fc.property(days(ownDay), fc.array(device, { maxLength: 3 }), (own: DayTime[], devices: DeviceTime[]) => {
      const all = withOtherDevices(own, devices)
      const there = devices.flatMap((one) => one.days.flatMap((known) => known.sites))
      expect(all.reduce((total, { elsewhereMs }) => total + elsewhereMs, 0)).toBe(sum(there))
      expect(all.reduce((total, { totalMs }) => total + totalMs, 0)).toBe(sum(own.flatMap((one) => one.sites)) + sum(there))
      for (const one of all) expect(sum(one.sites)).toBe(one.totalMs)
      const names = all.map((one) => one.day)
      expect(names).toEqual([...new Set(names)].toSorted().toReversed())
    }),
  )
})

test('a day of another device alone is a day, with nothing done here', () => {
  const laptop: DeviceTime = {
    id: '1',
    name: 'Laptop',
    revision: 1,
    days: [{ day: '2026-11-19', windows: 1, sites: [{ site: 'x', ms: 60_000 }] }],
  }
  expect(withOtherDevices([], [laptop])).toEqual([
    {
      day: '2026-11-19',
      totalMs: 60_000,
      sites: [{ site: 'x', ms: 60_000 }],
      windows: 0,
      more: [],
      acts: [],
      elsewhere: [{ name: 'Laptop', windows: 1, ms: 60_000 }],
      elsewhereMs: 60_000,
    },
  ])
})
