import type { JudgedGuess } from './judge-guesses.ts'

/** How many posts get a category at the threshold, and how many of those categories are right. */
export function coverageLine(guesses: readonly JudgedGuess[], threshold: number): string {
  const named = guesses.filter(({ score }) => score >= threshold)
  const right = named.filter(({ category, alt, ranked }) => ranked[0] === category || ranked[0] === alt)
  const share = (part: number, whole: number): string => `${((100 * part) / Math.max(1, whole)).toFixed(1)} %`
  return `  at the threshold of ${threshold}: ${share(named.length, guesses.length)} get a category, ${share(right.length, named.length)} of them the right one`
}
