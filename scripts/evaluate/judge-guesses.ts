import { modelCategories } from '../../lib/classify/linear-model.ts'
import { naturalMix } from '../../lib/classify/natural-mix.ts'
import type { Category } from '../../lib/org/category.ts'

/** A guess beside what somebody who read the post calls it. */
export interface JudgedGuess {
  category: Category
  alt: Category | undefined
  /** Most likely first. */
  ranked: readonly Category[]
  score: number
}

export interface Judgement {
  posts: number
  right: number
  rightInTwo: number
  /** Of the half with the higher scores. */
  rightOfSurer: number
  calibrationError: number
  macroF1: number
  byCategory: { category: Category; posts: number; precision: number; recall: number; f1: number; falseAlarms: number }[]
}

/** Press and recruiting are too rare for a score of their own in most sets. */
export const commonCategories: readonly Category[] = modelCategories.filter((one) => one !== 'press' && one !== 'recruiting')
const bins = 10

/**
 * What share of guesses is right, a second acceptable category counting as right.
 *
 * @param mix `natural` weighs every category to its share in a stream of mentions, whatever its share in the set
 */
export function judgeGuesses(guesses: readonly JudgedGuess[], mix: 'natural' | 'as it is'): Judgement {
  const weights = mix === 'natural' ? naturalWeights(guesses) : guesses.map(() => 1 / guesses.length)
  const marked = guesses.map((guess, at) => ({ guess, weight: weights[at] ?? 0, isRight: isRight(guess, 1) }))
  const byCategory = modelCategories.map((category) => ofCategory(category, marked))
  const common = byCategory.filter(({ category, posts }) => commonCategories.includes(category) && posts > 0)
  return {
    posts: guesses.length,
    right: sum(marked, ({ weight, isRight: right }) => (right ? weight : 0)),
    rightInTwo: sum(marked, ({ weight, guess }) => (isRight(guess, 2) ? weight : 0)),
    rightOfSurer: surerHalf(marked),
    calibrationError: calibrationError(marked),
    macroF1: sum(common, ({ f1 }) => f1) / Math.max(1, common.length),
    byCategory,
  }
}

export interface Marked {
  guess: JudgedGuess
  weight: number
  isRight: boolean
}

function isRight({ category, alt, ranked }: JudgedGuess, first: number): boolean {
  const best = ranked.slice(0, first)
  return best.includes(category) || (alt !== undefined && best.includes(alt))
}

function naturalWeights(guesses: readonly JudgedGuess[]): number[] {
  const counts = new Map<Category, number>()
  for (const { category } of guesses) counts.set(category, (counts.get(category) ?? 0) + 1)
  const shares = guesses.map(({ category }) => (category === 'market' ? 0 : naturalMix[category]) / (counts.get(category) ?? 1))
  const total = sum(shares, (share) => share)
  return shares.map((share) => share / total)
}

/** A guess that is right by the second category counts as a post of that category. */
function ofCategory(category: Category, marked: readonly Marked[]): Judgement['byCategory'][number] {
  const guessed = marked.filter(({ guess }) => guess.ranked[0] === category)
  const found = sum(
    guessed.filter((one) => one.isRight),
    ({ weight }) => weight,
  )
  const wrong = sum(
    guessed.filter((one) => !one.isRight),
    ({ weight }) => weight,
  )
  const missed = sum(
    marked.filter((one) => one.guess.category === category && !one.isRight),
    ({ weight }) => weight,
  )
  const others = marked.filter(({ guess }) => guess.category !== category && guess.alt !== category)
  const alarms = sum(
    others.filter(({ guess }) => guess.ranked[0] === category),
    () => 1,
  )
  return {
    category,
    posts: marked.filter(({ guess }) => guess.category === category).length,
    precision: found / (found + wrong || 1),
    recall: found / (found + missed || 1),
    f1: (2 * found) / (2 * found + wrong + missed || 1),
    falseAlarms: alarms / Math.max(1, others.length),
  }
}

function surerHalf(marked: readonly Marked[]): number {
  let taken = 0
  let right = 0
  for (const { weight, isRight: is } of marked.toSorted((a, b) => b.guess.score - a.guess.score)) {
    if (taken >= 0.5) break
    taken += weight
    if (is) right += weight
  }
  return right / (taken || 1)
}

/** Expected calibration error over ten bins of the score. */
function calibrationError(marked: readonly Marked[]): number {
  const gaps = Array.from({ length: bins }, () => 0)
  for (const { guess, weight, isRight: is } of marked) {
    const bin = Math.min(bins - 1, Math.floor(guess.score * bins))
    gaps[bin] = (gaps[bin] ?? 0) + weight * ((is ? 1 : 0) - guess.score)
  }
  return sum(gaps, Math.abs)
}

function sum<T>(list: readonly T[], of: (one: T) => number): number {
  return list.reduce((total, one) => total + of(one), 0)
}
