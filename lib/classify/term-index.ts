import { type WatchTerm, watchTermKinds } from '../org/org-rows.ts'
import { buildAutomaton, type WordAutomaton } from './term-automaton.ts'
import { shortestLookAlike, skeletonOf } from './term-look-alikes.ts'
import { patternsOf, type TermPattern } from './term-pattern.ts'
import { foldForTerms } from './term-text.ts'

/** What a pattern is sought for: a term, or a phrase that takes terms back or must be there. */
export interface Sought {
  pattern: TermPattern
  term: IndexedTerm | undefined
  phrase: number | undefined
}

/** A term with the numbers of its phrases. */
export interface IndexedTerm {
  term: WatchTerm
  /** Own names come first where two terms stand at one place, whatever order they are given in. */
  rank: number
  /** Exclusions that say the term itself, as "apple pie": they count over the place alone. */
  over: number[]
  /** Exclusions that do not: they count close beside it too. */
  beside: number[]
  withWords: number[]
  withoutWords: number[]
}

/** Watch terms, made ready to be found in any number of posts. */
export interface TermIndex {
  terms: IndexedTerm[]
  phrases: string[]
  /** Terms that are handles, by the handle without its sign. */
  byHandle: Map<string, WatchTerm[]>
  plain: SoughtWords
  /** For words that hide what they are; made when the first one is met. */
  skeletons(): SoughtWords
}

export interface SoughtWords {
  automaton: WordAutomaton
  /** By the automaton's number of the word. */
  sought: Sought[][]
}

/** Makes terms ready. Linear in the sum of their lengths, some ms for thousands: keep it (`termIndexOf`). */
export function buildTermIndex(terms: readonly WatchTerm[]): TermIndex {
  const phrases = new Map<string, number>()
  const all: Sought[] = []
  const numberOf = (phrase: string): number => {
    const key = foldForTerms(phrase).text.trim()
    const known = phrases.get(key)
    if (known !== undefined) return known
    const number = phrases.size
    phrases.set(key, number)
    for (const pattern of patternsOf(phrase, 'phrase', {})) all.push({ pattern, term: undefined, phrase: number })
    return number
  }
  const byHandle = new Map<string, WatchTerm[]>()
  const indexed = terms.map((term): IndexedTerm => {
    const { letters } = foldForTerms(term.text)
    const isOver = (phrase: string) => foldForTerms(phrase).letters.includes(letters)
    const { exclusions = [], withWords = [], withoutWords = [] } = term
    const one: IndexedTerm = {
      term,
      rank: watchTermKinds.indexOf(term.kind),
      over: exclusions.filter(isOver).map(numberOf),
      beside: exclusions.filter((phrase) => !isOver(phrase)).map(numberOf),
      withWords: withWords.map(numberOf),
      withoutWords: withoutWords.map(numberOf),
    }
    for (const pattern of patternsOf(term.text, term.kind, term)) {
      all.push({ pattern, term: one, phrase: undefined })
      if (pattern.form === 'handle') byHandle.set(pattern.whole, [...(byHandle.get(pattern.whole) ?? []), term])
    }
    return one
  })
  let skeletons: SoughtWords | undefined
  return {
    terms: indexed,
    phrases: [...phrases.keys()],
    byHandle,
    plain: soughtWords(all, ({ letters }) => letters),
    skeletons: () => (skeletons ??= soughtWords(all.filter(mayBeDisguised), ({ letters }) => skeletonOfLetters(letters))),
  }
}

const mayBeDisguised = ({ pattern, term }: Sought) =>
  term !== undefined && pattern.form !== 'address' && pattern.letters.length >= shortestLookAlike

/** As the small letters look: what is sought has no capitals left. */
const skeletonOfLetters = (letters: string) => skeletonOf({ letters, places: [], capitals: [] })

function soughtWords(all: readonly Sought[], wordOf: (pattern: TermPattern) => string): SoughtWords {
  const byWord = new Map<string, Sought[]>()
  for (const sought of all) {
    const word = wordOf(sought.pattern)
    const same = byWord.get(word)
    if (same) same.push(sought)
    else byWord.set(word, [sought])
  }
  return { automaton: buildAutomaton([...byWord.keys()]), sought: [...byWord.values()] }
}
