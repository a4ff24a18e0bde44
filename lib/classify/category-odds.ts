import { modelCategories, type ModelHeader, wantsAnswerOutput } from './linear-model.ts'
import { wantsAnswer } from './wants-answer.ts'

/** How likely each category is, in the order of `modelCategories`, and that the post wants an answer. */
export interface CategoryOdds {
  odds: number[]
  answer: number
}

const isAnswered = modelCategories.map(wantsAnswer)

/**
 * Two stages: whether the post wants an answer, and which category it is of. Both have an opinion on the first question; they meet in the
 * middle (the mean of their log odds), and the categories of each side are scaled to what came out.
 */
export function categoryOdds(
  sums: ArrayLike<number>,
  { temperature, offsets }: Pick<ModelHeader, 'temperature' | 'offsets'>,
): CategoryOdds {
  const flat = softmax(modelCategories.map((_, at) => (sums[at] ?? 0) / temperature + (offsets[at] ?? 0)))
  const byCategory = flat.reduce((sum, odds, at) => sum + (isAnswered[at] ? odds : 0), 0)
  const answer = logistic((logOdds(byCategory) + (sums[wantsAnswerOutput] ?? 0) / temperature) / 2)
  const up = answer / Math.max(byCategory, least)
  const down = (1 - answer) / Math.max(1 - byCategory, least)
  const scaled = flat.map((odds, at) => odds * (isAnswered[at] ? up : down))
  const total = scaled.reduce((sum, odds) => sum + odds, 0)
  return { odds: scaled.map((odds) => odds / total), answer }
}

const least = 1e-6
const logOdds = (odds: number): number => Math.log(Math.max(odds, least) / Math.max(1 - odds, least))
/** The probability that a sum of log odds stands for. */
export const logistic = (sum: number): number => 1 / (1 + Math.exp(-sum))

/** Probabilities, in order, of classes with these sums. */
export function softmax(sums: readonly number[]): number[] {
  const most = Math.max(...sums)
  const raised = sums.map((sum) => Math.exp(sum - most))
  const total = raised.reduce((sum, one) => sum + one, 0)
  return raised.map((one) => one / total)
}
