import { totalMs } from '../../lib/budget/counted-time.ts'
import type { Proof } from '../../lib/budget/fold-evidence.ts'
import { seededChance } from '../train/seeded-chance.ts'
import { type Counting, ourCounting } from './counting.ts'
import type { Day } from './day-step.ts'
import { liveDay } from './live-day.ts'
import type { Span } from './truth.ts'
import type { World } from './world.ts'

/** A proof with where it lies by the machine's monotonic clock. */
export interface PlacedProof extends Proof {
  span: Span
}

/** A day that was lived, with what was counted of it. */
export class LivedDay {
  readonly day: Day
  readonly counting: Counting
  readonly world: World
  readonly proofs: PlacedProof[]
  readonly counted: ReturnType<Counting['fold']>['counted']
  readonly measuredMs: number
  readonly chance: () => number

  constructor(day: Day, counting: Counting = ourCounting) {
    this.day = day
    this.counting = counting
    this.world = liveDay(day, counting)
    const { entries } = this.world.background.log
    this.proofs = counting
      .prove(entries)
      .proofs.filter(({ ms }) => ms > 0)
      .map((proof) => ({ ...proof, span: this.#place(proof) }))
    this.counted = counting.fold(entries).counted
    this.measuredMs = totalMs(this.counted)
    this.chance = seededChance(day.chance + 2)
  }

  get log() {
    return this.world.background.log
  }

  /** What may be over where the clock runs in sleep: a page does not notice a sleep of less than 20 s. */
  get overMs(): number {
    return this.day.clockRunsInSleep ? 20_000 * this.world.faults.sleeps : 0
  }

  #place({ entry, ms, from }: Proof): Span {
    const begin = (this.world.born.get(entry.page)?.bornAt ?? 0) + entry.mono - (entry.wall - from)
    return { from: begin, to: begin + ms }
  }
}

/** How long two lists of stretches, each in order, are the same time, in ms. */
export function overlapMs(some: readonly Span[], others: readonly Span[]): number {
  let [sum, place] = [0, 0]
  for (const { from, to } of some) {
    while (place > 0 && (others[place - 1]?.to ?? 0) > from) place -= 1
    for (; place < others.length; place += 1) {
      const other = others[place]
      if (!other || other.from >= to) break
      sum += Math.max(0, Math.min(to, other.to) - Math.max(from, other.from))
    }
  }
  return sum
}
