import { seededChance } from '../train/seeded-chance.ts'
import { type JudgedGuess, judgeGuesses } from './judge-guesses.ts'

const draws = 400
const tail = 0.025

/** What 95 % of sets drawn from these guesses with replacement give (Efron's percentile bootstrap), the same for the same guesses. */
export function bootstrapIntervals(
  guesses: readonly JudgedGuess[],
  mix: 'natural' | 'as it is',
): Record<string, [number, number]> {
  const chance = seededChance(11)
  const drawn = Array.from({ length: draws }, () => {
    const sample = guesses.flatMap(() => guesses[Math.floor(chance() * guesses.length)] ?? [])
    return judgeGuesses(sample, mix)
  })
  const of = (name: 'right' | 'rightInTwo' | 'rightOfSurer' | 'macroF1'): [number, number] => {
    const sorted = drawn.map((judgement) => judgement[name]).toSorted((a, b) => a - b)
    return [sorted[Math.floor(draws * tail)] ?? 0, sorted[Math.ceil(draws * (1 - tail)) - 1] ?? 0]
  }
  return { right: of('right'), rightInTwo: of('rightInTwo'), rightOfSurer: of('rightOfSurer'), macroF1: of('macroF1') }
}
