import { type Category } from '../org/category.ts'
import { parts } from '../org/learning-row.ts'
import { softmax } from './category-odds.ts'
import { learnedWords, wholeFeatures } from './learned-features.ts'
import type { LearnedWeights } from './learned-weights.ts'
import { modelCategories } from './linear-model.ts'
import type { Token } from './post-tokens.ts'

/** So many words may speak: a post's other words say the same again, or nothing. */
const speakingWords = 2
/** What was learned moves no category's log odds further than this, however many features agree. */
export const mostMoved = 3
/** A word that adds less to a category, compared with what the model took the post for, did not decide. */
const leastSaid = 0.3
const leastOdds = 1e-6

export interface LearnedGuess {
  /** In the order of `modelCategories`. */
  odds: number[]
  ranked: Category[]
  score: number
  /** Words of the post that spoke for the first category, strongest first. */
  words: Token[]
}

/** The odds where the model knows nothing: of a post in a language that it does not read. */
export const noOdds: readonly number[] = modelCategories.map(() => 1 / modelCategories.length)

/**
 * The model's odds with what the organisation has taught.
 *
 * @param odds of the model alone, in the order of `modelCategories`; `undefined` where it does not know the language
 */
export function learnedGuess(
  odds: readonly number[] | undefined,
  tokens: readonly Token[],
  learned: LearnedWeights,
): LearnedGuess {
  const before = odds ?? noOdds
  const was = odds && before.indexOf(Math.max(...before))
  const whole = wholeFeatures(was === undefined ? undefined : modelCategories[was]).flatMap((feature) => [
    learned.get(feature) ?? [],
  ])
  const words = learnedWords(tokens)
    .flatMap(({ feature, token }) => {
      const weights = learned.get(feature)
      return weights ? [{ token, weights, size: Math.max(...weights.map(Math.abs)) }] : []
    })
    .toSorted((a, b) => b.size - a.size)
    .slice(0, speakingWords)
  const moved = before.map((_, at) =>
    [...whole, ...words.map(({ weights }) => weights)].reduce((sum, one) => sum + (one[at] ?? 0), 0),
  )
  const after = moved.every((one) => one === 0)
    ? [...before]
    : softmax(
        moved.map((one, at) => Math.log(Math.max(before[at] ?? 0, leastOdds)) + Math.max(-mostMoved, Math.min(mostMoved, one))),
      )
  const order = [...after.keys()].sort((a, b) => (after[b] ?? 0) - (after[a] ?? 0))
  const best = order[0] ?? 0
  const said = words.map(({ token, weights }) => ({
    token,
    says: (weights[best] ?? 0) - (was === undefined || was === best ? 0 : (weights[was] ?? 0)),
  }))
  return {
    odds: after,
    ranked: order.flatMap((at) => modelCategories[at] ?? []),
    score: after[best] ?? 0,
    words: said
      .filter(({ says }) => says >= leastSaid)
      .sort((a, b) => b.says - a.says)
      .map(({ token }) => token),
  }
}

/** What the model alone expected, in quarters of a post. */
export function expectedParts(odds: readonly number[] | undefined): Partial<Record<Category, number>> {
  const rounded = modelCategories.map((category, at): [Category, number] => [category, Math.round((odds?.[at] ?? 0) * parts)])
  return Object.fromEntries(rounded.filter(([, quarters]) => quarters > 0))
}
