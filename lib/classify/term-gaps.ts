import { Sort } from './term-characters.ts'
import type { TermPattern } from './term-pattern.ts'
import type { TermText } from './term-text.ts'

const longestGap = 6
const shortestPart = 3
/** What may stand between the words of a name: blanks, one sign that joins, and what sets words off. */
const between = /^[ \-_.'*~·•・|"]*$/u
const pause = /[.,;:!?].* /u
const soft = /[\s\-_.'*·!?,:;"()]/gu

/**
 * Whether the letters from number `first` on stand together as the pattern's do: with nothing, a blank, a hyphen or an emoji between
 * its words, and within a word with a hyphen, an emoji or a capital after a blank at most, or every letter by itself.
 *
 * @returns `spaced` where it is not written as the term is
 */
export function gapsFit(text: TermText, first: number, { letters, gaps }: TermPattern): 'written' | 'spaced' | undefined {
  const { places, sorts } = text
  const last = first + letters.length - 1
  if (!outerFits(text, (places[first] ?? 0) - 1, gaps[0] ?? '', -1)) return undefined
  if (!outerFits(text, (places[last] ?? 0) + 1, gaps.at(-1) ?? '', 1)) return undefined
  let spaced = false
  let inner = 0
  let split = 0
  for (let at = 1; at < letters.length; at += 1) {
    const from = (places[first + at - 1] ?? 0) + 1
    const to = places[first + at] ?? 0
    const own = gaps[at] ?? ''
    if (to - from > longestGap + own.length) return undefined
    const gap = text.text.slice(from, to)
    if (gap === own) continue
    spaced = true
    const plain = withoutEmoji(gap, sorts, from)
    if (plain.replaceAll(soft, '') !== own.replaceAll(soft, '')) return undefined
    if (own !== '' || isTurn(letters, at)) {
      if (pause.test(plain) || !between.test(plain.replaceAll(/[^\s\-_.'*~·•・|",;:!?]/gu, ''))) return undefined
    } else {
      if (!between.test(plain) || pause.test(plain)) return undefined
      inner += 1
      if (plain === '' || plain === '-') continue
      if (split > 0) return letters.length > 3 && isLetterByLetter(text, first, letters.length) ? 'spaced' : undefined
      split = at
    }
  }
  if (split === 0) return spaced ? 'spaced' : 'written'
  if (letters.length > 3 && isLetterByLetter(text, first, letters.length)) return 'spaced'
  const isTwoNames = inner === 1 && split >= shortestPart && letters.length - split >= shortestPart
  return isTwoNames && isNamePart(text, first, split) ? 'spaced' : undefined
}

/** Signs that are part of the name stand right before or after it. */
function outerFits({ text }: TermText, at: number, signs: string, way: 1 | -1): boolean {
  if (signs === '') return true
  return way === 1 ? text.startsWith(signs, at) : text.slice(Math.max(at + 1 - signs.length, 0), at + 1) === signs
}

/** "Kettle3" is "Kettle 3". */
function isTurn(letters: string, at: number): boolean {
  return /\d/u.test(letters[at - 1] ?? '') !== /\d/u.test(letters[at] ?? '')
}

function withoutEmoji(gap: string, sorts: readonly number[], from: number): string {
  let plain = ''
  for (let at = 0; at < gap.length; at += 1) if (sorts[from + at] !== Sort.emoji) plain += gap[at] ?? ''
  return plain
}

function isLetterByLetter({ apart }: TermText, first: number, count: number): boolean {
  return (apart[first + count - 1] ?? first + count) <= first
}

/** "North Wind" with both capitals and one blank is a name; "a north wind" is weather. */
function isNamePart({ places, capitals, text }: TermText, first: number, split: number): boolean {
  const start = places[first] ?? 0
  const part = places[first + split] ?? 0
  return capitals[start] === 1 && capitals[part] === 1 && text[part - 1] === ' ' && part - (places[first + split - 1] ?? 0) === 2
}
