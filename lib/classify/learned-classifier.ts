import { type Category, categories } from '../org/category.ts'
import { type Assessment, assessPost } from './assess-post.ts'
import type { Classifier, Guess, GuessContext } from './classifier.ts'
import { isReadable } from './detect-language.ts'
import { lessonFeatures, withoutOwnName } from './learned-features.ts'
import { expectedParts, learnedGuess } from './learned-guess.ts'
import type { LearnedWeights } from './learned-weights.ts'
import type { LinearModel } from './linear-model.ts'
import { isMarketOnly } from './match-terms.ts'
import { modelClassifier, ownHandles } from './model-classifier.ts'
import { plainText } from './plain-text.ts'
import { type Token, tokensOf } from './post-tokens.ts'

/** As much of a post as the model reads. */
const readCharacters = 4_000
const mostReasons = 3

/**
 * The model, and on top of it what the organisation has taught. Where nobody taught anything about a post, it is exactly the model's guess;
 * the threshold is the same. In languages that the model does not know, what was taught speaks alone.
 *
 * @param threshold as of `modelClassifier`
 */
export function learnedClassifier(model: LinearModel, threshold: number = model.header.threshold): Classifier {
  const alone = modelClassifier(model, threshold)
  return {
    guess(written, context) {
      const text = plainText(written)
      const { terms, parent, learned, sureFrom = threshold } = context
      if (!learned || learned.size === 0 || isMarketOnly(terms)) return alone.guess(text, context)
      if (!isReadable(text)) return guessInOtherLanguage(text, context, learned, sureFrom) ?? alone.guess(text, context)
      const byModel = assessPost(model, text, { ownHandles: ownHandles(terms), parent })
      return guessWith(text, { ...byModel, tokens: withoutOwnName(byModel.tokens, terms) }, learned, sureFrom)
    },
    lesson(written, context) {
      const text = plainText(written)
      if (isMarketOnly(context.terms) || text.trim() === '') return undefined
      const shown = this.guess(text, context)
      const { odds, tokens, guess } = read(model, text, context)
      return {
        features: lessonFeatures(withoutOwnName(tokens, context.terms), guess),
        expected: expectedParts(odds),
        shown: shown.kind === 'guess' ? shown.category : undefined,
      }
    },
  }
}

/** A post as the model alone sees it. Lessons never depend on what was learned before, so what is forgotten leaves no trace in them. */
function read(model: LinearModel, text: string, { terms, parent }: GuessContext) {
  const handles = ownHandles(terms)
  if (!isReadable(text)) return { odds: undefined, tokens: tokensOf(text.slice(0, readCharacters), handles), guess: undefined }
  const { odds, tokens, ranked } = assessPost(model, text, { ownHandles: handles, parent })
  return { odds, tokens, guess: ranked[0] }
}

function guessWith(text: string, byModel: Assessment, learned: LearnedWeights, threshold: number): Guess {
  const { ranked, score, words } = learnedGuess(byModel.odds, byModel.tokens, learned)
  const [category] = ranked
  const isOther = category !== byModel.ranked[0]
  const learnedReasons = reasonsOf(text, words)
  const reasons = isOther ? learnedReasons : [...new Set([...byModel.reasons, ...learnedReasons])].slice(0, mostReasons)
  const all = withEvery(ranked)
  const isLearned = byModel.tokens.length > 0 && (isOther || byModel.score < threshold)
  // What was learned of all posts alike has no word to show for itself.
  const parentReasons = isOther ? [] : byModel.parentReasons
  const isSure = score >= threshold && (isLearned || (!isOther && reasons.length + parentReasons.length > 0))
  const why = { reasons, ranked: all, ...(parentReasons.length > 0 && { parentReasons }) }
  return category && isSure ? { kind: 'guess', category, ...why, ...(isLearned && { isLearned }) } : { kind: 'unsure', ...why }
}

function guessInOtherLanguage(
  text: string,
  { terms }: GuessContext,
  learned: LearnedWeights,
  threshold: number,
): Guess | undefined {
  const tokens = withoutOwnName(tokensOf(text.slice(0, readCharacters)), terms)
  const { ranked, score, words } = learnedGuess(undefined, tokens, learned)
  const [category] = ranked
  if (!category || score < threshold) return undefined
  return { kind: 'guess', category, reasons: reasonsOf(text, words), ranked: withEvery(ranked), isLearned: true }
}

const withEvery = (ranked: readonly Category[]): Category[] => [...new Set([...ranked, ...categories])]

const reasonsOf = (text: string, words: readonly Token[]): string[] => [
  ...new Set(words.map(({ start, end }) => text.slice(start, end).replaceAll(/\s+/gu, ' '))),
]
