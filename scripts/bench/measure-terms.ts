import { findMentions } from '../../lib/classify/match-terms.ts'
import { termIndexOf } from '../../lib/classify/term-index-of.ts'
import type { WatchTerm } from '../../lib/org/org-rows.ts'
import { watchedWord } from './feed-texts.ts'
import { costOfMaking, microsecondsPerPost, thousandPosts } from './processor-time.ts'

/** What finding watch terms costs, beside one regular expression of the same words, which knows no endings, spacing or look-alikes. */
export interface TermsRow {
  terms: number
  /** Processor time, µs for one post: the median of the rounds. */
  microsecondsPerPost: number
  regularExpressionMicroseconds: number
  buildMs: number
  /** Heap and buffers that the ready terms keep. */
  bytes: number
  /** Posts of 1,000 in which each of the two finds something. */
  found: number
  foundByExpression: number
}

const counts = [10, 500, 5_000]

/** Measures ten, five hundred and five thousand watch terms on a thousand posts. */
export function measureTerms(): TermsRow[] {
  // Once for nothing, so that what comes first is not the one that is compiled meanwhile.
  return counts.flatMap((count, at) => (at === 0 ? [measure(count), measure(count)].slice(1) : [measure(count)]))
}

function measure(count: number): TermsRow {
  const terms = inventTerms(count)
  const expression = new RegExp(`(?<![\\p{L}\\p{N}])(?:${terms.map(({ text }) => text).join('|')})(?![\\p{L}\\p{N}])`, 'giu')
  const { ms: buildMs, bytes } = costOfMaking(() => termIndexOf(terms))
  const matches = (text: string) => [...text.matchAll(expression)].length > 0
  const finds = (text: string) => findMentions(text, { authorHandle: 'author' }, terms).length > 0
  return {
    terms: count,
    microsecondsPerPost: microsecondsPerPost(finds),
    regularExpressionMicroseconds: microsecondsPerPost(matches),
    buildMs,
    bytes,
    found: thousandPosts.filter(finds).length,
    foundByExpression: thousandPosts.filter(matches).length,
  }
}

/** One term that a third of the posts name, and others that none does: names of two words, as brands and their products have. */
function inventTerms(count: number): WatchTerm[] {
  return Array.from({ length: count }, (_, at) => ({
    id: `term-${at}`,
    text: at === 0 ? watchedWord : `${word(at * 7_919)} ${word(at * 104_729)}`,
    kind: at % 2 === 0 ? ('own' as const) : ('competitor' as const),
  }))
}

/** A word that can be said, another for each number. */
function word(number: number): string {
  const syllables = ['ka', 'lo', 'mi', 'ne', 'ru', 'sta', 'vel', 'dor', 'fin', 'gar', 'hes', 'ton', 'bri', 'wen', 'zo', 'pel']
  return number
    .toString(16)
    .split('')
    .map((digit) => syllables[Number.parseInt(digit, 16)] ?? '')
    .join('')
}
