import type { TermEndings } from '../org/org-rows.ts'
import { Sort } from './term-characters.ts'
import { foldForTerms, type TermText } from './term-text.ts'

/** What may follow a name in its own word. */
export interface Endings {
  kind: 'none' | 'plural' | 'slavic' | 'any'
  /** The vowel at the end of a name that gives way to an ending: "Волга", "Волги". Part of no pattern, and one of the endings. */
  cut: string
}

const mostAny = 4
/** Shorter names with other endings are other words. */
const shortestDeclined = 4
const slavic = new Set(
  'а у ы и е о я ю ь й ой ей ий ый ом ем ём ов ев ам ям ах ях ами ями ою ею ого его ому ему ым им ых их ыми ими ая яя ое ее ую юю і ї ів ові ею ня'
    .split(' ')
    .map((ending) => foldForTerms(ending).letters),
)
const slavicVowel = /[аяоеьыиую]$/u
/** Letters of languages that decline names, and that are written with Latin letters. */
const declining = /[ąćęłńśźżčďěňřšťůžľĺŕőűğış]/iu

/** The endings of a name: what its organisation chose, or what is usual in the language that its letters tell. */
export function endingsOf(letters: string, spelling: string, chosen: TermEndings | undefined): Endings {
  if (chosen === 'exact' || letters === '') return { kind: 'none', cut: '' }
  const isLong = letters.length >= shortestDeclined
  if (/^\p{Script=Cyrillic}+$/u.test(letters) && isLong) {
    const cut = slavicVowel.exec(letters)?.[0] ?? ''
    return { kind: 'slavic', cut: letters.length - cut.length >= 3 ? cut : '' }
  }
  if (isLong && (chosen === 'any' || declining.test(spelling))) {
    const cut = letters.length > shortestDeclined ? (/[aeoy]$/u.exec(letters)?.[0] ?? '') : ''
    return { kind: 'any', cut }
  }
  return { kind: /[a-z]$/u.test(letters) ? 'plural' : 'none', cut: '' }
}

/** How many letters of an ending stand at `from`, up to the end of the word; `undefined` where the word goes on in another way. */
export function endingAt({ text, sorts }: TermText, from: number, { kind, cut }: Endings): number | undefined {
  let to = from
  while (to - from <= mostAny && sorts[to] === Sort.letter) to += 1
  const ending = text.slice(from, to)
  if (ending.length > mostAny || sorts[to] === Sort.mark || sorts[to] === Sort.digit) return undefined
  if (ending === cut) return ending.length
  if (
    kind === 'plural' &&
    (ending === 's' || (ending === 'es' && /(?:[sxz]|ch|sh)$/u.test(text.slice(Math.max(from - 2, 0), from))))
  )
    return ending.length
  if (kind === 'slavic' && slavic.has(ending)) return ending.length
  if (kind === 'slavic' && cut !== '' && ending === '') return 0
  return kind === 'any' ? ending.length : undefined
}
