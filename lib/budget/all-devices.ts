import { bySite } from './counted-time.ts'
import type { DeviceTime } from './device-time.ts'
import type { DayTime } from './time-by-day.ts'

/** A day with what this person's other devices say of it: `totalMs` and `sites` are of all of them together. */
export interface DayOnAllDevices extends DayTime {
  elsewhere: { name: string; ms: number; windows: number }[]
  /** What of the total was counted on other devices. */
  elsewhereMs: number
}

/** This device's days and those of others, together, the newest first. Windows and what was done stay this device's. */
export function withOtherDevices(days: readonly DayTime[], devices: readonly DeviceTime[]): DayOnAllDevices[] {
  const here = new Map(days.map((day) => [day.day, day]))
  const there = Map.groupBy(
    devices.flatMap(({ name, days: theirs }) => theirs.map((one) => ({ name, ...one }))),
    ({ day }) => day,
  )
  return [...new Set([...here.keys(), ...there.keys()])]
    .sort((a, b) => (a < b ? 1 : -1))
    .map((day) => {
      const own = here.get(day) ?? { day, totalMs: 0, sites: [], windows: 0, more: [], acts: [] }
      const others = there.get(day) ?? []
      const sums = [...own.sites, ...others.flatMap(({ sites }) => sites)].map((one) => ({ ...one, day, window: 0 }))
      const elsewhere = others.map(({ name, windows, sites }) => ({
        name,
        windows,
        ms: sites.reduce((sum, { ms }) => sum + ms, 0),
      }))
      const elsewhereMs = elsewhere.reduce((sum, { ms }) => sum + ms, 0)
      return { ...own, totalMs: own.totalMs + elsewhereMs, sites: bySite(sums), elsewhere, elsewhereMs }
    })
}
