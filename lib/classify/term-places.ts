import type { TermVariant } from '../org/term-place.ts'
import { addressFits, handleFits, hashtagFits, signBefore } from './term-address.ts'
import { beginsWord, endOfWord } from './term-edges.ts'
import { gapsFit } from './term-gaps.ts'
import type { IndexedTerm, Sought, SoughtWords, TermIndex } from './term-index.ts'
import { disguisedLetters, skeletonOf } from './term-look-alikes.ts'
import { originOf, type TermText } from './term-text.ts'

/** Where a term or a phrase stands, in units of the folded text and in indexes of the original. */
export interface TermPlace {
  from: number
  to: number
  start: number
  end: number
  /** Found by how its letters look. */
  isDisguised: boolean
  isSpaced: boolean
}

export interface FoundPlaces {
  terms: { term: IndexedTerm; place: TermPlace }[]
  /** By number of the phrase, in order of their ends. */
  phrases: Map<number, TermPlace[]>
  /** Where the letters of a term stand in the middle of another word. */
  inside: { term: IndexedTerm; place: TermPlace }[]
  /** Where a term stands in other capitals than it asks for. */
  otherCase: { term: IndexedTerm; place: TermPlace }[]
  /** Steps of the automata. */
  steps: number
}

/** Finds every place of every term and phrase in a text; what cancels them is not looked at yet. */
export function findPlaces(index: TermIndex, text: TermText): FoundPlaces {
  const found: FoundPlaces = { terms: [], phrases: new Map(), inside: [], otherCase: [], steps: 0 }
  seek(index.plain, text, text.letters, found, undefined)
  const disguised = disguisedLetters(text)
  if (disguised) seek(index.skeletons(), text, skeletonOf(text), found, disguised)
  return found
}

function seek(
  { automaton, sought }: SoughtWords,
  text: TermText,
  letters: string,
  found: FoundPlaces,
  disguised: Uint8Array | undefined,
): void {
  found.steps += automaton.scan(letters, (word, end) => {
    for (const one of sought[word] ?? []) {
      const first = end - one.pattern.letters.length
      if (disguised && !disguised.subarray(first, end).includes(1)) continue
      found.steps += 1
      consider(text, one, first, found, disguised !== undefined)
    }
  })
}

function consider(
  text: TermText,
  { pattern, term, phrase }: Sought,
  first: number,
  found: FoundPlaces,
  isDisguised: boolean,
): void {
  const last = first + pattern.letters.length - 1
  const from = text.places[first] ?? 0
  const after = (text.places[last] ?? 0) + 1
  const span = spanOf(text, { pattern, first, from, after })
  if (typeof span === 'string') {
    // Only so that somebody who tries can be told; a page of nothing but such places is not worth remembering.
    if (span === 'inside' && term && found.inside.length < 50)
      found.inside.push({ term, place: placeOf(text, { from, to: after, spaced: false }, false) })
    return
  }
  const place = placeOf(text, span, isDisguised)
  if (phrase !== undefined) {
    const places = found.phrases.get(phrase)
    if (places) places.push(place)
    else found.phrases.set(phrase, [place])
  } else if (term) (hasCase(text, first, pattern.capitals) ? found.terms : found.otherCase).push({ term, place })
}

interface Candidate {
  pattern: Sought['pattern']
  first: number
  from: number
  after: number
}
type Span = { from: number; to: number; spaced: boolean }

function spanOf(text: TermText, { pattern, first, from, after }: Candidate): Span | 'inside' | 'no' {
  if (pattern.form === 'address') return addressFits(text, from, after, pattern) ? { from, to: after, spaced: false } : 'no'
  if (pattern.form === 'handle')
    return handleFits(text, from, after, pattern) ? { from: from - signBefore(text, from), to: after, spaced: false } : 'no'
  if (pattern.form === 'hashtag') return hashtagFits(text, from, after) ? { from: from - 1, to: after, spaced: false } : 'no'
  const begins = beginsWord(text, from, pattern.letters.length, pattern.needsArticle)
  const end = begins ? endOfWord(text, after, pattern.letters.length, pattern.endings) : undefined
  if (end === undefined) return after - from === pattern.letters.length && pattern.letters.length > 3 ? 'inside' : 'no'
  const fit = gapsFit(text, first, pattern)
  if (fit === undefined) return 'no'
  const before = pattern.gaps[0]?.length ?? 0
  return { from: from - before, to: end + (end === after ? (pattern.gaps.at(-1)?.length ?? 0) : 0), spaced: fit === 'spaced' }
}

function hasCase({ places, capitals }: TermText, first: number, wanted: readonly number[] | undefined): boolean {
  return wanted?.every((capital, at) => capital === (capitals[places[first + at] ?? 0] ?? 0)) ?? true
}

/** In which way a place is written otherwise than its term. */
export function variantOf(text: TermText, { from, to, start, end, isDisguised, isSpaced }: TermPlace): TermVariant {
  if (isDisguised) return 'look-alikes'
  const original = text.original.slice(start, end)
  if (text.turned && (text.starts[from] ?? 0) > (text.starts[to - 1] ?? 0)) return 'turned'
  if (/(?!\uFE0F|\u200D)\p{Default_Ignorable_Code_Point}/u.test(original)) return 'hidden'
  if (isSpaced) return 'spacing'
  return original.normalize('NFC').toLowerCase() === text.text.slice(from, to).normalize('NFC') ? 'written' : 'accents'
}

function placeOf(text: TermText, { from, to, spaced }: Span, isDisguised: boolean): TermPlace {
  const [start, end] = originOf(text, from, to)
  return { from, to, start, end, isDisguised, isSpaced: spaced }
}
