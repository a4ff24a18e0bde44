import { latinLook, looksStrictlyLatin } from './term-look-alikes.ts'

/** Letters with what may stand inside a word. */
const word = /[\p{L}\p{M}\p{N}]+(?:['’][\p{L}\p{M}\p{N}]+)*/gu
/** Greek, Cyrillic, Armenian. */
const similar = /[\u0370-\u058F]/u
const latin = /\p{Script=Latin}/u
/** A single letter of another script may be a sign: the π of a formula. */
const shortestForeign = 2

/**
 * Puts Latin letters into words that hide behind look-alikes. In a text that has words of another script which cannot be read as Latin ones,
 * only words of both scripts whose foreign letters look exactly Latin are touched; in any other text with Latin words all that can be read so are.
 */
export function disguisedWords(text: string): string {
  if (!similar.test(text)) return text
  const words = text.match(word) ?? []
  const isForeign = words.some((one) => one.length >= shortestForeign && !latin.test(one) && similar.test(one) && !read(one))
  const isLatin = lettersOf(words.filter((one) => latin.test(one))) >= lettersOf(words.filter((one) => !latin.test(one)))
  return text.replaceAll(word, (one) => {
    if (!similar.test(one)) return one
    const isMixed = latin.test(one)
    if (isForeign || !isLatin) return isMixed && hidesWell(one) ? (read(one) ?? one) : one
    return read(one) ?? one
  })
}

const lettersOf = (words: readonly string[]): number => words.reduce((sum, one) => sum + one.length, 0)

/** The word as it looks; `undefined` where a letter looks like none of ours. */
function read(one: string): string | undefined {
  let latinWord = ''
  for (const letter of one) {
    const look = similar.test(letter) ? latinLook(letter) : letter
    if (look === undefined) return undefined
    latinWord += look
  }
  return latinWord
}

const hidesWell = (one: string): boolean => Array.from(one).every((letter) => !similar.test(letter) || looksStrictlyLatin(letter))
