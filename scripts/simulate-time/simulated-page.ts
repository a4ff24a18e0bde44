import type { Evidence } from '../../lib/budget/log-entry.ts'
import { createEvidenceQueue } from '../../lib/presence/evidence-queue.ts'
import type { Witness } from '../../lib/presence/witness.ts'
import type { Counting } from './counting.ts'
import type { Place } from './day-step.ts'

const pulseEveryMs = 15_000

export interface Clocks {
  mono(): number
  wall(): number
  tz(): string
}

/** One document with its witness, and what it has said that nobody has taken yet. */
export class SimulatedPage {
  readonly id: string
  readonly place: Place
  readonly bornAt: number
  readonly witness: Witness
  queue = createEvidenceQueue()
  /** When a background that did not answer is asked again. */
  askAgainAt = Number.POSITIVE_INFINITY

  constructor(serial: number, place: Place, clocks: Clocks, createWitness: Counting['witness']) {
    this.id = `page-${serial}`
    this.place = place
    this.bornAt = clocks.mono()
    this.witness = createWitness({
      page: this.id,
      // Real clocks show fractions.
      mono: () => clocks.mono() - this.bornAt + 0.7,
      wall: () => clocks.wall() + 0.2,
      tz: () => clocks.tz(),
      tell: (evidence: Evidence) => this.queue.add(evidence),
    })
  }

  /** What was said and not taken is gone. */
  forget(): void {
    this.queue = createEvidenceQueue()
    this.askAgainAt = Number.POSITIVE_INFINITY
  }

  nextPulseAfter(mono: number): number {
    return this.bornAt + (Math.floor((mono - this.bornAt) / pulseEveryMs) + 1) * pulseEveryMs
  }
}
