import { Sort } from './term-characters.ts'
import type { TermText } from './term-text.ts'

/** `h=нһ`: letters by what they are taken for, turned round. */
const taken = (rows: string) =>
  new Map(rows.split(' ').flatMap((row) => Array.from(row.slice(2), (letter): [string, string] => [letter, row.slice(0, 1)])))

/** Small letters, as they look small: after Unicode's confusables (UTS 39), and what people write for fun. */
const small = taken(
  [
    'a=аαә b=вьβ c=сϲց d=ԁ e=езєεҽ f=ғ h=нһհ i=іӏι j=јյ k=кқκ m=м n=пиηո o=оөοօ',
    'p=рρ q=ԛզ r=гґя s=ѕ t=тτ u=υμս v=ѵν w=ԝшщω x=хҳχ y=уүγ z=ζ',
  ].join(' '),
)
/** Capitals, where they look like another letter than the small ones: Greek `Ν` looks like N, `ν` like v. */
const capital = taken('h=η m=μ n=νи y=υ r=я b=в')
/** Letters that look the same as Latin ones, with no good will needed. */
const strictSmall = new Set('аеорсухіјѕԁһԛԝѵӏοϲօ')
const strictCapital = new Set('авекмнорстухіјѕαβεζηικμνορτυχ')
const leet = taken('o=0 i=1 e=3 a=4 s=5 t=7 b=8 g=9')
/** Some fonts show these alike; in a skeleton they are one. */
const alike = taken('i=l')

/** Shorter words of another script look like Latin ones by chance. */
export const shortestLookAlike = 4

const isLatin = (letter: string) => letter >= 'a' && letter <= 'z'
/** Greek, Cyrillic, Armenian. */
const isSimilar = (letter: string) => letter >= '\u0370' && letter <= '\u058F'

/** The Latin letter that a Greek, Cyrillic or Armenian one looks like, in the same case; `undefined` where it looks like none. */
export function latinLook(letter: string): string | undefined {
  const lower = letter.toLowerCase()
  const isCapital = lower !== letter
  const look = (isCapital ? capital.get(lower) : undefined) ?? small.get(lower)
  return isCapital ? look?.toUpperCase() : look
}

/** Whether a letter looks the same as a Latin one, with no good will needed. */
export function looksStrictlyLatin(letter: string): boolean {
  const lower = letter.toLowerCase()
  return (lower === letter ? strictSmall : strictCapital).has(lower)
}

/** The letters of a text, one for one, as they look. */
export function skeletonOf({ letters, places, capitals }: Pick<TermText, 'letters' | 'places' | 'capitals'>): string {
  let skeleton = ''
  for (let at = 0; at < letters.length; at += 1) {
    const letter = letters[at] ?? ''
    const looks =
      leet.get(letter) ?? (capitals[places[at] ?? 0] === 1 ? capital.get(letter) : undefined) ?? small.get(letter) ?? letter
    skeleton += alike.get(looks) ?? looks
  }
  return skeleton
}

/**
 * Which letters stand in words that hide what they are: of two scripts, of letters and digits, or of another script's letters that all
 * look Latin. `undefined` where no word does, which is nearly always.
 */
export function disguisedLetters(text: TermText): Uint8Array | undefined {
  const { letters, places } = text
  let marks: Uint8Array | undefined
  let from = 0
  for (let at = 1; at <= letters.length; at += 1) {
    if (at < letters.length && places[at] === (places[at - 1] ?? 0) + 1) continue
    if (at - from > 1 && isDisguised(text, from, at)) (marks ??= new Uint8Array(letters.length)).fill(1, from, at)
    from = at
  }
  return marks
}

function isDisguised({ letters, places, sorts, capitals }: TermText, from: number, to: number): boolean {
  const count = { latin: 0, similar: 0, strict: 0, leet: 0, digits: 0 }
  for (let at = from; at < to; at += 1) {
    const letter = letters[at] ?? ''
    const place = places[at] ?? 0
    if (sorts[place] === Sort.digit) {
      count.digits += 1
      if (leet.has(letter)) count.leet += 1
    } else if (isLatin(letter)) count.latin += 1
    else if (isSimilar(letter)) {
      count.similar += 1
      if ((capitals[place] === 1 ? strictCapital : strictSmall).has(letter)) count.strict += 1
    }
  }
  if (count.latin > 0 && count.similar > 0) return true
  if (to - from < shortestLookAlike) return false
  if (count.leet > 0 && count.leet === count.digits && count.latin + count.similar >= count.leet) return true
  return count.strict === to - from
}
