import type { LearnedWeights } from '../classify/learned-weights.ts'
import { sameWeights } from './same-weights.ts'

interface NoticeParts<Account extends { name: string }> {
  /** What was learned by now. */
  read: (account: Account) => Promise<LearnedWeights>
  tell: () => Promise<void>
  /** Lets some time pass after telling. */
  pause: () => Promise<void>
  failed: (error: unknown) => void
}

/**
 * Makes the notice that something was learned. It is given at once, and not again before the pause is over, however many lessons come meanwhile.
 * It is not given where the weights are what they were, as when the backend says what this person has just done, or while lessons are too few to
 * say anything. What was told before the worker's death is not known: then it is told once too often rather than not.
 */
export function learnedNotice<Account extends { name: string }>({ read, tell, pause, failed }: NoticeParts<Account>) {
  let told: { name: string; weights: LearnedWeights } | undefined
  /** Whose lessons are still to be told, and whether somebody is about to tell them. */
  let taught: Account | undefined
  let isTelling = false

  const tellWeights = async (account: Account): Promise<void> => {
    const weights = await read(account)
    if (told?.name === account.name && sameWeights(told.weights, weights)) return
    await tell()
    told = { name: account.name, weights }
    await pause()
  }
  const tellWhileTaught = async (): Promise<void> => {
    while (taught) {
      const account = taught
      taught = undefined
      await tellWeights(account).catch(failed)
    }
    isTelling = false
  }
  return (account: Account): void => {
    taught = account
    if (isTelling) return
    isTelling = true
    void tellWhileTaught()
  }
}
