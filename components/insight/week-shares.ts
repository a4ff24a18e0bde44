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
    return { week: id, right, corrected, unsure, share: right + corrected === 0 ? undefined : right / (right + corrected) }
  })
}
