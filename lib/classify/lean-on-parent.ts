import { askedByUs } from './asked-by-us.ts'
import { softmax } from './category-odds.ts'
import { isEcho } from './echoes.ts'
import { modelCategories } from './linear-model.ts'
import { naturalMix } from './natural-mix.ts'
import type { Token } from './post-tokens.ts'
import { emptyWords } from './word-lists.ts'

/** The public post that another one answers, if it is about us. Read on the device alone. */
export interface ParentPost {
  text: string
  /** An account of ours wrote it. */
  isOwn: boolean
}

/** So many answers to a post of ours are about what it asks for. */
const answersIt = 0.8
/** How much an answer is its parent and how little its own words, by how many of them it has at most: alone, few words mean nothing. */
const shares: readonly [words: number, share: number][] = [
  [1, 0.7],
  [3, 0.5],
  [6, 0.3],
  [12, 0.15],
]
const echoShare = 0.9
/** Nothing is less likely than this. */
const least = 0.01

/** What is said above a post: how likely each category is of it, and the words that tell. */
export interface ParentView {
  odds: readonly number[]
  reasons: string[]
}

/** Reads a parent: by the model; a post of our own by what it asks for, and `undefined` where that is nothing. */
export function viewOfParent({ text, isOwn }: ParentPost, byModel: (text: string) => ParentView): ParentView | undefined {
  if (!isOwn) return byModel(text)
  const asked = askedByUs(text)
  const oddsOf = (one: (typeof modelCategories)[number]): number =>
    one === asked?.category ? answersIt : (1 - answersIt) * naturalMix[one]
  return asked && { odds: modelCategories.map(oddsOf), reasons: [asked.phrase] }
}

/**
 * The odds of a post in the light of the one that it answers. What the two say beyond what is common is mixed, the more of the parent the less
 * the answer says itself; an echo ("same here") is nearly all its parent.
 *
 * @param odds of the post alone, in the order of `modelCategories`; `parentOdds` likewise
 */
export function leanOnParent(
  post: { text: string; tokens: readonly Token[] },
  odds: readonly number[],
  parentOdds: readonly number[],
  { isOwn }: Pick<ParentPost, 'isOwn'>,
): number[] {
  const share = shareOf(post, isOwn)
  if (share === 0) return [...odds]
  return softmax(
    modelCategories.map((category, at) => {
      const common = Math.max(least, naturalMix[category])
      const says = (by: readonly number[]): number => Math.log(Math.max(least, by[at] ?? 0) / common)
      return Math.log(common) + (1 - share) * says(odds) + share * says(parentOdds)
    }),
  )
}

function shareOf({ text, tokens }: { text: string; tokens: readonly Token[] }, isOwn: boolean): number {
  if (!isOwn && isEcho(text)) return echoShare
  const words = tokens.filter(({ text: word, isWord }) => isWord && !emptyWords.has(word)).length
  return shares.find(([most]) => words <= most)?.[1] ?? 0
}
