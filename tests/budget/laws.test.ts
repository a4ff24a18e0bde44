import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addCounted, totalMs } from '../../lib/budget/counted-time.ts'
import { compactLog, deleteDay } from '../../lib/budget/compact-log.ts'
import { measureWindow, windowState } from '../../lib/budget/engagement-window.ts'
import { foldEvidence } from '../../lib/budget/fold-evidence.ts'
import { addDays, localDay } from '../../lib/budget/local-day.ts'
import { checkLog } from '../../lib/budget/log-checks.ts'
import type { LogEntry } from '../../lib/budget/log-entry.ts'
import { daysThatLoseLittle, daysWithRunningClocks, privateDays, type Step, wildDays, zones } from './steps.ts'
import { WorldModel } from './world-model.ts'

/** The laws of `Time (T)`, on days that a model of person, browser and machine makes up, faults included. */

const start = fc.integer({ min: Date.parse('2026-03-01T00:00:00Z'), max: Date.parse('2026-11-30T00:00:00Z') })
const runs = { numRuns: 400 }

function live(steps: readonly Step[], startAt: number, tz: string, settings?: ConstructorParameters<typeof WorldModel>[2]) {
  const world = new WorldModel(startAt, tz, settings)
  world.do({ kind: 'start' })
  for (const step of steps) world.do(step)
  return world
}
const counted = (entries: readonly LogEntry[]) => foldEvidence(entries).counted

describe('what is counted is true', () => {
  test('T4, T2, T13, T21: never more than the truth, whatever happens', () => {
    fc.assert(
      fc.property(wildDays, start, fc.constantFrom(...zones), (steps, startAt, tz) => {
        const world = live(steps, startAt, tz)
        const measuredMs = totalMs(counted(world.log.entries))
        expect(measuredMs).toBeLessThanOrEqual(world.truthMs)
        expect(measuredMs).toBeLessThanOrEqual(world.awakeMs)
        expect(world.log.entries.filter(({ site }) => site === 'mastodon')).toEqual([])
      }),
      runs,
    )
  })

  test('T21: nothing of a site while it is private, also of what arrives late', () => {
    fc.assert(
      fc.property(privateDays, start, (steps, startAt) => {
        const world = live(steps, startAt, 'Europe/Lisbon')
        expect(totalMs(counted(world.log.entries))).toBeLessThanOrEqual(world.truthMs)
      }),
      runs,
    )
  })

  test('T4: where the clock runs on in sleep, at most 20 s a sleep more', () => {
    fc.assert(
      fc.property(daysWithRunningClocks, start, (steps, startAt) => {
        const world = live(steps, startAt, 'UTC')
        expect(totalMs(counted(world.log.entries))).toBeLessThanOrEqual(world.truthMs + 20_000 * world.faults)
      }),
      runs,
    )
  })

  test('T5: never less than the truth by more than 20 s a crash', () => {
    fc.assert(
      fc.property(daysThatLoseLittle, start, (steps, startAt) => {
        const world = leave(live(steps, startAt, 'Europe/Lisbon'))
        expect(world.sureMs - totalMs(counted(world.log.entries))).toBeLessThanOrEqual(20_000 * (world.faults + 1))
      }),
      runs,
    )
  })

  test('T11: a killed worker changes nothing but the second until it is asked again', () => {
    fc.assert(
      fc.property(daysThatLoseLittle, start, (steps, startAt) => {
        const calm = steps.filter(({ kind }) => kind !== 'crash-page' && kind !== 'crash-browser')
        const killed = leave(live(calm, startAt, 'Europe/Lisbon'))
        const kills = calm.filter(({ kind }) => kind === 'kill-worker')
        expect(killed.sureMs - totalMs(counted(killed.log.entries))).toBeLessThanOrEqual(1_000 * kills.length)
      }),
      runs,
    )
  })
})

/** What the page in front has not said yet is said when it is left. */
function leave(world: WorldModel): WorldModel {
  world.do({ kind: 'blur' })
  world.do({ kind: 'wait', ms: 2_000 })
  return world
}

