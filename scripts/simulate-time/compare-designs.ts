import fc from 'fast-check'
import { plainDay } from './day-arbitrary.ts'
import { contentDeltas } from './designs/content-deltas.ts'
import { joinedHeartbeats } from './designs/joined-heartbeats.ts'
import { mergedHeartbeats } from './designs/merged-heartbeats.ts'
import { perSecondCounter } from './designs/per-second-counter.ts'
import { wallClockDelta } from './designs/wall-clock-delta.ts'
import { totalMs } from '../../lib/budget/counted-time.ts'
import { ourCounting } from './counting.ts'
import { liveDay } from './live-day.ts'

/** How far a design is off, in ms a day. `worstOver` and `worstUnder`: on the day on which it is furthest off. */
export interface DesignError {
  name: string
  meanError: number
  worstOver: number
  worstUnder: number
  /** Days on which it is off by more than a minute. */
  daysOff: number
}

export interface Comparison {
  days: number
  engagedMs: number
  errors: DesignError[]
  /** The most that our own may be over and under by T4 and T5, on the day on which that is most. */
  mostOver: number
  mostUnder: number
}

const usual = [perSecondCounter, wallClockDelta, mergedHeartbeats, joinedHeartbeats, contentDeltas]

/** Which days: how many, from which seed, and whether the machine's monotonic clock runs on in sleep. */
export interface DaysToCompare {
  days: number
  seed: number
  clockRunsInSleep: boolean
}

/** Ours and the usual designs on the same days, against the truth. The same seed gives the same days. */
export function compareDesigns({ days, seed, clockRunsInSleep }: DaysToCompare): Comparison {
  const errors: DesignError[] = []
  const comparison: Comparison = { days: 0, engagedMs: 0, errors, mostOver: 0, mostUnder: 0 }
  const add = (place: number, name: string, offMs: number) => {
    const error = (errors[place] ??= { name, meanError: 0, worstOver: 0, worstUnder: 0, daysOff: 0 })
    error.meanError += Math.abs(offMs) / days
    error.worstOver = Math.max(error.worstOver, offMs)
    error.worstUnder = Math.max(error.worstUnder, -offMs)
    if (Math.abs(offMs) > 60_000) error.daysOff += 1
  }
  const live = fc.property(plainDay(clockRunsInSleep), (day) => {
    const designs = usual.map((create) => create())
    const { background, truth, faults } = liveDay(day, ourCounting, designs)
    const trueMs = truth.totalMs(background.log.windows)
    comparison.days += 1
    comparison.engagedMs += trueMs
    comparison.mostOver = Math.max(comparison.mostOver, day.clockRunsInSleep ? 20_000 * faults.sleeps : 0)
    const count = Object.values(faults).reduce((sum, times) => sum + times, 1)
    comparison.mostUnder = Math.max(comparison.mostUnder, 20_000 * count)
    add(0, 'Switchboard', totalMs(ourCounting.fold(background.log.entries).counted) - trueMs)
    for (const [place, design] of designs.entries()) add(place + 1, design.name, design.totalMs() - trueMs)
  })
  fc.assert(live, { numRuns: days, seed })
  return comparison
}
