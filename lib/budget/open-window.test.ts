import { describe, expect, test } from 'vitest'
import { budgetToday } from './budget-today.ts'
import { budgetRules } from './budget-rules.ts'
import { type EngagementWindow, measureWindow, windowState } from './engagement-window.ts'
import { type EvidenceLog, takeEvidence } from './evidence-log.ts'
import type { Evidence, LogEntry } from './log-entry.ts'
import { endWindow, giveMoreTime, openForHours, openWindow } from './open-window.ts'
import { ownBudgetAtFirst } from './own-budget.ts'

const noon = Date.parse('2026-06-10T12:00:00Z')
const minute = 60_000
const tz = 'Europe/Lisbon'
const rules = budgetRules(ownBudgetAtFirst, undefined)
const opening = { openedBy: 'start', rules, now: noon, tz } as const
const around = { today: '2026-06-10', dayStart: 0, privateSpans: [] }
const today = (log: EvidenceLog, now: number, more = {}) => budgetToday(log, { ...rules, ...more }, ownBudgetAtFirst, now, tz)

const window = (id: number, more: Partial<EngagementWindow> = {}): EngagementWindow => ({
  id,
  day: '2026-06-10',
  openedAt: noon,
  openedBy: 'start',
  limitMs: 30 * minute,
  ended: undefined,
  ...more,
})
const ended = (id: number) => window(id, { ended: { at: noon + minute, because: 'hand' } })
const logOf = (...windows: EngagementWindow[]): EvidenceLog => ({ windows, entries: [] })

/** Pulses of one page, every 15 s from `from` on. */
function pulses(count: number, from = noon): Evidence[] {
  return Array.from({ length: count }, (_, index) => ({
    page: 'a',
    seq: index + 1,
    kind: index === 0 ? 'enter' : 'pulse',
    mono: index * 15_000,
    wall: from + index * 15_000,
    tz,
    act: 'input',
  }))
}

/** Each pulse arrives when it is sent. */
function receive(log: EvidenceLog, evidence: Evidence[]): EvidenceLog {
  let { windows, entries }: { windows: readonly EngagementWindow[]; entries: readonly LogEntry[] } = log
  for (const one of evidence) {
    const change = takeEvidence({ windows, entries }, [one], {
      boot: 'b',
      site: 'x',
      machine: 'active',
      now: one.wall,
      ...around,
    })
    entries = [...entries, ...change.entries]
    windows = [...windows.slice(0, windows.length - change.windows.length), ...change.windows]
  }
  return { windows, entries }
}

describe('openWindow', () => {
  test('opens the first of the day with the limit of now', () => {
    expect(openWindow(logOf(), opening)).toEqual({ kind: 'opened', windows: [window(1)] })
  })
  test('one is open already', () => {
    expect(openWindow(logOf(window(1)), opening)).toEqual({ kind: 'open-already' })
  })
  test('two a day and no more', () => {
    expect(openWindow(logOf(ended(1)), opening)).toMatchObject({ kind: 'opened', windows: [{ id: 2 }] })
    expect(openWindow(logOf(ended(1), ended(2)), opening)).toEqual({ kind: 'none-left' })
    expect(openWindow(logOf(ended(1), ended(2)), { ...opening, now: noon + 12 * 60 * minute })).toMatchObject({ kind: 'opened' })
  })
  test('who is exempt has no limit', () => {
    const exempt = { ...rules, exempt: true }
    expect(openWindow(logOf(ended(1), ended(2)), { ...opening, rules: exempt })).toMatchObject({
      kind: 'opened',
      windows: [{ id: 3, limitMs: undefined }],
    })
  })
  test('no number is used again, also after a window was deleted', () => {
    expect(openWindow({ ...logOf(), lastId: 7 }, opening)).toMatchObject({ windows: [{ id: 8 }] })
  })
  test('not on a day that is no working day by the policy', () => {
    expect(openWindow(logOf(), { ...opening, rules: { ...rules, workingDays: [1, 2] } })).toEqual({ kind: 'day-off' })
  })
  test('a day that begins at four: one o’clock at night still belongs to the day before', () => {
    const night = { ...opening, now: Date.parse('2026-06-11T00:00:00Z'), rules: { ...rules, dayStartHour: 4 } }
    expect(openWindow(logOf(ended(1), ended(2)), night)).toEqual({ kind: 'none-left' })
    expect(openWindow(logOf(ended(1), ended(2)), { ...night, rules })).toMatchObject({ kind: 'opened' })
  })
  test('T14: a window keeps the limit it was opened with', () => {
    const log = receive(logOf(window(1, { limitMs: minute })), pulses(10))
    expect(today(log, noon + minute, { windowMs: 60 * minute }).windows).toMatchObject([{ state: 'spent', usedMs: minute }])
  })
})

