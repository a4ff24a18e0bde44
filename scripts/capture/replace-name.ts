import type { Inventor } from './inventor.ts'
import type { KnownWords } from './known-words.ts'
import type { PageMoments } from './page-moments.ts'
import type { PageWords } from './page-words.ts'

/** What every replacement of a page rests on. */
export interface Sources {
  known: KnownWords
  words: PageWords
  inventor: Inventor
  moments: PageMoments
  /** Address of the page. */
  page: URL
}

const token = /[\p{L}\p{M}\p{N}]+/gu
const base64 = /^[A-Za-z0-9+/_-]{16,120}={0,2}$/u
const toolsKey = /(?<![\w+/-])(?<message>[A-Za-z0-9+/_-]{6,40})(?==*-replaceableCommentTools)/gu
/** LinkedIn writes words and keys without anything between them. */
const joinedWord = /^(?:expanded|focus|replaceableCommentTools|replaceableComment)(?=[A-Za-z0-9])/u
const joinedEnd = /FeedType$/u
const sequence = /[\p{L}\p{M}\p{N}]+(?:[._-]+[\p{L}\p{M}\p{N}]+)*/gu

/** A run of letters and digits: moments in it are moved, everything else is made up. */
export function replaceToken(word: string, { moments, inventor }: Sources): string {
  return moments.inId(word) ?? inventor.word(word)
}

/**
 * A part of an address, a handle or an id: words that the site has for everybody stay, so do one and two digits (pages, pictures, levels).
 */
export function replaceName(name: string, sources: Sources): string {
  const encoded = replaceEncoded(name, sources)
  if (encoded !== undefined) return encoded
  return name.replace(token, (word) => (isKept(word, sources) ? word : replaceToken(word, sources)))
}

function isKept(word: string, { known }: Sources): boolean {
  return /^\d{1,2}$/u.test(word) || /^[a-z]\d{1,2}$/u.test(word) || known.words.has(word.toLowerCase())
}

/** Names that are written in base64 and are text inside (Facebook's comments). */
function replaceEncoded(name: string, sources: Sources): string | undefined {
  if (!base64.test(name)) return undefined
  const plain = Buffer.from(name.replaceAll('-', '+').replaceAll('_', '/'), 'base64').toString('latin1')
  if (!/^[\x20-\x7E]{8,}$/u.test(plain) || !plain.includes(':')) return undefined
  const again = Buffer.from(replaceName(plain, sources), 'latin1').toString('base64')
  const padded = name.endsWith('=') ? again : again.replace(/=+$/u, '')
  return /[-_]/u.test(name) ? padded.replaceAll('+', '-').replaceAll('/', '_') : padded
}

/** The number in the key of a comment box of LinkedIn: bytes of one field in another, as `linkedin-tools-key.ts` reads them. */
function replaceToolsKey(message: string, sources: Sources): string {
  const bytes = [...Buffer.from(message.replaceAll('-', '+').replaceAll('_', '/'), 'base64')]
  const [tag = 0, length = 0, inner = 0, ...varint] = bytes
  const value = varint.reduceRight((sum, byte) => (sum << 7n) | BigInt(byte & 0x7f), 0n)
  const isUrlSafe = /[-_]/u.test(message)
  // What is written in any other way is no key, and what is made of it must be none either.
  const isKey = length === bytes.length - 2 && inner === 0x08 && toolsMessage(tag, value, isUrlSafe) === message
  if (!isKey) return replaceName(message, sources)
  return toolsMessage(tag, BigInt(replaceToken(String(value / 2n), sources)) * 2n + (value % 2n), isUrlSafe)
}

function toolsMessage(tag: number, value: bigint, isUrlSafe: boolean): string {
  const varint: number[] = []
  let rest = value
  for (; rest > 0x7fn; rest >>= 7n) varint.push(Number(rest & 0x7fn) | 0x80)
  const bytes = Buffer.from([tag, varint.length + 2, 0x08, ...varint, Number(rest)])
  const text = bytes.toString('base64').replace(/=+$/u, '')
  return isUrlSafe ? text.replaceAll('+', '-').replaceAll('/', '_') : text
}

/**
 * A class, a test id, an id: the site's own words stay. Names of people in them, numbers and what is made up of letters and digits do not;
 * in classes the latter is a style sheet's.
 */
export function replaceStructure(value: string, sources: Sources, isClass: boolean): string {
  const tools = value.replace(toolsKey, (message) => `\u0000${replaceToolsKey(message, sources)}\u0000`)
  return tools
    .split('\u0000')
    .map((part, place) => (place % 2 === 1 ? part : part.replace(sequence, (words) => replaceWords(words, sources, isClass))))
    .join('')
}

function replaceWords(words: string, sources: Sources, isClass: boolean): string {
  const isHandle = !isClass && words.includes('.') && /[a-z]/u.test(words)
  if (isName(words, sources) || isHandle) return replaceName(words, sources)
  const parts = words.split(/([._-]+)/u)
  const longest = (from: number): number => {
    for (let to = parts.length; to > from; to -= 2)
      if (isName(parts.slice(from, to).join(''), sources) || isFullName(parts.slice(from, to))) return to
    return from
  }
  const made: string[] = []
  for (let from = 0; from < parts.length;) {
    const to = longest(from)
    if (to > from) made.push(replaceName(parts.slice(from, to).join(''), sources))
    else made.push(from % 2 === 1 ? (parts[from] ?? '') : replaceStructureWord(parts[from] ?? '', sources, isClass))
    from = to > from ? to : from + 1
  }
  return made.join('')
}

const isName = (words: string, { words: { names } }: Sources) => names.has(words.toLowerCase())

/** Reddit's `t3_1o0154i`. */
const isFullName = ([kind = '', line, id, ...more]: string[]) =>
  /^t[1-6]$/u.test(kind) && line === '_' && id !== undefined && more.length === 0

function replaceStructureWord(word: string, sources: Sources, isClass: boolean): string {
  const joined = joinedWord.exec(word)?.[0] ?? ''
  const end = joinedEnd.exec(word)?.[0] ?? ''
  const rest = word.slice(joined.length, word.length - end.length)
  const { known, words } = sources
  const isLong = /\d{5,}/u.test(rest)
  const letters = rest.match(/[A-Za-z]+/gu) ?? []
  const isSites = letters.every((run) => known.words.has(run.toLowerCase()) || words.ofSite.has(run.toLowerCase()))
  const isMixed = /\d/u.test(rest) && letters.length > 0
  if (!isLong && (!isMixed || isClass || rest.length <= 3)) return word
  if (isMixed && isSites && letters.length === 1 && /^[A-Za-z]{3,}\d+$/u.test(rest))
    return joined + rest.replace(/\d{3,}/u, (digits) => replaceToken(digits, sources)) + end
  return joined + replaceToken(rest, sources) + end
}
