import type { GuessWeek } from '../../lib/org/learning-row.ts'

/** How the guesses of a week went. */
export interface WeekShare {
  week: string
  right: number
  corrected: number
  unsure: number
  /** Of those guessed, from 0 to 1; `undefined` where none was. */
  share: number | undefined
}

/** One line for each week with guesses, in the order given. */
export function weekShares(weeks: readonly GuessWeek[]): WeekShare[] {
  return weeks.map(({ id, counts }) => {
    const sum = (is: (one: (typeof counts)[number]) => boolean): number =>
      counts.filter(is).reduce((total, { count }) => total + count, 0)
    const right = sum(({ shown, category }) => shown === category)
    const unsure = sum(({ shown }) => shown === undefined)
    const corrected = sum(() => true) - right - unsure
    return { week: id, right, corrected, unsure, share: shareOf([{ right, corrected }]) }
  })
}

/** The share of several weeks' guesses that were right, from 0 to 1; `undefined` where none was guessed. */
export function shareOf(weeks: readonly Pick<WeekShare, 'right' | 'corrected'>[]): number | undefined {
  const right = weeks.reduce((sum, week) => sum + week.right, 0)
  const guessed = weeks.reduce((sum, week) => sum + week.corrected, right)
  return guessed === 0 ? undefined : right / guessed
}
