import { beforeAll, describe, expect, test } from 'vitest'
import { anyDay } from '../../scripts/simulate-time/day-arbitrary.ts'
import { laws } from '../../scripts/simulate-time/laws.ts'
import { emptySurvey, surveyDays } from '../../scripts/simulate-time/survey-days.ts'

/** Each law of `Time (T)` as a test: it holds on so many days of everything at once. */
export function holdLaws(days: number, seed: number): void {
  describe(`${days} days from seed ${seed}`, () => {
    const survey = emptySurvey()
    beforeAll(() => surveyDays(anyDay, { numRuns: days, seed }, survey), 300_000)

    test.each(laws)('$id: $says', ({ id }) => {
      expect(survey.days).toBeGreaterThanOrEqual(days)
      const breaches = survey.breaches.filter(({ law }) => law === id)
      expect(breaches.map(({ because, simplest }) => `${because}: ${JSON.stringify(simplest)}`)).toEqual([])
    })

    test('everything came often enough to be found out', () => {
      expect(Math.min(...survey.happened.values())).toBeGreaterThan(days / 10)
      expect(survey.happened.size).toBe(20)
    })
  })
}
