import { everyPost, guessFeature, mostFeatures, readablePost, wordFeatures } from '../org/learning-row.ts'
import type { Category } from '../org/category.ts'
import { featureHash } from './feature-hash.ts'
import type { Mention } from '../org/term-place.ts'
import { type Token, tokensOf } from './post-tokens.ts'
import { emptyWords } from './word-lists.ts'

/** A word of a post by which it may be learned. */
export interface LearnedWord {
  feature: number
  token: Token
}

/**
 * Tokens without the organisation's own name: it stands in nearly every mention, so what would be learned by it is what all posts have in
 * common, and for that there is a feature already.
 */
export function withoutOwnName(tokens: readonly Token[], mentions: readonly Mention[]): Token[] {
  const names = mentions.filter(({ kind }) => kind === 'own').flatMap(({ found }) => tokensOf(found))
  const words = new Set(names.map(({ text }) => text))
  return tokens.filter(({ text }) => !words.has(text.replace(/^#/u, '')))
}

/** The words of a post that something can be learned by: each feature once, in the order of the post, as many as a lesson holds. */
export function learnedWords(tokens: readonly Token[]): LearnedWord[] {
  const words = new Map<number, LearnedWord>()
  for (const token of tokens) {
    const word = token.text.replace(/^#/u, '')
    const says = (token.isWord || token.text.startsWith('#')) && word.length > 1 && !emptyWords.has(word)
    const feature = says ? featureHash(`u:${word}`) % wordFeatures : -1
    if (says && !words.has(feature) && words.size < mostFeatures - 3) words.set(feature, { feature, token })
  }
  return [...words.values()]
}

/** What is learned about a post as a whole: what the model alone takes it for, or that it does not know its language. */
export function wholeFeatures(guess: Category | undefined): number[] {
  return guess === undefined ? [guessFeature(undefined)] : [readablePost, guessFeature(guess)]
}

/** All features of a lesson. */
export function lessonFeatures(tokens: readonly Token[], guess: Category | undefined): number[] {
  return [...learnedWords(tokens).map(({ feature }) => feature), everyPost, ...wholeFeatures(guess)]
}
