import type { Instant } from '../util/clock.ts'
import type { CountedTime } from './counted-time.ts'
import {
  addToSum,
  type EngagementWindow,
  type MeasuredWindow,
  measureSum,
  sumWindow,
  type WindowSum,
  windowState,
} from './engagement-window.ts'
import type { Evidence, EvidenceKind, LogEntry } from './log-entry.ts'
import type { PrivateSpan } from './own-budget.ts'
import { outsidePrivate } from './private-now.ts'

/** Windows in the order in which they were opened, and the entries of at least the newest one. */
export interface EvidenceLog {
  windows: readonly EngagementWindow[]
  entries: readonly LogEntry[]
  /** Sums that took the place of the entries of older windows. */
  folded?: readonly CountedTime[]
  /** The highest number that a window ever had, also one that was deleted. */
  lastId?: number
  /** What the entries of the newest window come to, for who has it at hand; they are summed up where it is missing. */
  sum?: WindowSum
}

/** What is to be stored: entries by page and number (one that is there already stays), windows by id. */
export interface LogChange {
  entries: LogEntry[]
  windows: EngagementWindow[]
  /** With these entries, where there are any. */
  sum?: WindowSum
}

/** What the background knows when evidence arrives. None of it comes from the page. */
export interface Circumstances {
  boot: string
  site: string
  /** What the system says about its person. */
  machine: 'active' | 'idle' | 'locked'
  now: Instant
  /** The local day, and the hour at which it began. */
  today: string
  dayStart: number
  privateSpans: readonly PrivateSpan[]
}

/**
 * What of a page's evidence goes into the log.
 *
 * Nothing outside an engagement window is kept, and nothing of a site that is private (T21). While the system is idle or locked,
 * "somebody is here" is kept as the opposite (T18, T20). A window whose person was away too long ends here.
 */
export function takeEvidence(log: EvidenceLog, evidence: readonly Evidence[], circumstances: Circumstances): LogChange {
  const window = log.windows.at(-1)
  const change: LogChange = { entries: [], windows: [] }
  if (!window || (window.ended && window.ended.because !== 'hand')) return change
  const { boot, site, machine, now, dayStart, privateSpans } = circumstances
  let sum = sumOf(log, window)
  // A page says things in order; on the way they may change places (T8).
  for (const said of evidence.toSorted((a, b) => a.seq - b.seq)) {
    const last = sum.tail.get(said.page)?.last
    const one = isWithin(window, said, now) && outsidePrivate(said, privateSpans, circumstances, last)
    if (!one) continue
    const state = windowState(measureSum({ ...window, ended: undefined }, sum), now)
    if (state.kind === 'ended' && !window.ended) change.windows = [{ ...window, ended: { at: state.at, because: state.because } }]
    if (state.kind !== 'open') break
    const place = { boot, site, window: window.id, leftMs: state.leftMs, ...(dayStart > 0 && { dayStart }) }
    const entry = { ...one, kind: kindFor(one.kind, machine), ...place }
    change.entries.push(entry)
    sum = isLate(sum, entry) ? sumWindow(window, [...log.entries, ...change.entries]) : addToSum(sum, [entry])
  }
  return { ...change, sum }
}

function sumOf({ sum, entries }: EvidenceLog, window: EngagementWindow): WindowSum {
  return sum?.window === window.id ? sum : sumWindow(window, entries)
}

function isLate({ tail }: WindowSum, { page, seq }: LogEntry): boolean {
  return seq <= (tail.get(page)?.last.seq ?? 0)
}

/**
 * Evidence may be late, when the worker died on the way: what was said before the window opened is not in it, what was said before it
 * was ended by hand still is. Where the wall clock was set back since, it cannot tell: then the order of arrival does.
 */
function isWithin({ openedAt, ended }: EngagementWindow, { wall }: Evidence, now: Instant): boolean {
  if (ended) return now >= ended.at && wall <= ended.at
  return now < openedAt || wall >= openedAt
}

/** The newest window, if it is open at `now`. */
export function openWindowOf(log: EvidenceLog, now: Instant): MeasuredWindow | undefined {
  const window = log.windows.at(-1)
  const measured = window && measureSum(window, sumOf(log, window))
  return measured && windowState(measured, now).kind === 'open' ? measured : undefined
}

function kindFor(kind: EvidenceKind, machine: Circumstances['machine']): EvidenceKind {
  const here = kind === 'enter' || kind === 'pulse' || kind === 'active'
  return here && machine !== 'active' ? machine : kind
}
