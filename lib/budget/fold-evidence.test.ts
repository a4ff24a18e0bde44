import { describe, expect, test } from 'vitest'
import { totalMs } from './counted-time.ts'
import { foldEvidence } from './fold-evidence.ts'
import type { LogEntry } from './log-entry.ts'

const noon = Date.parse('2026-06-10T12:00:00Z')
let seq = 0

/** The next entry of page `a`, at `mono` ms by its clock. */
function entry(kind: LogEntry['kind'], mono: number, more: Partial<LogEntry> = {}): LogEntry {
  seq += 1
  return {
    page: 'a',
    seq,
    kind,
    mono,
    wall: noon + mono,
    tz: 'Europe/Lisbon',
    act: 'input',
    boot: 'b1',
    site: 'x',
    window: 1,
    leftMs: 1_800_000,
    ...more,
  }
}
const counted = (...entries: LogEntry[]) => totalMs(foldEvidence(entries).counted)

describe('foldEvidence', () => {
  test('counts from arriving to leaving, by day, site and window', () => {
    const { counted } = foldEvidence([entry('enter', 100), entry('pulse', 15_100), entry('leave', 18_350)])
    expect(counted).toEqual([{ day: '2026-06-10', site: 'x', window: 1, ms: 18_250 }])
  })

  test.each<[string, () => LogEntry[], number]>([
    ['20 s between two entries count', () => [entry('enter', 0), entry('pulse', 20_000)], 20_000],
    ['more than 20 s count nothing: the machine slept', () => [entry('enter', 0), entry('pulse', 20_001)], 0],
    ['a clock that goes back counts nothing', () => [entry('enter', 5_000), entry('pulse', 4_000)], 0],
    ['T19: nothing spans two runs of the browser', () => [entry('enter', 0), entry('pulse', 5_000, { boot: 'b2' })], 0],
    ['T21: nothing spans two windows', () => [entry('enter', 0), entry('pulse', 5_000, { window: 2 })], 0],
    ['two pages are two pages', () => [entry('enter', 0), entry('pulse', 5_000, { page: 'b' })], 0],
    ['an entry that is missing leaves a gap', () => [entry('enter', 0), (entry('leave', 2_000), entry('pulse', 5_000))], 0],
    ['T18: locked ends it at once', () => [entry('enter', 0), entry('locked', 3_000), entry('pulse', 9_000)], 3_000],
    [
      'idle ends it, active begins it again',
      () => [entry('enter', 0), entry('idle', 3_000), entry('active', 9_000), entry('leave', 10_000)],
      4_000,
    ],
    ['arriving does not prove what was before', () => [entry('pulse', 0), entry('enter', 9_000)], 0],
    [
      'what is left of the window is the most that counts',
      () => [entry('enter', 0), entry('pulse', 15_000, { leftMs: 4_000 })],
      4_000,
    ],
    [
      'a page that never says idle is not believed for long',
      () => [entry('enter', 0), ...[15, 30, 45, 60, 75, 90].map((s) => entry('pulse', s * 1_000, { act: 'none' }))],
      80_000,
    ],
  ])('%s', (_name, entries, expected) => {
    expect(counted(...entries())).toBe(expected)
  })

  test('T9: a wall clock that is set changes the day and not the duration', () => {
    const late = Date.parse('2026-06-10T22:59:55Z')
    const { counted } = foldEvidence([
      entry('enter', 0, { wall: late - 86_400_000 }),
      entry('leave', 15_000, { wall: late + 10_000 }),
    ])
    expect(counted).toEqual([
      { day: '2026-06-10', site: 'x', window: 1, ms: 10_000 },
      { day: '2026-06-11', site: 'x', window: 1, ms: 5_000 },
    ])
  })
})
