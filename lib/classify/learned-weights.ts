import { type Category, categories } from '../org/category.ts'
import { type LearningRow, parts, wordFeatures } from '../org/learning-row.ts'
import { modelCategories } from './linear-model.ts'

/** For each feature that somebody taught something about, what it adds to the log odds of each of `modelCategories`. */
export type LearnedWeights = ReadonlyMap<number, readonly number[]>

/**
 * A person's lessons with one feature count as this many at most: beyond that their mean counts, not their number. So nobody's weight
 * grows without end, whatever they do all day.
 */
export const mostVotes = 20
/** Fewer lessons with a feature say nothing yet. */
export const leastVotes = 4

/** What a feature that always comes with a category which the model never expects adds at most, and how many lessons it takes half of it. */
export const strengths = { word: { most: 3, half: 12 }, whole: { most: 3, half: 10 } } as const

const columns = modelCategories.map((category: Category) => categories.indexOf(category))

/**
 * The organisation's weights: a pure function of everybody's rows, summed as integers, so that their order cannot change a bit of it and a
 * row that is gone is as if it had never been.
 *
 * A weight is the mean surplus of a category in lessons with the feature, drawn to 0 while they are few (`n / (n + half)`), times `most`.
 * One person more or less moves it by at most `2 · most · mostVotes / (votes + mostVotes + half)`: see the laws in `learned-weights.test.ts`.
 */
export function learnedWeights(rows: Iterable<LearningRow>): LearnedWeights {
  const sums = new Map<number, { votes: number; surplus: number[] }>()
  for (const { features } of rows) {
    for (const [feature, lessons, ...more] of features) {
      const sum = sums.get(feature) ?? { votes: 0, surplus: columns.map(() => 0) }
      const share = Math.min(1, mostVotes / lessons)
      sum.votes += Math.min(lessons, mostVotes)
      columns.forEach((column, at) => {
        // No lesson holds more than one post of a category, whatever a row claims.
        const claimed = Math.max(-parts * lessons, Math.min(parts * lessons, more[column] ?? 0))
        sum.surplus[at] = (sum.surplus[at] ?? 0) + Math.round(claimed * share)
      })
      sums.set(feature, sum)
    }
  }
  const weights = new Map<number, readonly number[]>()
  for (const [feature, { votes, surplus }] of sums) {
    const { most, half } = feature < wordFeatures ? strengths.word : strengths.whole
    const scale = most / (parts * (votes + half))
    if (votes >= leastVotes && surplus.some((one) => one !== 0)) weights.set(feature, surplus.map((one) => one * scale))
  }
  return weights
}
