import type { Mention } from '../org/term-place.ts'
import { isEcho } from './echoes.ts'
import { isMarketOnly, isOwnPost } from './match-terms.ts'
import { plainText } from './plain-text.ts'
import { splitWords } from './split-words.ts'
import { secondPerson } from './word-lists.ts'
import { findEvidence } from './word-rules.ts'

/** A post and the watch terms in it. */
export interface MentioningPost {
  text: string
  authorHandle: string
  mentions: readonly Mention[]
}

const readCharacters = 2_000
/** Who is meant in an answer that names nobody. */
const them = new Set(['they', "they're", "they've", 'them', 'their', 'theirs'])
const neededWeight = 2
const wordsOfAuthor = 3
const handles = /@[\p{L}\p{N}_.-]{1,80}/gu

/**
 * Whether a post without a watch term of its own is about us because of the post that it answers.
 *
 * - Under a post of our own account whoever says something says it to us, unless it begins with somebody else's handle or has no word.
 * - Under a mention only what plainly goes on about it: an echo ("same here"), what its author adds, or a complaint about "them". The rest of
 *   such a conversation is between other people.
 * - What is about competitors alone, and what we answer ourselves, makes no mention.
 */
export function isAboutParent(post: MentioningPost, parent: MentioningPost): boolean {
  if (parent.mentions.length === 0 || isMarketOnly(parent.mentions) || isOwnPost(post.mentions)) return false
  const text = plainText(post.text).slice(0, readCharacters)
  const words = splitWords(text.replaceAll(handles, ' '))
    .map(({ word }) => word)
    .filter((word) => /[\p{L}\p{N}]/u.test(word))
  if (words.length === 0) return false
  if (isOwnPost(parent.mentions)) return !/^\s*@/u.test(text)
  if (isEcho(text)) return true
  if (parent.authorHandle !== '' && post.authorHandle === parent.authorHandle) return words.length >= wordsOfAuthor
  return (
    words.some((word) => them.has(word)) && !words.some((word) => secondPerson.has(word.replaceAll("'", ''))) && complains(text)
  )
}

function complains(text: string): boolean {
  const weights = findEvidence(text).map(({ category, weight }) => (category === 'service' || category === 'risk' ? weight : 0))
  return weights.reduce((sum, weight) => sum + weight, 0) >= neededWeight
}
