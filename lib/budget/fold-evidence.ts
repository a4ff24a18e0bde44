import { addCounted, type CountedTime } from './counted-time.ts'
import { splitByDay } from './local-day.ts'
import type { EvidenceKind, LogEntry } from './log-entry.ts'

/** Pulses come every 15 s. A longer gap proves nothing: the machine slept, or the page was stopped. */
export const longestGapMs = 20_000
/** Without an input for this long nobody is taken to be there. */
export const longestQuietMs = 60_000

const begins: ReadonlySet<EvidenceKind> = new Set<EvidenceKind>(['enter', 'pulse', 'active'])
const ends: ReadonlySet<EvidenceKind> = new Set<EvidenceKind>(['pulse', 'leave', 'idle', 'locked'])

/** Whether it says that somebody is at the page, from then on. */
export const isHere = (kind: EvidenceKind): boolean => begins.has(kind)

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

/** An entry with the time that it and the one before prove: `ms` from `from` on, by the wall clock. */
export interface Proof {
  entry: LogEntry
  from: number
  ms: number
}

/**
 * Active time from evidence: an interval counts if it lies between two entries of one page that follow each other, in the same run of
 * the browser and the same window, at most 20 s apart by the page's monotonic clock, and somebody was there in between. Everything
 * else counts zero.
 *
 * Entries may come in any order and more than once (T7, T8). For a log cut in two, `foldEvidence([...a, ...b])` is
 * `foldEvidence(a)` plus `foldEvidence(b, foldEvidence(a).tail)` (T6). Nothing reaches from one window into another, so windows may
 * be folded one by one.
 */
export function foldEvidence(entries: readonly LogEntry[], tail: Tail = new Map()): Folded {
  const { proofs, tail: after } = proveEvidence(entries, tail)
  const counted = proofs.flatMap(({ entry, from, ms }) =>
    splitByDay(from, from + ms, entry.tz, entry.dayStart).map((part) => ({ ...part, site: entry.site, window: entry.window })),
  )
  return { counted: addCounted(counted), tail: after }
}

/** The same entry by entry, each once, by page and number: what a person is shown of how their time was counted. */
export function proveEvidence(entries: readonly LogEntry[], tail: Tail = new Map()): { proofs: Proof[]; tail: Tail } {
  const pages = new Map(tail)
  const proofs: Proof[] = []
  for (const entry of [...entries].sort(inOrder)) {
    const before = pages.get(entry.page)
    if (before && entry.seq <= before.last.seq) continue
    const ms = before ? provenMs(before, entry) : 0
    const from = before ? entry.wall - (entry.mono - before.last.mono) : entry.wall
    proofs.push({ entry, from: ms > 0 ? from : entry.wall, ms })
    const unheard = before && entry.act === 'none' && isNext(before.last, entry)
    pages.set(entry.page, { last: entry, inputAt: unheard ? before.inputAt : entry.mono })
  }
  return { proofs, tail: pages }
}

function provenMs({ last, inputAt }: PageTail, next: LogEntry): number {
  const gapMs = next.mono - last.mono
  const proven =
    isNext(last, next) &&
    next.site === last.site &&
    begins.has(last.kind) &&
    ends.has(next.kind) &&
    gapMs > 0 &&
    gapMs <= longestGapMs
  if (!proven) return 0
  // Pages say themselves when a minute without input is over; one that does not is believed for an interval more, for the input is
  // known to have been somewhere before its entry.
  const believedMs = inputAt + longestQuietMs + longestGapMs - last.mono
  return Math.max(0, Math.min(gapMs, believedMs, next.leftMs ?? gapMs))
}

/** A number that is missing in between is an entry that was lost or belonged to no window. */
function isNext(last: LogEntry, next: LogEntry): boolean {
  return next.seq === last.seq + 1 && next.boot === last.boot && next.window === last.window
}

function inOrder(a: LogEntry, b: LogEntry): number {
  if (a.page !== b.page) return a.page < b.page ? -1 : 1
  return a.seq - b.seq
}
