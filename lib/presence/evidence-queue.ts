import type { Evidence } from '../budget/log-entry.ts'

/** More is not kept for a background that does not answer; a gap counts as nothing. */
const keptAtMost = 200
const togetherAtMost = 50

/** What a page has said and the background has not taken yet, in order. */
export interface EvidenceQueue {
  /** While no window is open only arrivals are sent. */
  add(evidence: Evidence): void
  /** What is sent next. It stays until it is taken, so a worker that dies on the way loses nothing (T11). */
  next(): Evidence[]
  /** The background has taken the first `count`, and says whether more is wanted than arrivals. */
  taken(count: number, wanted: boolean): void
  /** A window was opened: from now on pulses are wanted again. */
  listen(): void
}

/** An empty queue. */
export function createEvidenceQueue(): EvidenceQueue {
  let waiting: Evidence[] = []
  let isWanted = true
  return {
    add(evidence) {
      if (!isWanted && evidence.kind !== 'enter' && evidence.kind !== 'active') return
      waiting = [...waiting, evidence].slice(-keptAtMost)
    },
    next: () => waiting.slice(0, togetherAtMost),
    taken(count, wanted) {
      isWanted = wanted
      waiting = waiting.slice(count)
    },
    listen: () => void (isWanted = true),
  }
}
