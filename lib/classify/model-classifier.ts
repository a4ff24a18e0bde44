import { categories } from '../org/category.ts'
import { assessPost } from './assess-post.ts'
import type { Classifier, Guess } from './classifier.ts'
import { isReadable } from './detect-language.ts'
import { foldText } from './fold-text.ts'
import { wordRules } from './guess-category.ts'
import type { LinearModel } from './linear-model.ts'
import { isMarketOnly, type Mention } from './match-terms.ts'

/**
 * Guesses by the trained model. It knows English: of posts in other languages only the word rules say something, if they find a phrase
 * they know. A competitor's name with nothing about us is the market, whatever is said of it.
 *
 * @param threshold how likely a category must be to be named, 0 to 1; the model's own if left out
 */
export function modelClassifier(model: LinearModel, threshold: number = model.header.threshold): Classifier {
  return {
    guess(text, { terms, sureFrom = threshold }): Guess {
      if (isMarketOnly(terms) || !isReadable(text)) return wordRules.guess(text, { terms })
      const { ranked, score, reasons } = assessPost(model, text, ownHandles(terms))
      const all = [...new Set([...ranked, ...categories])]
      const [category] = ranked
      const isSure = score >= sureFrom && reasons.length > 0
      return category && isSure ? { kind: 'guess', category, reasons, ranked: all } : { kind: 'unsure', reasons, ranked: all }
    },
  }
}

/** Handles of the organisation that stand in a post, folded and without `@`. */
export function ownHandles(terms: readonly Mention[]): ReadonlySet<string> {
  const handles = terms.filter(({ kind, place }) => kind === 'handle' && place.kind === 'text')
  return new Set(handles.map(({ found }) => foldText(found).text.replace(/^@/u, '')))
}
