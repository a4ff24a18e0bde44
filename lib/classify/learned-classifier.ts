import { type Category, categories } from '../org/category.ts'
import { type Assessment, assessPost } from './assess-post.ts'
import type { Classifier, Guess, GuessContext } from './classifier.ts'
import { isReadable } from './detect-language.ts'
import { lessonFeatures } from './learned-features.ts'
import { expectedParts, learnedGuess } from './learned-guess.ts'
import type { LearnedWeights } from './learned-weights.ts'
import type { LinearModel } from './linear-model.ts'
import { isMarketOnly } from './match-terms.ts'
import { modelClassifier, ownHandles } from './model-classifier.ts'
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
    guess(text, context) {
      const { terms, learned, sureFrom = threshold } = context
      if (!learned || learned.size === 0 || isMarketOnly(terms)) return alone.guess(text, context)
      if (!isReadable(text)) return guessInOtherLanguage(text, learned, sureFrom) ?? alone.guess(text, context)
      return guessWith(text, assessPost(model, text, ownHandles(terms)), learned, sureFrom)
    },
    lesson(text, context) {
      if (isMarketOnly(context.terms) || text.trim() === '') return undefined
      const shown = this.guess(text, context)
      const { odds, tokens, guess } = read(model, text, context)
      return {
        features: lessonFeatures(tokens, guess),
        expected: expectedParts(odds),
        shown: shown.kind === 'guess' ? shown.category : undefined,
      }
    },
  }
}

/** A post as the model alone sees it. Lessons never depend on what was learned before, so what is forgotten leaves no trace in them. */
function read(model: LinearModel, text: string, { terms }: GuessContext) {
  const handles = ownHandles(terms)
  if (!isReadable(text)) return { odds: undefined, tokens: tokensOf(text.slice(0, readCharacters), handles), guess: undefined }
  const { odds, tokens, ranked } = assessPost(model, text, handles)
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
  const isSure = score >= threshold && (isLearned || (!isOther && reasons.length > 0))
  if (!category || !isSure) return { kind: 'unsure', reasons, ranked: all }
  return { kind: 'guess', category, reasons, ranked: all, ...(isLearned && { isLearned }) }
}

function guessInOtherLanguage(text: string, learned: LearnedWeights, threshold: number): Guess | undefined {
  const { ranked, score, words } = learnedGuess(undefined, tokensOf(text.slice(0, readCharacters)), learned)
  const [category] = ranked
  if (!category || score < threshold) return undefined
  return { kind: 'guess', category, reasons: reasonsOf(text, words), ranked: withEvery(ranked), isLearned: true }
}

const withEvery = (ranked: readonly Category[]): Category[] => [...new Set([...ranked, ...categories])]

const reasonsOf = (text: string, words: readonly Token[]): string[] => [
  ...new Set(words.map(({ start, end }) => text.slice(start, end).replaceAll(/\s+/gu, ' '))),
]
