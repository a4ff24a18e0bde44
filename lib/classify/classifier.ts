import type { Category } from '../org/category.ts'
import type { Lesson } from '../org/learning-row.ts'
import type { LearnedWeights } from './learned-weights.ts'
import type { ParentPost } from './lean-on-parent.ts'
import type { Mention } from './match-terms.ts'

/** What a post is about, as far as can be told from its words. `reasons` are words of the post, strongest first. */
export type Guess = {
  reasons: string[]
  /** All categories, most likely first. */
  ranked: Category[]
  /** What colleagues taught decided it: without that it would be another category, or none. */
  isLearned?: true
  /** Words of the post that it answers, where those decided as well. */
  parentReasons?: string[]
} & ({ kind: 'guess'; category: Category } | { kind: 'unsure' })

export interface GuessContext {
  terms: readonly Mention[]
  /** The post that this one answers, where it is about us. */
  parent?: ParentPost | undefined
  /** What the organisation has taught so far. */
  learned?: LearnedWeights | undefined
  /** How likely a category must be to be named, 0 to 1; the classifier's own threshold if left out. */
  sureFrom?: number | undefined
}

/** Guesses a category on the device. Same text, same guess: no state, no time, no chance. */
export interface Classifier {
  guess(text: string, context: GuessContext): Guess
  /** What a confirmation or correction of the guess would teach; `undefined` where nothing is to be learned. */
  lesson?(text: string, context: GuessContext): Lesson | undefined
}
