import 'fake-indexeddb/auto'
import { expect, test } from 'vitest'
import type { EngagementWindow } from '../budget/engagement-window.ts'
import type { LogEntry } from '../budget/log-entry.ts'
import { compactLog, deleteDay } from '../budget/compact-log.ts'
import { ownBudgetAtFirst } from '../budget/own-budget.ts'
import { changeLog, compactEvidence, forgetAll, forgetDay, readLog, updateOwnBudget } from './evidence-db.ts'

const window = (id: number, day = `2026-06-${9 + id}`): EngagementWindow => ({
  id,
  day,
  openedAt: id,
  openedBy: 'act',
  limitMs: 1_000,
  ended: undefined,
})
const entry = (seq: number, window: number, kind: LogEntry['kind'] = 'pulse'): LogEntry => ({
  page: 'a',
  seq,
  kind,
  mono: seq,
  wall: seq,
  tz: 'UTC',
  act: 'input',
  boot: 'b',
  site: 'x',
  window,
  leftMs: undefined,
})

test('the log keeps windows and entries, each once, and decides on the newest window', async () => {
  await changeLog((log, own) => {
    expect(log).toEqual({ windows: [], entries: [], lastId: 0 })
    expect(own).toEqual(ownBudgetAtFirst)
    return { change: { windows: [window(1)], entries: [entry(1, 1), entry(2, 1)] }, answer: undefined }
  })
  await changeLog(() => ({ change: { windows: [window(2)], entries: [entry(2, 2, 'leave'), entry(3, 2)] }, answer: undefined }))
  const seen = await changeLog((log) => ({ change: { windows: [], entries: [] }, answer: log }))
  // T7: the second entry was there already and stays what it was.
  expect(seen).toEqual({ windows: [window(2)], entries: [entry(3, 2)], lastId: 2 })
  expect((await readLog(1)).log.entries).toEqual([entry(1, 1), entry(2, 1), entry(3, 2)])
  expect((await readLog(5)).log).toEqual({ windows: [window(2)], entries: [entry(3, 2)], folded: [], lastId: 2 })
})

test('what was chosen stays', async () => {
  await updateOwnBudget((own) => ({ ...own, exempt: true }))
  expect((await readLog(1)).own).toEqual({ ...ownBudgetAtFirst, exempt: true })
})

test('T6, T15: old entries become sums, a deleted day is gone raw and folded, and no number is used again', async () => {
  await forgetAll()
  const day = Date.parse('2026-06-20T12:00:00Z')
  const at = (seq: number, more: Partial<LogEntry> = {}) => ({
    ...entry(seq, 8),
    wall: day + seq * 1_000,
    mono: seq * 1_000,
    ...more,
  })
  const old = { ...window(8, '2026-06-20'), openedAt: day, limitMs: undefined }
  const fresh = { ...window(9, '2026-07-20'), openedAt: day }
  await changeLog(() => ({
    change: { windows: [old, fresh], entries: [at(1), at(2), at(4, { site: 'reddit' }), at(5, { site: 'reddit' })] },
    answer: undefined,
  }))
  const sums = [
    { day: '2026-06-20', site: 'reddit', window: 8, ms: 1_000 },
    { day: '2026-06-20', site: 'x', window: 8, ms: 1_000 },
  ]
  const now = Date.parse('2026-07-20T12:00:00Z')
  const compact = () => compactEvidence((log) => compactLog(log, '2026-07-20', now))
  await compact()
  await compact()
  const { log } = await readLog(0)
  expect(log).toMatchObject({ entries: [], folded: sums, lastId: 9 })
  expect(log.windows[0]).toMatchObject({ id: 8, ended: { because: 'away' } })
  await forgetDay('2026-07-20', (known) => deleteDay(known, '2026-07-20', now))
  expect((await readLog(0)).log).toMatchObject({ folded: sums, windows: [{ id: 8 }], lastId: 9 })
  await forgetDay('2026-06-20', (known) => deleteDay(known, '2026-06-20', now))
  expect((await readLog(0)).log).toEqual({ windows: [], entries: [], folded: [], lastId: 9 })
})