describe('the fold', () => {
  const worlds = fc.tuple(wildDays, start).map(([steps, startAt]) => live(steps, startAt, 'America/New_York').log)

  test('T6: is a monoid', () => {
    fc.assert(
      fc.property(worlds, fc.nat(), ({ entries }, place) => {
        const cut = entries.length === 0 ? 0 : place % (entries.length + 1)
        const before = foldEvidence(entries.slice(0, cut))
        const after = foldEvidence(entries.slice(cut), before.tail)
        expect(addCounted(before.counted, after.counted)).toEqual(counted(entries))
        expect(after.tail).toEqual(foldEvidence(entries).tail)
      }),
      runs,
    )
  })

  test('T6, T15: sums in the place of old entries change nothing, and a deleted day changes no other', () => {
    fc.assert(
      fc.property(wildDays, start, fc.integer({ min: 0, max: 20 }), (steps, startAt, days) => {
        const { log, wall } = live(steps, startAt, 'America/New_York', { windowMs: 90_000, windowsPerDay: 9 })
        const all = counted(log.entries)
        const today = addDays(localDay(wall, 'America/New_York'), days)
        const now = wall + days * 86_400_000
        const { folded, dropEntriesOf, windows } = compactLog(log, today, now)
        const raw = log.entries.filter(({ window }) => !dropEntriesOf.includes(window))
        expect(addCounted(folded, counted(raw))).toEqual(all)
        const after = log.windows.map((window) => windows.find(({ id }) => id === window.id) ?? window)
        for (const [place, window] of log.windows.entries()) {
          const before = windowState(measureWindow(window, log.entries), now)
          expect(windowState(measureWindow(after[place] ?? window, raw, folded), now)).toEqual(before)
        }
        for (const day of new Set(all.map((sum) => sum.day))) {
          const left = deleteDay({ windows: after, entries: raw, folded }, day, now)
          const rest = raw.filter(({ window }) => !left.dropEntriesOf.includes(window))
          expect(addCounted(left.folded, counted(rest))).toEqual(all.filter((sum) => sum.day !== day))
        }
      }),
      runs,
    )
  })

  test('T2, T3, T17: what a person is shown as checked on their own log holds on every log', () => {
    fc.assert(
      fc.property(worlds, ({ windows, entries }) => {
        const checks = checkLog({ windows, entries }, { now: Date.parse('2027-01-01'), tz: 'America/New_York', dayStart: 0 })
        expect(checks.filter(({ result }) => result === 'broken')).toEqual([])
      }),
      runs,
    )
  })

  test('T7, T8: neither duplicates nor order change anything', () => {
    const shuffled = worlds.chain(({ entries }) =>
      fc.record({
        entries: fc.constant(entries),
        other: fc.shuffledSubarray([...entries, ...entries], { minLength: entries.length * 2 }),
      }),
    )
    fc.assert(
      fc.property(shuffled, ({ entries, other }) => {
        expect(counted(other)).toEqual(counted(entries))
      }),
      runs,
    )
  })

  test('T1, T9, T10: whole milliseconds, and walls and zones only move them between days', () => {
    fc.assert(
      fc.property(worlds, fc.integer({ min: -1e9, max: 1e9 }), fc.constantFrom(...zones), ({ entries }, by, tz) => {
        const sums = counted(entries)
        expect(sums.every(({ ms }) => Number.isInteger(ms) && ms > 0)).toBe(true)
        expect(totalMs(counted(entries.map((entry) => ({ ...entry, wall: entry.wall + by, tz }))))).toBe(totalMs(sums))
      }),
      runs,
    )
  })

  test('T16: an entry holds moments and nothing else', () => {
    const known = ['dayStart', 'page', 'seq', 'kind', 'mono', 'wall', 'tz', 'act', 'boot', 'site', 'window', 'leftMs'].sort()
    fc.assert(
      fc.property(worlds, ({ entries }) => {
        for (const entry of entries) expect(['dayStart', ...Object.keys(entry)].sort()).toEqual(known)
      }),
      { numRuns: 50 },
    )
  })
})

describe('windows', () => {
  const limited = { windowsPerDay: 2, windowMs: 90_000 }

  test('T17, T20, T21: no window holds more than its limit, and what is shown never goes down', () => {
    fc.assert(
      fc.property(wildDays, start, (steps, startAt) => {
        const world = live(steps, startAt, 'UTC', limited)
        for (const window of world.log.windows) {
          const uncut = totalMs(counted(world.log.entries.filter((entry) => entry.window === window.id)))
          expect(uncut).toBeLessThanOrEqual(limited.windowMs)
          expect(measureWindow(window, world.log.entries).usedMs).toBe(uncut)
        }
        expect(world.shown).toEqual([...world.shown].sort((a, b) => a - b))
        const perDay = Map.groupBy(world.log.windows, ({ day }) => day)
        for (const windows of perDay.values()) expect(windows.length).toBeLessThanOrEqual(limited.windowsPerDay)
      }),
      runs,
    )
  })
})
