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
    const unheard = before && entry.act === 'none' && isNext(before.last, entry)
    pages.set(entry.page, { last: entry, inputAt: unheard ? before.inputAt : entry.mono })
  }
  return { counted: addCounted(counted), tail: pages }
}

function provenBetween({ last, inputAt }: PageTail, next: LogEntry): CountedTime[] {
  const gapMs = next.mono - last.mono
  const proven =
    isNext(last, next) &&
    next.window === last.window &&
    next.site === last.site &&
    begins.has(last.kind) &&
    ends.has(next.kind) &&
    gapMs > 0 &&
    gapMs <= longestGapMs
  if (!proven) return []
  // Pages say themselves when a minute without input is over; one that does not is believed for an interval more, for the input is
  // known to have been somewhere before its entry.
  const believedMs = inputAt + longestQuietMs + longestGapMs - last.mono
  const ms = Math.min(gapMs, believedMs, next.leftMs ?? gapMs)
  const from = next.wall - gapMs
  return splitByDay(from, from + ms, next.tz).map((part) => ({ ...part, site: next.site, window: next.window }))
}

/** A number that is missing in between is an entry that was lost or belonged to no window. */
function isNext(last: LogEntry, next: LogEntry): boolean {
  return next.seq === last.seq + 1 && next.boot === last.boot
}

function inOrder(a: LogEntry, b: LogEntry): number {
  if (a.page !== b.page) return a.page < b.page ? -1 : 1
  return a.seq - b.seq
}
