import type { WatchTerm, WatchTermKind } from '../org/org-rows.ts'
import { foldText } from './fold-text.ts'

/** Where a watch term was found: in the text from `start` to `end` (indexes of the original), or as the author's own handle. */
export interface Mention {
  termId: string
  kind: WatchTermKind
  /** As it stands in the post. */
  found: string
  place: { kind: 'text'; start: number; end: number } | { kind: 'author' }
}

const wordCharacter = /[\p{L}\p{N}_]/u
/** Scripts that set no space between words, or hang particles onto them: there every place may be the edge of a word. */
const unspaced =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u
const possessive = /^(?:'s|s'|s)/u
/** Terms of these kinds may carry an `s` of the possessive or the plural: "Northwind's", "Northwinds". */
const inflected: ReadonlySet<WatchTermKind> = new Set(['own', 'product', 'person', 'competitor', 'campaign'])

/**
 * Finds every place where a post names a watch term.
 *
 * Case, accents and invisible characters do not count; a term of two words is also found joined or with a hyphen. A term is found
 * only as a whole word, in scripts that separate words. Linear in text × terms.
 *
 * @param handles the author's handle without `@`: a post by an own account is a mention even if it names nobody
 * @returns in order of the text, author first; of terms found at the same place the longest
 */
export function findMentions(text: string, handles: { authorHandle: string }, terms: readonly WatchTerm[]): Mention[] {
  const folded = foldText(text)
  const inText = terms.flatMap((term) =>
    placesOf(term, folded.text).map(([start, end]): Mention => {
      const from = folded.origin[start] ?? 0
      const to = folded.origin[end] ?? text.length
      return { termId: term.id, kind: term.kind, found: text.slice(from, to), place: { kind: 'text', start: from, end: to } }
    }),
  )
  return [...byAuthor(handles.authorHandle, terms), ...withoutShorter(inText)]
}

/** Whether the post is about competitors or the market and not about us. */
export function isMarketOnly(mentions: readonly Mention[]): boolean {
  return mentions.length > 0 && mentions.every(({ kind }) => kind === 'competitor')
}

function byAuthor(authorHandle: string, terms: readonly WatchTerm[]): Mention[] {
  const author = bareHandle(authorHandle)
  if (author === '') return []
  const own = terms.filter(({ kind, text }) => kind === 'handle' && isSameHandle(bareHandle(text), author))
  return own.map(({ id, kind }) => ({ termId: id, kind, found: authorHandle, place: { kind: 'author' } }))
}

/** `@ana` of a watch term stands for `ana@any.host` too; one with a host is that one account. */
function isSameHandle(term: string, author: string): boolean {
  return term === author || (term !== '' && !term.includes('@') && author.startsWith(`${term}@`))
}

function bareHandle(handle: string): string {
  return foldText(handle.trim()).text.replace(/^@/u, '')
}

function placesOf({ kind, text: term }: WatchTerm, text: string): [number, number][] {
  const words = foldText(term.trim()).text.split(/[ -]+/u).filter(Boolean)
  const isTagged = kind === 'handle' || kind === 'hashtag'
  const sign = kind === 'handle' ? '@' : '#'
  const first = isTagged ? (words[0] ?? '').replace(/^[@#]/u, '') : (words[0] ?? '')
  const rest = words.slice(1)
  if (first === '') return []
  const places: [number, number][] = []
  for (let start = text.indexOf(first); start !== -1; start = text.indexOf(first, start + 1)) {
    const before = text[start - 1]
    const isStart = isTagged ? before === sign && !isWordBefore(text, start - 1) : !isWordBefore(text, start)
    const end = isStart ? endOf(text, start + first.length, rest, inflected.has(kind)) : undefined
    if (end !== undefined) places.push([isTagged ? start - 1 : start, end])
  }
  return places
}

/** Where the term ends if its other words follow and a word ends there; without the `s` it may carry. */
function endOf(text: string, after: number, rest: readonly string[], mayInflect: boolean): number | undefined {
  let end = after
  for (const word of rest) {
    while (text[end] === ' ' || text[end] === '-') end += 1
    if (!text.startsWith(word, end)) return undefined
    end += word.length
  }
  if (!isWordAt(text, end)) return end
  const ending = mayInflect ? possessive.exec(text.slice(end, end + 2))?.[0] : undefined
  return ending !== undefined && !isWordAt(text, end + ending.length) ? end : undefined
}

function isWordAt(text: string, index: number): boolean {
  const code = text.codePointAt(index)
  return code !== undefined && joinsWords(String.fromCodePoint(code))
}

/** The code point that ends before `index`; it may take two units. */
function isWordBefore(text: string, index: number): boolean {
  const unit = text[index - 1] ?? ''
  return joinsWords(unit >= '\uDC00' && unit <= '\uDFFF' ? text.slice(index - 2, index) : unit)
}

function joinsWords(character: string): boolean {
  return wordCharacter.test(character) && !unspaced.test(character)
}

function withoutShorter(mentions: readonly Mention[]): Mention[] {
  const kept: Mention[] = []
  let covered = 0
  for (const mention of mentions.toSorted((a, b) => startOf(a) - startOf(b) || lengthOf(b) - lengthOf(a))) {
    if (startOf(mention) + lengthOf(mention) <= covered) continue
    covered = startOf(mention) + lengthOf(mention)
    kept.push(mention)
  }
  return kept
}

const startOf = ({ place }: Mention) => (place.kind === 'text' ? place.start : 0)
const lengthOf = ({ place }: Mention) => (place.kind === 'text' ? place.end - place.start : 0)
