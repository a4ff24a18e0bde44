import { compareDesigns } from './simulate-time/compare-designs.ts'
import { anyDay } from './simulate-time/day-arbitrary.ts'
import { comparisonLines, surveyLines } from './simulate-time/report-lines.ts'
import { readOptions } from './simulate-time/simulate-options.ts'
import { emptySurvey, surveyDays } from './simulate-time/survey-days.ts'

/**
 * `npm run simulate-time -- --days N [--seed S]`: lives that many made-up days, with every law of counted time looked at on each, then
 * shows ours beside the usual designs on the same days. Exit status 1 if a law does not hold. See docs/time.md.
 */
const atOnce = 1_000
const comparedAtMost = 20_000
const options = readOptions(process.argv.slice(2))

if (typeof options === 'string') {
  process.stderr.write(`${options}\n`)
  process.exitCode = 1
} else {
  const { days, seed } = options
  const survey = emptySurvey()
  for (let done = 0; done < days; done += atOnce) {
    surveyDays(anyDay, { numRuns: Math.min(atOnce, days - done), seed: seed + done / atOnce }, survey)
    if (process.stderr.isTTY) process.stderr.write(`\r${survey.days} days, ${survey.breaches.length} breaches `)
  }
  const say = (lines: readonly string[]) => process.stdout.write(`${lines.join('\n')}\n\n`)
  say(surveyLines(survey))
  const compared = Math.min(days, comparedAtMost)
  for (const clockRunsInSleep of [false, true]) {
    say([
      `Where the machine's monotonic clock ${clockRunsInSleep ? 'runs on' : 'stands still'} in sleep, seed ${seed}:`,
      ...comparisonLines(compareDesigns({ days: compared, seed, clockRunsInSleep })),
    ])
  }
  if (survey.breaches.length > 0) process.exitCode = 1
}
