import { Sort } from './term-characters.ts'
import { endingAt, type Endings } from './term-endings.ts'
import type { TermText } from './term-text.ts'

/** Words of one to three katakana are parts of many others. */
const shortKatakana = 3
const longestTag = 60
/** Particles that Arabic and Hebrew write onto the word: and, so, in, to, like, the, will. */
const arabicParticles = /^[وف]?(?:[بكلس]|ال|[بك]ال|لل)?$/u
const arabicArticle = /^[وف]?(?:ال|[بك]ال|لل)$/u
const hebrewParticles = /^[ושהבלמכ]{1,3}$/u

/** Whether a name may begin at unit `at`. */
export function beginsWord(text: TermText, at: number, letters: number, needsArticle: boolean): boolean {
  const { sorts } = text
  const before = sorts[at - 1] ?? Sort.sign
  if (needsArticle) return arabicArticle.test(lettersBefore(text, at))
  if (text.starts[at] === text.starts[at - 1]) return false
  if (before === Sort.sign || before === Sort.emoji) return !isInsideUnderscore(text, at - 1, at - 2) || isInTag(text, at)
  if (before === Sort.innerJamo || before === Sort.unspaced || before === Sort.unspacedMark) return true
  if (sorts[at] === Sort.katakana) return before !== Sort.katakana || letters > shortKatakana
  if (sorts[at] === Sort.unspaced || before === Sort.katakana) return true
  if (text.capitals[at] === 1 && text.capitals[at - 1] !== 1 && isInTag(text, at)) return true
  if (letters < 3) return false
  const particles = lettersBefore(text, at)
  return particles !== '' && (arabicParticles.test(particles) || hebrewParticles.test(particles))
}

/** Where a name that was found up to unit `at` ends, its ending included; `undefined` where the word goes on. */
export function endOfWord(text: TermText, at: number, letters: number, endings: Endings): number | undefined {
  const { sorts } = text
  const next = sorts[at] ?? Sort.sign
  const last = sorts[at - 1] ?? Sort.sign
  if (next === Sort.mark || next === Sort.unspacedMark || next === Sort.innerJamo) return undefined
  if (at > 0 && text.starts[at] === text.starts[at - 1]) return undefined
  // A declined name without its vowel has an ending, even if it is none.
  if (next === Sort.letter || endings.cut !== '') {
    const length = last === Sort.letter ? endingAt(text, at, endings) : 0
    if (length !== undefined) return at + length
  }
  if (endings.cut !== '') return undefined
  if (next === Sort.sign || next === Sort.emoji)
    return !isInsideUnderscore(text, at, at + 1) || isInTag(text, at) ? at : undefined
  if (next === Sort.katakana) return last !== Sort.katakana || letters > shortKatakana ? at : undefined
  if (next === Sort.unspaced || last === Sort.unspaced || last === Sort.unspacedMark || last === Sort.innerJamo) return at
  if (last === Sort.katakana) return at
  const isHump = next === Sort.digit ? last === Sort.letter : text.capitals[at] === 1 && text.capitals[at - 1] !== 1
  return isHump && isInTag(text, at) ? at : undefined
}

/** `a_b` is one word, `_b_` is a word that is set off. */
function isInsideUnderscore({ text, sorts }: TermText, underscore: number, beyond: number): boolean {
  const sort = sorts[beyond]
  return text[underscore] === '_' && (sort === Sort.letter || sort === Sort.digit)
}

/** The letters of the same word before `at`, as far as particles can reach. */
function lettersBefore({ text, sorts }: TermText, at: number): string {
  let from = at
  while (from > 0 && at - from < 5 && sorts[from - 1] === Sort.letter) from -= 1
  return text.slice(from, at)
}

/** A hashtag is many words in one. */
function isInTag({ text, sorts }: TermText, at: number): boolean {
  let from = at - 1
  const isPart = () => text[from] === '_' || (sorts[from] !== Sort.sign && sorts[from] !== Sort.emoji)
  while (from >= 0 && at - from < longestTag && isPart()) from -= 1
  return from >= 0 && text[from] === '#'
}
