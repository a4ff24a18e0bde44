import { assessPost } from '../../lib/classify/assess-post.ts'
import { wordRules } from '../../lib/classify/guess-category.ts'
import type { LinearModel } from '../../lib/classify/linear-model.ts'
import type { LabelledPost } from '../train/labelled-posts.ts'
import type { JudgedGuess } from './judge-guesses.ts'

/** What the model makes of posts. */
export function guessesByModel(model: LinearModel, posts: readonly LabelledPost[]): JudgedGuess[] {
  return posts.map(({ category, alt, text }) => {
    const { ranked, score } = assessPost(model, text)
    return { category, alt, ranked, score }
  })
}

/** What the word rules make of them. They have no score: sure or not. */
export function guessesByRules(posts: readonly LabelledPost[]): JudgedGuess[] {
  return posts.map(({ category, alt, text }) => {
    const { ranked, kind } = wordRules.guess(text, { terms: [] })
    return { category, alt, ranked, score: kind === 'guess' ? 0.9 : 0.4 }
  })
}
