import type { Category } from '../org/category.ts'
import type { Mention } from './match-terms.ts'

/** What a post is about, as far as can be told from its words. `reasons` are words of the post, strongest first. */
export type Guess = {
  reasons: string[]
  /** All categories, most likely first. */
  ranked: Category[]
} & ({ kind: 'guess'; category: Category } | { kind: 'unsure' })

/** Guesses a category on the device. Same text, same guess: no state, no time, no chance. */
export interface Classifier {
  guess(text: string, context: { terms: readonly Mention[] }): Guess
}
