import type { Page } from 'playwright'
import type { EngagementWindow } from '../../../lib/budget/engagement-window.ts'
import type { LogEntry } from '../../../lib/budget/log-entry.ts'
import type { MyTime } from '../../../lib/messages/time-operations.ts'

/** Time as this browser keeps it. */
export interface StoredTime {
  entries: LogEntry[]
  windows: EngagementWindow[]
}

const pulseEveryMs = 15_000
const hourMs = 3_600_000

/** A working day as its pages would have said it: half an hour in the morning, half an hour after lunch, a quarter more with a reason. */
export function dayBefore(now: number, reason: string): StoredTime {
  const start = Math.floor((now - 24 * hourMs) / (24 * hourMs)) * 24 * hourMs
  const day = new Date(start).toISOString().slice(0, 10)
  const spans = [
    { id: 1, from: start + 9.1 * hourMs, ms: 30 * 60_000, openedBy: 'start' },
    { id: 2, from: start + 13.3 * hourMs, ms: 30 * 60_000, openedBy: 'act' },
    { id: 3, from: start + 16.7 * hourMs, ms: 15 * 60_000, openedBy: 'more' },
  ] as const
  const windows = spans.map(({ id, from, ms, openedBy }): EngagementWindow => {
    const more = openedBy === 'more' ? { more: [{ at: from, ms, reason }] } : {}
    const ended = { at: from + ms + 1_000, because: 'hand' } as const
    return { id, day, openedAt: from, openedBy, limitMs: ms, ended, ...more }
  })
  const boot = crypto.randomUUID()
  return { windows, entries: spans.flatMap((span) => entriesOf({ ...span, boot })) }
}

/** Evidence of that length in a window, from a page that had been open for hours. */
export function entriesOf({ id, from, ms, boot }: { id: number; from: number; ms: number; boot: string }): LogEntry[] {
  const page = crypto.randomUUID()
  return Array.from({ length: ms / pulseEveryMs + 1 }, (_, index) => ({
    page,
    boot,
    site: 'mastodon',
    window: id,
    seq: index + 1,
    kind: index === 0 ? 'enter' : 'pulse',
    mono: 41_300_017 + index * pulseEveryMs,
    wall: from + index * pulseEveryMs,
    tz: 'UTC',
    act: 'input',
    leftMs: ms,
  }))
}

/** Puts time into this browser, as if it had been pages that said it. */
export async function putTime(ours: Page, time: StoredTime): Promise<void> {
  await ours.evaluate(async ({ entries, windows }) => {
    const opened = indexedDB.open('switchboard-evidence')
    await new Promise((resolve) => (opened.onsuccess = resolve))
    const tx = opened.result.transaction(['entries', 'windows', 'lastId'], 'readwrite')
    for (const entry of entries) tx.objectStore('entries').put(entry)
    for (const window of windows) tx.objectStore('windows').put(window)
    const last = windows.at(-1)?.id
    if (last !== undefined) tx.objectStore('lastId').put(last, 'lastId')
    await new Promise((resolve) => (tx.oncomplete = resolve))
    opened.result.close()
  }, time)
}

/** Every row of every store of it. */
export async function readTime(ours: Page): Promise<unknown[]> {
  return ours.evaluate(async () => {
    const opened = indexedDB.open('switchboard-evidence')
    await new Promise((resolve) => (opened.onsuccess = resolve))
    const tx = opened.result.transaction([...opened.result.objectStoreNames])
    const all = [...opened.result.objectStoreNames].map((name) => tx.objectStore(name).getAll())
    await new Promise((resolve) => (tx.oncomplete = resolve))
    opened.result.close()
    return all.flatMap(({ result }) => result as unknown[])
  })
}

/**
 * What none of may be on any wire: every id, reason, moment and sum. Small numbers could be anything, and moments of today are those of
 * acts as well, so of them only the ids are told.
 *
 * @param today since when a moment may be that of an act, too
 */
export function secretsOf(rows: readonly unknown[], days: MyTime['days'], today: number): string[] {
  const secrets = new Set<string>()
  const look = (value: unknown, name = '') => {
    if (typeof value === 'number' && value > 1_000_000 && value < today) secrets.add(String(value))
    if (typeof value === 'string' && (name === 'reason' || /^[\da-f]{8}-[\da-f-]{27}$/u.test(value))) secrets.add(value)
    if (typeof value === 'object' && value !== null) for (const [key, one] of Object.entries(value)) look(one, key)
  }
  rows.forEach((row) => look(row))
  look(days.map(({ totalMs, sites, more }) => ({ totalMs, sites, more })))
  return [...secrets]
}
