import type { ModelRow } from './measure-model.ts'
import type { TermsRow } from './measure-terms.ts'
import { textTable } from './text-table.ts'

/** What finding watch terms and guessing cost, as tables for people. */
export function guessReport({ terms, guesses }: { terms: readonly TermsRow[]; guesses: readonly ModelRow[] }): string {
  return [
    'Finding watch terms, processor time of one post (found: of 1,000 posts), beside a plain regular expression of the same words:',
    textTable(['terms', 'a post', 'found', 'expression', 'found', 'made ready in', 'memory'], terms.map(termsLine)),
    'Guessing a category, processor time of one post (right: of the labelled posts of dev, natural mix, where they are beside the project):',
    textTable(['way', 'a post', 'made ready in', 'memory', 'right'], guesses.map(modelLine)),
  ].join('\n\n')
}

function termsLine(row: TermsRow): string[] {
  const { terms, microsecondsPerPost, found, regularExpressionMicroseconds, foundByExpression, buildMs, bytes } = row
  return [
    String(terms),
    micro(microsecondsPerPost),
    String(found),
    micro(regularExpressionMicroseconds),
    String(foundByExpression),
    `${buildMs.toFixed(1)} ms`,
    mib(bytes),
  ]
}

function modelLine({ way, microsecondsPerPost, readyMs, bytes, right }: ModelRow): string[] {
  const share = right === undefined ? '–' : `${(right * 100).toFixed(1)} %`
  return [way, micro(microsecondsPerPost), `${readyMs.toFixed(1)} ms`, mib(bytes), share]
}

const micro = (value: number): string => `${value.toFixed(1)} µs`
const mib = (bytes: number): string => `${(bytes / 2 ** 20).toFixed(1)} MiB`
