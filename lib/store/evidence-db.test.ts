import 'fake-indexeddb/auto'
import { expect, test } from 'vitest'
import type { EngagementWindow } from '../budget/engagement-window.ts'
import { defaultBudget } from '../budget/engagement-window.ts'
import type { LogEntry } from '../budget/log-entry.ts'
import { changeLog, readLog, updateBudgetSettings } from './evidence-db.ts'

const window = (id: number): EngagementWindow => ({
  id,
  day: '2026-06-10',
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
  await changeLog((log, settings) => {
    expect(log).toEqual({ windows: [], entries: [] })
    expect(settings).toEqual(defaultBudget)
    return { change: { windows: [window(1)], entries: [entry(1, 1), entry(2, 1)] }, answer: undefined }
  })
  await changeLog(() => ({ change: { windows: [window(2)], entries: [entry(2, 2, 'leave'), entry(3, 2)] }, answer: undefined }))
  const seen = await changeLog((log) => ({ change: { windows: [], entries: [] }, answer: log }))
  // T7: the second entry was there already and stays what it was.
  expect(seen).toEqual({ windows: [window(1), window(2)], entries: [entry(3, 2)] })
  expect((await readLog(1)).log.entries).toEqual([entry(1, 1), entry(2, 1), entry(3, 2)])
  expect((await readLog(5)).log).toEqual({ windows: [window(2)], entries: [entry(3, 2)] })
})

test('settings stay', async () => {
  await updateBudgetSettings((settings) => ({ ...settings, exempt: true }))
  expect((await readLog(1)).settings).toEqual({ ...defaultBudget, exempt: true })
})
