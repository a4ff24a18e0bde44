import type { Instant } from '../util/clock.ts'
import { type CountedTime, totalMs } from './counted-time.ts'
import { measureWindow, windowState } from './engagement-window.ts'
import type { EvidenceLog } from './evidence-log.ts'
import { foldEvidence, type Proof, proveEvidence } from './fold-evidence.ts'
import { dayLengthMs } from './local-day.ts'
import type { LogEntry } from './log-entry.ts'

/** Two pages hear of a change of focus one after the other, by clocks that are rounded. */
const handOverMs = 100

/** A promise, checked on a person's own log. `cannot-tell`: the clock on the wall was set back meanwhile. */
export interface LogCheck {
  promise: 'T2' | 'T3' | 'T17'
  result: 'holds' | 'broken' | 'cannot-tell'
}

/**
 * Checks what is promised about the numbers, on the log they are made from.
 *
 * T2: sites together never count more than the time that passes; T3: no day is longer than it was; T17: the same log gives the same
 * windows, in whatever order it was written and however often an entry came.
 */
export function checkLog(log: EvidenceLog, { now, tz, dayStart }: { now: Instant; tz: string; dayStart: number }): LogCheck[] {
  const { proofs } = proveEvidence(log.entries)
  const counted = [...foldEvidence(log.entries).counted, ...(log.folded ?? [])]
  const overlap = worstOverlapMs(proofs) <= handOverMs
  return [
    { promise: 'T2', result: overlap ? 'holds' : wasSetBack(log.entries) ? 'cannot-tell' : 'broken' },
    { promise: 'T3', result: isWithinDays(counted, tz, dayStart) ? 'holds' : wasSetBack(log.entries) ? 'cannot-tell' : 'broken' },
    { promise: 'T17', result: isSameAgain(log, now) ? 'holds' : 'broken' },
  ]
}

/** By how much the time counted within any interval is longer than that interval. */
function worstOverlapMs(proofs: readonly Proof[]): number {
  let [worst, excess, until] = [0, 0, Number.NEGATIVE_INFINITY]
  for (const { from, ms } of proofs.filter((proof) => proof.ms > 0).sort((a, b) => a.from - b.from)) {
    // Free time in between makes up for what overlapped before.
    excess = from >= until ? Math.max(0, excess - (from - until)) : excess + Math.min(until - from, ms)
    worst = Math.max(worst, excess)
    until = Math.max(until, from + ms)
  }
  return worst
}

/** Days may be cut at other hours than now, by earlier settings, and in other zones: one hour each way. */
function isWithinDays(counted: readonly CountedTime[], tz: string, dayStart: number): boolean {
  return [...Map.groupBy(counted, ({ day }) => day)].every(
    ([day, own]) => totalMs(own) <= Math.max(dayLengthMs(day, tz, dayStart), dayLengthMs(day, tz)),
  )
}

function isSameAgain({ windows, entries, folded }: EvidenceLog, now: Instant): boolean {
  const again = [...entries, ...entries].reverse()
  return windows.every((window) => {
    const [one, other] = [entries, again].map((some) => measureWindow(window, some, folded))
    return (
      one?.usedMs === other?.usedMs &&
      JSON.stringify(one && windowState(one, now)) === JSON.stringify(other && windowState(other, now))
    )
  })
}

/** Whether within some page the wall's clock went back against the monotonic one. */
function wasSetBack(entries: readonly LogEntry[]): boolean {
  return [...Map.groupBy(entries, ({ page }) => page).values()].some((own) => {
    const offsets = own.toSorted((a, b) => a.seq - b.seq).map(({ wall, mono }) => wall - mono)
    return offsets.some((offset, place) => offset < (offsets[place - 1] ?? offset) - handOverMs)
  })
}
