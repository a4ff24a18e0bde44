import { foldCharacter, Sort } from './term-characters.ts'

/** A text as watch terms are compared with it. All indexes of units are those of `text`. */
export interface TermText {
  original: string
  text: string
  /** Where in the original each unit begins and ends, accents laid over it included. */
  starts: number[]
  ends: number[]
  /** `Sort` of each unit. */
  sorts: number[]
  /** 1 for what was a capital. */
  capitals: number[]
  /** The letters, digits and marks alone, and where each stands: spaces, hyphens and signs are looked at only where a term was found. */
  letters: string
  places: number[]
  /** For each letter the first one of the run that it ends in which every letter stands by itself, with the same sign between: "N.o.r". */
  apart: number[]
  /** Written backwards under a sign that turns it round on the screen (U+202E). */
  turned: boolean
}

/** Folds a text for matching. One pass, linear in the length. */
export function foldForTerms(original: string): TermText {
  const folded: TermText = {
    original,
    text: '',
    starts: [],
    ends: [],
    sorts: [],
    capitals: [],
    letters: '',
    places: [],
    apart: [],
    turned: original.includes('\u202E'),
  }
  if (folded.turned) for (const [character, index] of asShown(original)) add(folded, character, index)
  else
    for (let index = 0; index < original.length;) {
      const code = original.codePointAt(index) ?? 0
      const character = code > 0xffff ? original.slice(index, index + 2) : (original[index] ?? '')
      add(folded, character, index)
      index += character.length
    }
  return folded
}

function add(folded: TermText, character: string, index: number): void {
  const { text, sorts, isUpper, isDroppedMark } = foldCharacter(character)
  const { starts, ends, places, apart } = folded
  const end = index + character.length
  if (isDroppedMark && ends.at(-1) === index) ends[ends.length - 1] = end
  for (let unit = 0; unit < text.length; unit += 1) {
    const sort = sorts[unit] ?? Sort.sign
    const small = text[unit] ?? ''
    if (sort !== Sort.sign && sort !== Sort.emoji) {
      apart.push(apartFrom(folded, starts.length))
      places.push(starts.length)
      folded.letters += small
    }
    folded.text += small
    starts.push(index)
    ends.push(end)
    folded.sorts.push(sort)
    folded.capitals.push(isUpper ? 1 : 0)
  }
}

/** Where the run of single letters begins that a letter at unit `at` ends. */
function apartFrom({ text, places, apart }: TermText, at: number): number {
  const last = places.length - 1
  const place = places[last] ?? 0
  if (last < 0 || at === place + 1) return last + 1
  const before = places[last - 1]
  const isSame = before !== undefined && place > before + 1 && text[before + 1] === text[place + 1]
  return isSame ? (apart[last] ?? last) : last
}

/** Characters with their places, in the order in which they are seen: a forced right-to-left run is read from its end. */
export function* asShown(original: string): Generator<[string, number]> {
  let run: [string, number][] | undefined
  let index = 0
  for (const character of original) {
    if (character === '\u202E') run ??= []
    else if (run && (character === '\u202C' || character === '\n')) {
      yield* run.toReversed()
      run = undefined
    }
    if (run) run.push([character, index])
    else yield [character, index]
    index += character.length
  }
  if (run) yield* run.toReversed()
}

/** The original's part that units `from` up to `to` came from, as `[start, end]`. */
export function originOf({ starts, ends, turned }: TermText, from: number, to: number): [number, number] {
  if (!turned) return [starts[from] ?? 0, ends[to - 1] ?? 0]
  let start = Number.POSITIVE_INFINITY
  let end = 0
  for (let unit = from; unit < to; unit += 1) {
    start = Math.min(start, starts[unit] ?? start)
    end = Math.max(end, ends[unit] ?? end)
  }
  return [start === Number.POSITIVE_INFINITY ? 0 : start, end]
}
