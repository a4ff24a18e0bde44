import type { Category } from '../org/category.ts'
import { cueIndex, cueKey, longestFrom, negatorWords, phrasesOf } from './cue-index.ts'
import { pairs } from './cues.ts'
import { splitWords, type Word } from './split-words.ts'

/** Something found that speaks for a category, in the words of the post. */
export interface Evidence {
  category: Category
  weight: number
  reason: string
}

const pairIndex = pairs.map((pair) => ({
  ...pair,
  firsts: new Set(phrasesOf(pair.first).map(cueKey)),
  seconds: new Set(phrasesOf(pair.second).map(cueKey)),
}))

/** Everything in a text that speaks for a category. */
export function findEvidence(text: string): Evidence[] {
  const words = splitWords(text)
  return [...phraseEvidence(words), ...pairEvidence(words), ...questionEvidence(words), ...signEvidence(text)]
}

/** Of phrases that begin at the same word the longest counts, and its words do not count again. */
function phraseEvidence(words: readonly Word[]): Evidence[] {
  const found: Evidence[] = []
  for (let at = 0; at < words.length;) {
    const length = phraseLengthAt(words, at)
    const phrase = words.slice(at, at + length)
    const reason = phrase.map(({ original }) => original).join(' ')
    for (const { category, weight } of cueIndex.get(cueKey(phrase.map(({ word }) => word))) ?? []) {
      const turned = isNegated(words, at) ? turnAround(category) : category
      if (turned) found.push({ category: turned, weight, reason })
    }
    at += Math.max(length, 1)
  }
  return found
}

function phraseLengthAt(words: readonly Word[], at: number): number {
  const longest = longestFrom.get(words[at]?.word ?? '') ?? 0
  for (let length = Math.min(longest, words.length - at); length > 0; length -= 1) {
    if (cueIndex.has(cueKey(words.slice(at, at + length).map(({ word }) => word)))) return length
  }
  return 0
}

/** Whether one of the three words before, in the same sentence, says the opposite. */
function isNegated(words: readonly Word[], at: number): boolean {
  const sentence = words[at]?.sentence
  return words.slice(Math.max(0, at - 3), at).some((word) => word.sentence === sentence && negatorWords.has(word.word))
}

/** "Not happy" is a complaint; "not a scam", "no problem" and the like say nothing. */
function turnAround(category: Category): Category | undefined {
  if (category === 'praise') return 'service'
  return category === 'risk' || category === 'troll' || category === 'spam' || category === 'lead' ? undefined : category
}

function pairEvidence(words: readonly Word[]): Evidence[] {
  const found: Evidence[] = []
  for (const { category, weight, firsts, seconds } of pairIndex) {
    const first = words.findIndex((_, at) => matchAt(words, at, firsts) > 0)
    if (first === -1) continue
    const from = first + matchAt(words, first, firsts)
    const second = words.findIndex(
      (word, at) => at >= from && word.sentence === words[first]?.sentence && matchAt(words, at, seconds) > 0,
    )
    if (second === -1) continue
    found.push({ category, weight, reason: `${words[first]?.original} … ${words[second]?.original}` })
  }
  return found
}

function matchAt(words: readonly Word[], at: number, phrases: ReadonlySet<string>): number {
  const word = words[at]?.word ?? ''
  if (phrases.has(word)) return 1
  return phrases.has(cueKey([word, words[at + 1]?.word ?? ''])) ? 2 : 0
}

/** A question wants an answer, whatever it is about. */
function questionEvidence(words: readonly Word[]): Evidence[] {
  return words.some(({ word }) => word === '?') ? [{ category: 'service', weight: 1, reason: '?' }] : []
}

/** Advertising shows in its form: many hashtags, a link and little else. */
function signEvidence(text: string): Evidence[] {
  const hashtags = text.split('#').length - 1
  return hashtags >= 5 ? [{ category: 'spam', weight: 2, reason: '#'.repeat(5) }] : []
}
