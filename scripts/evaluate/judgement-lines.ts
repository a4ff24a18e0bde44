import type { Judgement } from './judge-guesses.ts'

const percent = (share: number, digits = 1): string => `${(share * 100).toFixed(digits)} %`

/** A judgement for people: one line of totals, then a table of categories. */
export function judgementLines(title: string, judgement: Judgement, intervals?: Record<string, [number, number]>): string[] {
  const range = (name: string): string => {
    const found = intervals?.[name]
    return found ? ` (${(found[0] * 100).toFixed(1)}–${(found[1] * 100).toFixed(1)})` : ''
  }
  const { posts, right, rightInTwo, rightOfSurer, macroF1, calibrationError, byCategory } = judgement
  return [
    `${title}: ${posts} posts`,
    `  right ${percent(right)}${range('right')} · in the first two ${percent(rightInTwo)}${range('rightInTwo')} · ` +
      `surer half ${percent(rightOfSurer)}${range('rightOfSurer')} · macro-F1 of eight ${macroF1.toFixed(3)}${range('macroF1')} · ` +
      `calibration error ${calibrationError.toFixed(3)}`,
    '  category     posts  precision  recall     F1  false alarms',
    ...byCategory.map(
      ({ category, posts: count, precision, recall, f1, falseAlarms }) =>
        `  ${category.padEnd(11)} ${String(count).padStart(6)} ${percent(precision).padStart(10)} ${percent(recall).padStart(7)} ` +
        `${f1.toFixed(2).padStart(6)} ${percent(falseAlarms, 2).padStart(13)}`,
    ),
  ]
}
