import type { Evidence } from '../budget/log-entry.ts'
import { createEvidenceQueue } from './evidence-queue.ts'

export interface EvidencePort {
  evidence(input: { entries: Evidence[] }): Promise<{ wanted: boolean }>
  /** The extension was updated or removed: nobody will ever listen again. */
  isOrphaned(): boolean
}

const againAfterMs = 1_000

export interface EvidenceSender {
  send(evidence: Evidence): void
  /** A window was opened: from now on pulses are wanted again. */
  listen(): void
}

/**
 * Sends evidence in order until it is taken; the background knows an entry that comes twice by its number (T7), and a worker that dies
 * in between loses none (T11). While no window is open only arrivals are sent.
 */
export function createEvidenceSender(port: EvidencePort, signal: AbortSignal): EvidenceSender {
  const queue = createEvidenceQueue()
  let sending = false

  const flush = async () => {
    if (sending) return
    sending = true
    try {
      let entries = queue.next()
      while (entries.length > 0 && !signal.aborted && !port.isOrphaned()) {
        const { wanted } = await port.evidence({ entries })
        queue.taken(entries.length, wanted)
        entries = queue.next()
      }
    } catch {
      if (!signal.aborted && !port.isOrphaned()) setTimeout(() => void flush(), againAfterMs)
    } finally {
      sending = false
    }
  }
  return {
    send(evidence) {
      queue.add(evidence)
      void flush()
    },
    listen: () => queue.listen(),
  }
}
