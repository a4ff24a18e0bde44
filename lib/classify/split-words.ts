import { foldText } from './fold-text.ts'

/** A word of a post. Marks that say something (`?`, emoji) are words of their own. */
export interface Word {
  /** Folded: small letters, no accents, straight apostrophe. */
  word: string
  /** As it stands in the post. */
  original: string
  sentence: number
}

/** Letters and digits with apostrophes inside, or one sign. Both alternatives start differently, so this never backtracks. */
const token = /[\p{L}\p{N}]+(?:'[\p{L}\p{N}]+)*|[?!.\n]|\p{Extended_Pictographic}/gu
const endsSentence = new Set(['.', '!', '?', '\n'])

/** Splits a text into words; handles, links and masks lose their signs and count as words. Linear in the length. */
export function splitWords(text: string): Word[] {
  const folded = foldText(text.replaceAll('\n', ' . '))
  const source = text.replaceAll('\n', ' . ')
  const words: Word[] = []
  let sentence = 0
  for (const match of folded.text.matchAll(token)) {
    const word = match[0]
    const original = source.slice(folded.origin[match.index], folded.origin[match.index + word.length])
    if (word === '?' || !endsSentence.has(word)) words.push({ word, original, sentence })
    if (endsSentence.has(word)) sentence += 1
  }
  return words
}
