import { categories } from '../org/category.ts'
import { type Assessment, assessPost } from './assess-post.ts'
import type { Classifier, Guess } from './classifier.ts'
import { isReadable } from './detect-language.ts'
import { foldText } from './fold-text.ts'
import { wordRules } from './guess-category.ts'
import type { LinearModel } from './linear-model.ts'
import { isMarketOnly, type Mention } from './match-terms.ts'
import { plainText } from './plain-text.ts'

/**
 * Guesses by the trained model. It knows English: of posts in other languages only the word rules say something, if they find a phrase
 * they know. A competitor's name with nothing about us is the market, whatever is said of it.
 *
 * @param threshold how likely a category must be to be named, 0 to 1; the model's own if left out
 */
export function modelClassifier(model: LinearModel, threshold: number = model.header.threshold): Classifier {
  return {
    guess(text, { terms, parent, sureFrom = threshold }): Guess {
      if (isMarketOnly(terms) || !isReadable(text)) return wordRules.guess(text, { terms })
      return guessOf(assessPost(model, text, { ownHandles: ownHandles(terms), parent }), sureFrom)
    },
  }
}

/** What an assessment comes to: a guess needs words that decided, of the post or of the one that it answers. */
function guessOf({ ranked, score, reasons, parentReasons }: Assessment, threshold: number): Guess {
  const all = [...new Set([...ranked, ...categories])]
  const [category] = ranked
  const why = { reasons, ranked: all, ...(parentReasons.length > 0 && { parentReasons }) }
  const isSure = score >= threshold && reasons.length + parentReasons.length > 0
  return category && isSure ? { kind: 'guess', category, ...why } : { kind: 'unsure', ...why }
}

/** Handles of the organisation that stand in a post, folded and without `@`. */
export function ownHandles(terms: readonly Mention[]): ReadonlySet<string> {
  const handles = terms.filter(({ kind, place }) => kind === 'handle' && place.kind === 'text')
  return new Set(handles.map(({ found }) => foldText(plainText(found)).text.replace(/^@/u, '')))
}
