import { addCounted, type CountedTime } from './counted-time.ts'
import { splitByDay } from './local-day.ts'
import type { EvidenceKind, LogEntry } from './log-entry.ts'

/** Pulses come every 15 s. A longer gap proves nothing: the machine slept, or the page was stopped. */
export const longestGapMs = 20_000
/** Without an input for this long nobody is taken to be there. */
export const longestQuietMs = 60_000

const begins: ReadonlySet<EvidenceKind> = new Set<EvidenceKind>(['enter', 'pulse', 'active'])
const ends: ReadonlySet<EvidenceKind> = new Set<EvidenceKind>(['pulse', 'leave', 'idle', 'locked'])

/** What the fold has to remember of a page: its last entry, and when by its clock the last entry with an input was. */
interface PageTail {
  last: LogEntry
  inputAt: number
}

export type Tail = ReadonlyMap<string, PageTail>

export interface Folded {
  counted: CountedTime[]
  tail: Tail
}

/**
 * Active time from evidence: an interval counts if it lies between two entries of one page that follow each other, in the same run of
 * the browser and the same window, at most 20 s apart by the page's monotonic clock, and somebody was there in between. Everything
 * else counts zero.
 *
 * Entries may come in any order and more than once (T7, T8). For a log cut in two, `foldEvidence([...a, ...b])` is
 * `foldEvidence(a)` plus `foldEvidence(b, foldEvidence(a).tail)` (T6).
 */
export function foldEvidence(entries: readonly LogEntry[], tail: Tail = new Map()): Folded {
  const pages = new Map(tail)
  const counted: CountedTime[] = []
  for (const entry of [...entries].sort(inOrder)) {
    const before = pages.get(entry.page)
    if (before && entry.seq <= before.last.seq) continue
    if (before) counted.push(...provenBetween(before, entry))
    const heard = entry.act === 'input' || !before || before.last.boot !== entry.boot
    pages.set(entry.page, { last: entry, inputAt: heard ? entry.mono : before.inputAt })
  }
  return { counted: addCounted(counted), tail: pages }
}

function provenBetween({ last, inputAt }: PageTail, next: LogEntry): CountedTime[] {
  const gapMs = next.mono - last.mono
  const proven =
    next.seq === last.seq + 1 &&
    next.boot === last.boot &&
    next.window === last.window &&
    next.site === last.site &&
    begins.has(last.kind) &&
    ends.has(next.kind) &&
    gapMs > 0 &&
    gapMs <= longestGapMs
  if (!proven) return []
  const ms = Math.min(gapMs, inputAt + longestQuietMs - last.mono, next.leftMs ?? gapMs)
  const from = next.wall - gapMs
  return splitByDay(from, from + ms, next.tz).map((part) => ({ ...part, site: next.site, window: next.window }))
}

function inOrder(a: LogEntry, b: LogEntry): number {
  if (a.page !== b.page) return a.page < b.page ? -1 : 1
  return a.seq - b.seq
}
