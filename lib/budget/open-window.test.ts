import { describe, expect, test } from 'vitest'
import { budgetToday } from './budget-today.ts'
import { defaultBudget, type EngagementWindow, measureWindow, windowState } from './engagement-window.ts'
import { type EvidenceLog, takeEvidence } from './evidence-log.ts'
import type { Evidence, LogEntry } from './log-entry.ts'
import { endWindow, openWindow } from './open-window.ts'

const noon = Date.parse('2026-06-10T12:00:00Z')
const minute = 60_000
const tz = 'Europe/Lisbon'
const opening = { openedBy: 'start', settings: defaultBudget, now: noon, tz } as const

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
    const change = takeEvidence({ windows, entries }, [one], { boot: 'b', site: 'x', machine: 'active', now: one.wall })
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
    const settings = { ...defaultBudget, exempt: true }
    expect(openWindow(logOf(ended(1), ended(2)), { ...opening, settings })).toMatchObject({
      kind: 'opened',
      windows: [{ id: 3, limitMs: undefined }],
    })
  })
  test('T14: a window keeps the limit it was opened with', () => {
    const log = receive(logOf(window(1, { limitMs: minute })), pulses(10))
    expect(budgetToday(log, { ...defaultBudget, windowMs: 60 * minute }, noon + minute, tz).windows).toMatchObject([
      { state: 'spent', usedMs: minute },
    ])
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

describe('takeEvidence', () => {
  const circumstances = { boot: 'b', site: 'x', machine: 'active', now: noon + minute } as const
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
    expect(budgetToday(log, defaultBudget, noon + minute, tz)).toEqual({
      limit: { windows: 2, windowMs: 30 * minute },
      windows: [{ state: 'open', usedMs: minute, limitMs: 30 * minute, fromYesterday: false }],
      sites: [{ site: 'x', ms: minute }],
      totalMs: minute,
    })
    expect(budgetToday(log, defaultBudget, noon + 24 * 60 * minute, tz)).toMatchObject({ windows: [], sites: [], totalMs: 0 })
  })
  test('a window that is open at midnight goes on', () => {
    const late = Date.parse('2026-06-10T22:59:30Z')
    const log = receive(logOf(window(1, { openedAt: late })), pulses(5, late))
    expect(budgetToday(log, defaultBudget, late + minute, tz)).toMatchObject({
      windows: [{ state: 'open', usedMs: minute, fromYesterday: true }],
      totalMs: 30_000,
    })
  })
})
