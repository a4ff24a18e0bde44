import type { Evidence } from '../budget/log-entry.ts'

export interface EvidencePort {
  evidence(input: { entries: Evidence[] }): Promise<{ wanted: boolean }>
  /** The extension was updated or removed: nobody will ever listen again. */
  isOrphaned(): boolean
}

/** More is not kept for a background that does not answer; a gap counts as nothing. */
const keptAtMost = 200
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
  let waiting: Evidence[] = []
  let wanted = true
  let sending = false

  const flush = async () => {
    if (sending) return
    sending = true
    try {
      while (waiting.length > 0 && !signal.aborted && !port.isOrphaned()) {
        const entries = waiting.slice(0, 50)
        const answer = await port.evidence({ entries })
        wanted = answer.wanted
        waiting = waiting.slice(entries.length)
      }
    } catch {
      if (!signal.aborted && !port.isOrphaned()) setTimeout(() => void flush(), againAfterMs)
    } finally {
      sending = false
    }
  }
  return {
    send(evidence) {
      if (!wanted && evidence.kind !== 'enter' && evidence.kind !== 'active') return
      waiting = [...waiting, evidence].slice(-keptAtMost)
      void flush()
    },
    listen: () => void (wanted = true),
  }
}
