import type { WatchTerm } from '../org/org-rows.ts'
import type { Cancelled, CancelledMention, Mention } from '../org/term-place.ts'
import type { Site } from '../post/site.ts'
import { cancelledBy } from './term-context.ts'
import { type IndexedTerm, type TermIndex } from './term-index.ts'
import { termIndexOf } from './term-index-of.ts'
import { findPlaces, type TermPlace, variantOf } from './term-places.ts'
import { foldForTerms, type TermText } from './term-text.ts'

export type { Mention } from '../org/term-place.ts'

/** Who wrote the post, and where it stands. Without a site, terms of every site count. */
export interface PostPlace {
  /** Without `@`, with the host where the site has many. */
  authorHandle: string
  site?: Site | undefined
}

/**
 * Finds every place where a post names a watch term.
 *
 * Case, accents, letters that only look the same, and what cannot be seen do not count; a term of two words is also found joined or with
 * a hyphen. A term is found only as a whole word, in scripts that separate words, with the endings of its language. The time depends on
 * the text, not on how many terms there are.
 *
 * @returns in order of the text, author first; of terms found at the same place the longest, and own ones before others
 */
export function findMentions(text: string, place: PostPlace, terms: readonly WatchTerm[]): Mention[] {
  return seek(text, place, terms).mentions
}

/**
 * The same in a post with its pictures: what stands only in the description of one counts as well, after everything else. Each term is given
 * once for all pictures.
 */
export function findPostMentions(
  { text, media = [], ...place }: PostPlace & { text: string; media?: readonly string[] | undefined },
  terms: readonly WatchTerm[],
): Mention[] {
  const written = findMentions(text, place, terms)
  const known = new Set(written.map(({ termId }) => termId))
  const shown = media.flatMap((description) => seek(description, { ...place, authorHandle: '' }, terms).mentions)
  const more = shown.filter(({ termId }) => !known.has(termId) && known.add(termId))
  return [...written, ...more.map((mention): Mention => ({ ...mention, place: { kind: 'picture' } }))]
}

/** The same as `findMentions`, with what was found and does not count, and why, and the steps it took. */
export function explainMentions(
  text: string,
  place: PostPlace,
  terms: readonly WatchTerm[],
): { mentions: Mention[]; cancelled: CancelledMention[]; steps: number } {
  const { mentions, kept, cancelled, found, folded } = seek(text, place, terms)
  const all = [
    ...cancelled,
    ...found.otherCase.map((one) => ({ ...one, because: { kind: 'case' } as const })),
    ...found.inside.map((one) => ({ ...one, because: { kind: 'inside' } as const })),
  ]
  const uncovered = withoutShorter(all)
    .slice(0, mostCancelled)
    .filter(({ place: { start, end } }) => !kept.some((one) => one.place.start <= start && end <= one.place.end))
  return {
    mentions,
    cancelled: uncovered.map((one) => ({ ...mentionOf(folded, one), because: one.because })),
    steps: found.steps,
  }
}

/** Nobody reads more of them. */
const mostCancelled = 100

function seek(text: string, place: PostPlace, terms: readonly WatchTerm[]) {
  const index = termIndexOf(terms)
  const folded = foldForTerms(text)
  const found = findPlaces(index, folded)
  const counted: Found[] = []
  const cancelled: (Found & { because: Cancelled })[] = []
  for (const one of found.terms) {
    const because = isElsewhere(one.term.term, place.site) ? site : cancelledBy(one.term, one.place, found, index.phrases)
    if (because) cancelled.push({ ...one, because })
    else counted.push(one)
  }
  const kept = withoutShorter(counted)
  const mentions = [...byAuthor(place, index), ...kept.map((one) => mentionOf(folded, one))]
  return { mentions, kept, cancelled, found, folded }
}

const site = { kind: 'site' } as const
const isElsewhere = (term: WatchTerm, here: Site | undefined) =>
  here !== undefined && term.site !== undefined && term.site !== here

/** Whether the post is about competitors or the market and not about us. */
export function isMarketOnly(mentions: readonly Mention[]): boolean {
  return mentions.length > 0 && mentions.every(({ kind }) => kind === 'competitor')
}

/** Whether an account of our own wrote the post: what we say ourselves is no mention. */
export function isOwnPost(mentions: readonly Mention[]): boolean {
  return mentions.some(({ kind, place }) => place.kind === 'author' && kind !== 'competitor')
}

interface Found {
  term: IndexedTerm
  place: TermPlace
}

function mentionOf(text: TermText, { term: { term }, place }: Found): Mention {
  const { start, end } = place
  const found = text.original.slice(start, end)
  return { termId: term.id, kind: term.kind, found, place: { kind: 'text', start, end }, variant: variantOf(text, place) }
}

function byAuthor({ authorHandle, site }: PostPlace, index: TermIndex): Mention[] {
  const author = bareHandle(authorHandle)
  if (author === '') return []
  const [name = ''] = author.split('@')
  // `@ana` of a watch term stands for `ana@any.host` too; one with a host is that one account.
  const terms = [...new Set([...(index.byHandle.get(author) ?? []), ...(index.byHandle.get(name) ?? [])])]
  const here = terms.filter((term) => !isElsewhere(term, site))
  return here.map(({ id, kind }) => ({ termId: id, kind, found: authorHandle, place: { kind: 'author' }, variant: 'written' }))
}

const bareHandle = (handle: string) => foldForTerms(handle.trim()).text.replace(/^@/u, '')

/** Of places that lie in one another the longest. */
function withoutShorter<T extends Found>(found: readonly T[]): T[] {
  const kept: T[] = []
  let covered = 0
  for (const one of found.toSorted(byPlace)) {
    if (one.place.end <= covered) continue
    covered = one.place.end
    kept.push(one)
  }
  return kept
}

function byPlace(a: Found, b: Found): number {
  return (
    a.place.start - b.place.start ||
    b.place.end - a.place.end ||
    a.term.rank - b.term.rank ||
    (a.term.term.id < b.term.term.id ? -1 : a.term.term.id > b.term.term.id ? 1 : 0)
  )
}