describe('a window ends', () => {
  test('by hand', () => {
    expect(endWindow(logOf(window(1)), noon + minute)).toEqual(ended(1))
    expect(endWindow(logOf(ended(1)), noon + minute)).toBeUndefined()
  })
  test('when spent, to the millisecond', () => {
    const log = receive(logOf(window(1, { limitMs: 40_000 })), pulses(10))
    expect(log.entries).toHaveLength(4)
    const measured = measureWindow(window(1, { limitMs: 40_000 }), log.entries)
    expect(measured.usedMs).toBe(40_000)
    expect(windowState(measured, noon + minute)).toEqual({ kind: 'spent' })
  })
  test('ten minutes away, and stays so when somebody comes back', () => {
    const log = receive(logOf(window(1)), pulses(3))
    const measured = measureWindow(window(1), log.entries)
    const lastAt = noon + 30_000
    expect(windowState(measured, lastAt + 10 * minute - 1)).toMatchObject({ kind: 'open' })
    expect(windowState(measured, lastAt + 10 * minute)).toEqual({ kind: 'ended', at: lastAt, because: 'away' })
    const later = receive(log, [{ ...pulses(1, lastAt + 10 * minute)[0], page: 'b' } as Evidence])
    expect(later.entries).toHaveLength(3)
    expect(later.windows).toEqual([window(1, { ended: { at: lastAt, because: 'away' } })])
  })
})

test('a page that reloads itself while nobody is there keeps no window open', () => {
  const log = receive(logOf(window(1)), pulses(3))
  const reloaded = { ...pulses(1, noon + 9 * minute)[0], page: 'b' } as Evidence
  const at = { boot: 'b', site: 'x', machine: 'idle', now: noon + 9 * minute, ...around } as const
  const { entries } = takeEvidence(log, [reloaded], at)
  expect(measureWindow(window(1), [...log.entries, ...entries]).lastAt).toBe(noon + 30_000)
})

describe('takeEvidence', () => {
  const circumstances = { boot: 'b', site: 'x', machine: 'active', now: noon + minute, ...around } as const
  test('T21: without a window nothing is kept', () => {
    expect(takeEvidence(logOf(), pulses(3), circumstances)).toEqual({ entries: [], windows: [] })
    expect(
      takeEvidence(logOf(ended(1)), pulses(3, noon + 2 * minute), { ...circumstances, now: noon + 3 * minute }).entries,
    ).toEqual([])
  })
  test('late evidence counts for the window in which it was said', () => {
    expect(takeEvidence(logOf(window(1)), pulses(2, noon - minute), circumstances).entries).toEqual([])
    expect(takeEvidence(logOf(ended(1)), pulses(2, noon), { ...circumstances, now: noon + 2 * minute }).entries).toHaveLength(2)
  })
  test.each(['idle', 'locked'] as const)('T18, T20: while the system is %s nobody is here', (machine) => {
    const { entries } = takeEvidence(logOf(window(1)), pulses(3), { ...circumstances, machine })
    expect(entries.map(({ kind }) => kind)).toEqual([machine, machine, machine])
  })
})

describe('budgetToday', () => {
  test('says what is left, by site, and forgets yesterday', () => {
    const log = receive(logOf(window(1)), pulses(5))
    expect(today(log, noon + minute)).toEqual({
      day: '2026-06-10',
      setBy: 'at-first',
      counting: 'windows',
      off: undefined,
      privateSites: [],
      limit: { windows: 2, windowMs: 30 * minute },
      windows: [{ state: 'open', usedMs: minute, limitMs: 30 * minute, fromYesterday: false, beyond: false }],
      sites: [{ site: 'x', ms: minute }],
      totalMs: minute,
    })
    expect(today(log, noon + 24 * 60 * minute)).toMatchObject({ windows: [], sites: [], totalMs: 0 })
  })
  test('a window that is open at midnight goes on', () => {
    const late = Date.parse('2026-06-10T22:59:30Z')
    const log = receive(logOf(window(1, { openedAt: late })), pulses(5, late))
    expect(today(log, late + minute)).toMatchObject({
      windows: [{ state: 'open', usedMs: minute, fromYesterday: true }],
      totalMs: 30_000,
    })
  })
})

describe('giveMoreTime', () => {
  const more = { at: noon + minute, ms: 15 * minute, reason: 'The fair in Porto' }
  test('makes the open window longer, and takes none of the day’s', () => {
    expect(giveMoreTime(logOf(window(1)), more, opening)).toEqual({
      kind: 'longer',
      windows: [window(1, { limitMs: 45 * minute, more: [more], noticed: [] })],
    })
  })
  test('opens a further one where none is open, beyond those of the day', () => {
    const log = logOf(ended(1), ended(2))
    const { kind, windows } = giveMoreTime(log, more, opening)
    expect({ kind, windows }).toMatchObject({ kind: 'opened', windows: [{ id: 3, openedBy: 'more', limitMs: 15 * minute }] })
    expect(today({ windows: [...log.windows, ...windows], entries: [] }, noon + minute).windows.at(-1)).toMatchObject({
      state: 'open',
      beyond: true,
    })
    expect(
      openWindow(logOf(...windows.map((one) => ({ ...one, ended: { at: noon, because: 'hand' } as const }))), opening),
    ).toMatchObject({ kind: 'opened', windows: [{ openedBy: 'start' }] })
  })
})

