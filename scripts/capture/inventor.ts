import { createHmac } from 'node:crypto'

/** Makes up words and numbers in place of others, the same for the same, another for another. */
export interface Inventor {
  /** A run of letters and digits in another of the same length, script, case and mixture. */
  word(token: string): string
  /** Bytes that nobody can tell without the seed: `name` always gives the same. */
  bytes(name: string): Buffer
  /** How many different words and numbers were replaced. */
  size(): number
}

/** Beginnings by which sites tell their ids apart. */
const idPrefix = /^(?:(?:pfbid|ACo|UC|Ug)(?=$|x$|[\dA-Za-z]*[\dA-Z])|z(?=\d))/u
const groups = ['aeu', 'io', 'bcdf', 'ghjkmnprstvwz', 'lqxy'] as const
/** In ids letters stay among those that their alphabet has: base 16, 32 and 36 leave some out. */
const idGroups = ['abcdef', 'iluo', 'ghjkmnpqrstvwxyz', '01', '89', '234567'] as const
const attempts = 400

/**
 * @param seed  whoever knows it can find out by trying which word stood there, so it is thrown away after a page
 * @param forbidden  words of at least four letters that must not come out, lower case
 */
export function startInventor(seed: string, forbidden: ReadonlySet<string>): Inventor {
  const known = new Map<string, string>()
  const taken = new Set<string>()
  const bytes = (name: string) => createHmac('sha512', seed).update(name).digest()
  const isFree = (word: string) => !taken.has(word) && !(word.match(/\p{L}{4,}/gu) ?? []).some((run) => forbidden.has(run))
  const invent = (key: string): string => {
    for (let attempt = 0; attempt < attempts; attempt++) {
      const word = inOtherLetters(key, (place) => bytes(`${attempt} ${place >> 5} ${key}`)[place & 31] ?? 0)
      if (isFree(word)) return word
    }
    // Short words are few: there two may become one.
    return inOtherLetters(key, (place) => bytes(`last ${place >> 5} ${key}`)[place & 31] ?? 0)
  }
  return {
    bytes,
    size: () => known.size,
    word(token) {
      const prefix = idPrefix.exec(token)?.[0] ?? ''
      const rest = token.slice(prefix.length)
      const key = lower(rest)
      const word = known.get(key) ?? invent(key)
      known.set(key, word)
      taken.add(word)
      return prefix + inCaseOf(rest, word)
    },
  }
}

/** Code points: marks are letters of their own here. */
const lettersOf = (text: string): string[] => Array.from(text)

/** Letter by letter, so that whatever has one case only keeps its length. */
function lower(token: string): string {
  return lettersOf(token)
    .map((letter) => (lettersOf(letter.toLowerCase()).length === 1 ? letter.toLowerCase() : letter))
    .join('')
}

function inCaseOf(token: string, word: string): string {
  const letters = lettersOf(word)
  return lettersOf(token)
    .map((was, place) => {
      const letter = letters[place] ?? was
      const upper = letter.toUpperCase()
      return was !== was.toLowerCase() && lettersOf(upper).length === 1 ? upper : letter
    })
    .join('')
}

function inOtherLetters(key: string, byteAt: (place: number) => number): string {
  const isId = /\d/u.test(key) && /[a-z]/u.test(key)
  const isNumber = /^\d+$/u.test(key)
  return lettersOf(key)
    .map((letter, place) => {
      // What is no number of 63 bits must not become one.
      if (isNumber && place < 2 && key.length === 19 && key.startsWith('9') && BigInt(key) >= 1n << 63n) return '9'
      if (isNumber && place === 0 && key.length === 19) return String(1 + (byteAt(0) % 8))
      if (isNumber && place === 0) return letter === '0' ? '0' : String(1 + (byteAt(0) % 9))
      const group = (isId ? idGroups : isNumber ? ['0123456789'] : groups).find((one) => one.includes(letter))
      const choices = group ?? alphabetOf(letter)
      const letters = lettersOf(choices)
      const made = letters[byteAt(place) % letters.length] ?? letter
      // Ids never begin with 0.
      return isId && place === 0 && made === '0' && letter !== '0' ? '1' : made
    })
    .join('')
}

const alphabets = new Map<string, string>()

/** Letters of the same block and kind; marks and what has no kin stay. */
function alphabetOf(letter: string): string {
  const code = letter.codePointAt(0) ?? 0
  const kind = [/\p{Ll}/u, /\p{Lu}/u, /\p{Lo}/u, /\p{Nd}/u].find((one) => one.test(letter))
  if (!kind) return letter
  const start = code & ~0x7f
  // Letters of another font (\u{1D5D4}) are all made of others.
  const isStyled = letter.normalize('NFKC') !== letter
  const name = `${start} ${kind.source} ${String(isStyled)}`
  const made =
    alphabets.get(name) ??
    Array.from({ length: 128 }, (_, place) => String.fromCodePoint(start + place))
      .filter((one) => kind.test(one) && !/[\u0130\u0131ªºµ]/u.test(one) && (isStyled || one.normalize('NFKC') === one))
      .join('')
  alphabets.set(name, made)
  return made === '' ? letter : made
}
