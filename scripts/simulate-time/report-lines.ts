import { textTable } from '../bench/text-table.ts'
import type { Comparison } from './compare-designs.ts'
import type { Survey } from './survey-days.ts'

/** `1:02:03`, or with seconds to a tenth below a minute. */
export function duration(ms: number): string {
  if (ms < 60_000) return `${(ms / 1_000).toFixed(1)} s`
  const [hours, minutes, seconds] = [Math.floor(ms / 3_600_000), Math.floor(ms / 60_000) % 60, Math.round(ms / 1_000) % 60]
  if (hours > 0) return `${hours} h ${String(minutes).padStart(2, '0')} min`
  return `${minutes} min ${String(seconds).padStart(2, '0')} s`
}

/** What came of the days, and each law that did not hold with how to see it again. */
export function surveyLines(survey: Survey): string[] {
  const { days, awakeMs, engagedMs, errorMs, worstOverMs, worstUnderMs, happened, breaches } = survey
  const kinds = [...happened].sort((a, b) => b[1] - a[1]).map(([kind, times]) => `${kind} ${times}`)
  return [
    `${days} days, ${Math.round(awakeMs / 3_600_000)} hours at the machine, ${Math.round(engagedMs / 3_600_000)} hours engaged.`,
    `What happened: ${kinds.join(', ')}.`,
    `A day is off by ${duration(errorMs / days)} on average; worst over ${duration(worstOverMs)}, worst under ${duration(worstUnderMs)}.`,
    ...breaches.flatMap(({ law, days: broken, because, simplest, runs }) => [
      `${law} does not hold on ${broken} of ${runs.numRuns} days: ${because}.`,
      `  npm run simulate-time -- --days ${runs.numRuns} --seed ${runs.seed}`,
      `  simplest: ${JSON.stringify(simplest)}`,
    ]),
    breaches.length === 0 ? 'All laws hold on all days.' : `${new Set(breaches.map(({ law }) => law)).size} laws do not hold.`,
  ]
}

/** Ours beside the usual designs, as a table. */
export function comparisonLines({ days, engagedMs, errors }: Comparison): string[] {
  const rows = errors.map(({ name, meanError, worstOver, worstUnder, daysOff }) => [
    name,
    duration(meanError),
    duration(worstOver),
    duration(worstUnder),
    `${((daysOff / days) * 100).toFixed(1)} %`,
  ])
  return [
    `${days} days, ${duration(engagedMs / days)} engaged on average:`,
    textTable(['', 'mean error a day', 'worst over', 'worst under', 'days off by over a minute'], rows),
  ]
}
