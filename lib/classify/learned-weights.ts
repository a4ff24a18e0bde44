import { type Category, categories } from '../org/category.ts'
import { type LearnedFeature, type LearningRow, parts, wordFeatures } from '../org/learning-row.ts'
import { modelCategories } from './linear-model.ts'

/** For each feature that somebody taught something about, what it adds to the log odds of each of `modelCategories`. */
export type LearnedWeights = ReadonlyMap<number, readonly number[]>

/**
 * A person's lessons with one feature count as this many at most: beyond that their mean counts, not their number. So nobody's weight
 * grows without end, whatever they do all day.
 */
export const mostVotes = 20
/** Fewer lessons with a feature say nothing yet. */
const leastVotes = 4

/** What a feature that always comes with a category which the model never expects adds at most, and how many lessons it takes half of it. */
export const strengths = { word: { most: 3, half: 12 }, whole: { most: 3, half: 10 } } as const

/**
 * Where so many taught a feature, what only one of them says does not count: each weight is the one nearest to 0 that is left when any one
 * person is taken out. So nobody alone moves it further than the others already do.
 */
export const enoughPeople = 4

const columns = modelCategories.map((category: Category) => categories.indexOf(category))

/** What one person says of a feature, in votes and quarters of them. */
interface Say {
  votes: number
  surplus: number[]
}

/**
 * The organisation's weights: a pure function of everybody's rows, summed as integers, so that their order cannot change a bit of it and a
 * row that is gone is as if it had never been.
 *
 * A weight is the mean surplus of a category in lessons with the feature, drawn to 0 while they are few (`n / (n + half)`), times `most`.
 * Its laws are in `learned-weights.test.ts`.
 */
export function learnedWeights(rows: Iterable<LearningRow>): LearnedWeights {
  const said = new Map<number, Say[]>()
  for (const { features } of rows) {
    for (const learned of features) {
      const says = said.get(learned[0])
      if (says) says.push(sayOf(learned))
      else said.set(learned[0], [sayOf(learned)])
    }
  }
  const weights = new Map<number, readonly number[]>()
  for (const [feature, says] of said) {
    const votes = says.reduce((sum, say) => sum + say.votes, 0)
    const { most, half } = feature < wordFeatures ? strengths.word : strengths.whole
    const all = columns.map((_, at) => (votes < leastVotes ? 0 : (agreed(says, votes, at, half) * most) / parts))
    if (all.some((one) => one !== 0)) weights.set(feature, all)
  }
  return weights
}

function sayOf([, lessons, ...more]: LearnedFeature): Say {
  const share = Math.min(1, mostVotes / lessons)
  // No lesson holds more than one post of a category, whatever a row claims.
  const most = parts * lessons
  const surplus = columns.map((column) => {
    const claimed = more[column] ?? 0
    return claimed === 0 ? 0 : Math.round(Math.max(-most, Math.min(most, claimed)) * share)
  })
  return { votes: Math.min(lessons, mostVotes), surplus }
}

/** The mean surplus in quarters that stands whoever is taken out; of few people, that of all. */
function agreed(says: readonly Say[], votes: number, at: number, half: number): number {
  let sum = 0
  for (const { surplus } of says) sum += surplus[at] ?? 0
  if (says.length < enoughPeople || sum === 0) return sum / (votes + half)
  const sign = Math.sign(sum)
  let least = (sign * sum) / (votes + half)
  for (const say of says) least = Math.min(least, (sign * (sum - (say.surplus[at] ?? 0))) / (votes - say.votes + half))
  return sign * Math.max(0, least)
}