describe('openForHours', () => {
  const hours = { ...rules, counting: 'working-hours' as const, hours: { days: [1, 2, 3, 4, 5], from: 9 * 60, to: 18 * 60 } }
  const at = { rules: hours, now: noon, tz, again: false }
  const end = Date.parse('2026-06-10T17:00:00Z')
  const opened = (log: EvidenceLog, more = {}) => openForHours(log, { ...at, ...more })
  const first = window(1, { openedBy: 'hours', limitMs: 60 * minute, until: end })
  test('opens by itself once a day, until the hours are over, with all of the day’s minutes', () => {
    expect(opened(logOf())).toEqual({ kind: 'opened', windows: [first] })
    expect(opened(logOf({ ...first, ended: { at: noon, because: 'hand' } }))).toEqual({ kind: 'none-left' })
    expect(opened(logOf(), { now: end })).toEqual({ kind: 'day-off' })
    expect(opened(logOf(), { now: noon + 3 * 24 * 60 * minute })).toEqual({ kind: 'day-off' })
  })
  test('bears any absence, and ends with the hours', () => {
    const measured = measureWindow(first, [])
    expect(windowState(measured, end - 1)).toEqual({ kind: 'open', leftMs: 60 * minute })
    expect(windowState(measured, end)).toEqual({ kind: 'ended', at: end, because: 'hours' })
  })
  test('started again after it was ended by hand, with what was left', () => {
    const log = receive(logOf(first), pulses(5))
    const windows = log.windows.map((one) => ({ ...one, ended: { at: noon + minute, because: 'hand' as const } }))
    expect(openWindow({ ...log, windows }, { ...opening, rules: hours, now: noon + 2 * minute })).toMatchObject({
      kind: 'opened',
      windows: [{ id: 2, openedBy: 'hours', limitMs: 59 * minute }],
    })
  })
})

test('who chooses the other way of counting during a day begins anew with it', () => {
  const hours = { ...rules, counting: 'working-hours' as const, hours: { days: [3], from: 9 * 60, to: 18 * 60 } }
  const ended = { at: noon, because: 'hand' } as const
  const spent = [window(1, { ended }), window(2, { ended })]
  const byHours = window(3, { openedBy: 'hours', limitMs: 60 * minute, ended, until: noon + minute })
  expect(openForHours(logOf(...spent), { rules: hours, now: noon, tz, again: false })).toMatchObject({
    windows: [{ openedBy: 'hours', limitMs: 60 * minute }],
  })
  expect(openWindow(logOf(byHours), opening)).toMatchObject({ kind: 'opened', windows: [{ limitMs: 30 * minute }] })
  expect(openWindow(logOf(...spent, byHours), opening)).toEqual({ kind: 'none-left' })
  const shown = (counting: 'windows' | 'working-hours') =>
    budgetToday(logOf(...spent, byHours), { ...hours, counting }, ownBudgetAtFirst, noon, tz).windows.length
  expect([shown('windows'), shown('working-hours')]).toEqual([2, 1])
})

describe('private now', () => {
  const circumstances = { boot: 'b', site: 'x', machine: 'active', now: noon + minute, ...around } as const
  const span = (from: number, to: number | undefined) => ({ site: 'x', day: '2026-06-10', from, to })
  const taken = (from: number, to: number | undefined, more = {}) => {
    const { entries } = takeEvidence(logOf(window(1)), pulses(5), { ...circumstances, privateSpans: [span(from, to)], ...more })
    return entries.map(({ seq, kind }) => `${seq} ${kind}`)
  }
  const all = ['1 enter', '2 pulse', '3 pulse', '4 pulse', '5 pulse']
  test.each<[string, string[], () => string[]]>([
    ['nothing while it lasts', [], () => taken(noon + 20_000, undefined)],
    ['another site is not meant', all, () => taken(noon, undefined, { site: 'reddit' })],
    [
      'yesterday’s is over',
      all,
      () => taken(noon, undefined, { privateSpans: [{ ...span(noon - 86_400_000, undefined), day: '2026-06-09' }] }),
    ],
    ['what was said before the day was over, and comes after it', [], () => taken(noon, undefined, { today: '2026-06-11' })],
    ['what was said meanwhile, and comes late', ['1 enter', '2 pulse', '5 enter'], () => taken(noon + 20_000, noon + 46_000)],
    [
      'a moment between two pulses',
      ['1 enter', '2 enter', '3 pulse', '4 pulse', '5 pulse'],
      () => taken(noon + 1_000, noon + 2_000),
    ],
    [
      'who comes back after it and leaves soon',
      ['1 enter', '2 leave'],
      () => {
        const [enter, leave] = pulses(2)
        if (!enter || !leave) return []
        const evidence = [enter, { ...leave, kind: 'leave' as const }]
        const privateSpans = [span(enter.wall - 9_000, enter.wall - 1_000)]
        const { entries } = takeEvidence(logOf({ ...window(1), openedAt: noon - minute }), evidence, {
          ...circumstances,
          privateSpans,
        })
        return entries.map(({ seq, kind }) => `${seq} ${kind}`)
      },
    ],
  ])('T21: %s', (_name, expected, run) => {
    expect(run()).toEqual(expected)
  })
})
