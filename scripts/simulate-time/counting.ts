import { compactLog, deleteDay } from '../../lib/budget/compact-log.ts'
import { measureSum, measureWindow } from '../../lib/budget/engagement-window.ts'
import type { EvidenceLog } from '../../lib/budget/evidence-log.ts'
import { foldEvidence, proveEvidence } from '../../lib/budget/fold-evidence.ts'
import { endWindow, giveMoreTime, openWindow } from '../../lib/budget/open-window.ts'
import { receiveEvidence } from '../../lib/budget/receive-evidence.ts'
import { createWitness } from '../../lib/presence/witness.ts'

/** What is simulated: the project's own code, or the same with a fault planted in one part. */
export interface Counting {
  witness: typeof createWitness
  receive: typeof receiveEvidence
  open: typeof openWindow
  more: typeof giveMoreTime
  end: typeof endWindow
  prove: typeof proveEvidence
  fold: typeof foldEvidence
  measure: typeof measureWindow
  compact: typeof compactLog
  deleteDay: typeof deleteDay
  /** What is shown of the newest window. */
  shown(log: EvidenceLog, now: number): number
  /** What a changed setting does to what is there already. */
  applySetting(log: EvidenceLog, setting: { dayStartHour: number; windowMs: number }): EvidenceLog
  /** Whether a window of the browser is taken for a private one. */
  isPrivate(window: 0 | 1 | 2): boolean
  /** Whether the store knows an entry by page and number. */
  dropsKnown: boolean
  /** Whether what a worker did not answer is sent again. */
  asksAgain: boolean
}

/** The counting of the extension as it is. */
export const ourCounting: Counting = {
  witness: createWitness,
  receive: receiveEvidence,
  open: openWindow,
  more: giveMoreTime,
  end: endWindow,
  prove: proveEvidence,
  fold: foldEvidence,
  measure: measureWindow,
  compact: compactLog,
  deleteDay,
  shown: ({ windows, sum, entries }) => {
    const newest = windows.at(-1)
    if (!newest) return 0
    return (sum?.window === newest.id ? measureSum(newest, sum) : measureWindow(newest, entries)).usedMs
  },
  applySetting: (log) => log,
  isPrivate: (window) => window === 2,
  dropsKnown: true,
  asksAgain: true,
}
