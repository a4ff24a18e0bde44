import fc from 'fast-check'
import { type Counting, ourCounting } from './counting.ts'
import type { Day } from './day-step.ts'
import { laws } from './laws.ts'
import { LivedDay } from './lived-day.ts'

/** A law that did not hold: on how many days, by what, and the simplest day that shows it. */
export interface Breach {
  law: string
  days: number
  because: string
  simplest: Day | undefined
  /** The days among which it was found. */
  runs: DayRuns
}

/** Which days: the same seed gives the same ones. */
export interface DayRuns {
  numRuns: number
  seed: number
}

/** What came of days, in ms where it is time. */
export interface Survey {
  days: number
  awakeMs: number
  engagedMs: number
  /** How far the sum of a day is from the truth. */
  errorMs: number
  worstOverMs: number
  worstUnderMs: number
  happened: Map<string, number>
  breaches: Breach[]
}

/** Nothing yet. */
export function emptySurvey(): Survey {
  return { days: 0, awakeMs: 0, engagedMs: 0, errorMs: 0, worstOverMs: 0, worstUnderMs: 0, happened: new Map(), breaches: [] }
}

/** Lives days of a kind, looks at every law on each, and adds what came of it. For what breaks a law the simplest day that does is looked for. */
export function surveyDays(kind: fc.Arbitrary<Day>, runs: DayRuns, survey: Survey, counting: Counting = ourCounting): void {
  const broken = new Map<string, number>()
  const look = (day: Day) => {
    const lived = new LivedDay(day, counting)
    addDay(survey, lived)
    for (const law of laws) if (law.broken(lived) !== undefined) broken.set(law.id, (broken.get(law.id) ?? 0) + 1)
  }
  fc.assert(fc.property(kind, look), runs)
  for (const [law, days] of broken) survey.breaches.push({ law, days, ...simplestBreach(kind, law, runs, counting), runs })
}

function addDay(survey: Survey, { world, log, measuredMs, day }: LivedDay): void {
  const trueMs = world.truth.totalMs(log.windows)
  survey.days += 1
  survey.awakeMs += world.mono
  survey.engagedMs += trueMs
  survey.errorMs += Math.abs(measuredMs - trueMs)
  survey.worstOverMs = Math.max(survey.worstOverMs, measuredMs - trueMs)
  survey.worstUnderMs = Math.max(survey.worstUnderMs, trueMs - measuredMs)
  for (const { kind } of day.steps) survey.happened.set(kind, (survey.happened.get(kind) ?? 0) + 1)
}

/** The simplest day on which a law does not hold, if one of these days breaks it. */
export function simplestBreach(
  kind: fc.Arbitrary<Day>,
  id: string,
  runs: DayRuns & { endOnFailure?: boolean },
  counting: Counting,
): { because: string; simplest: Day | undefined } {
  let because = ''
  const holds = (day: Day) => {
    const said = laws.find((law) => law.id === id)?.broken(new LivedDay(day, counting))
    if (said !== undefined) because = said
    return said === undefined
  }
  const { counterexample } = fc.check(fc.property(kind, holds), runs)
  return { because, simplest: counterexample?.[0] }
}
