import { type BenchResults, type FeedRow, type SiteRow, type Spread, variants } from './bench-results.ts'
import type { TermsRow } from './measure-terms.ts'
import { textTable } from './text-table.ts'

const longTaskMs = 50

/** The results as tables for people. */
export function benchReport(results: BenchResults): string {
  const { machine, loadBefore } = results
  return [
    `${results.at.slice(0, 10)} · ${machine.processor}, ${machine.cores} cores, ${machine.memoryGiB} GiB, ${machine.system} · Chromium ${machine.chromium} headless · load before: ${loadBefore.toFixed(1)}`,
    'Main thread while the feed is scrolled to its end, processor time per post (medians):',
    textTable(
      ['feed', 'who', 'ms/post', '× alone', '× floor', 'script', 'style+layout', 'longest task', 'JS heap'],
      results.feeds.flatMap(feedLines),
    ),
    'The same for a short list of each site, recycled in its own way:',
    textTable(
      ['site', 'alone ms/post', 'floor', 'Switchboard', '× alone', '× floor', 'longest task'],
      results.sites.map(siteLine),
    ),
    'Times:',
    textTable(['what', 'times', 'p50', 'p95', 'p99', 'aim'], timeLines(results)),
    'Finding watch terms, processor time of one post (found: of 1,000 posts), beside a plain regular expression of the same words:',
    textTable(['terms', 'a post', 'found', 'expression', 'found', 'made ready in', 'memory'], results.terms.map(termsLine)),
    'Sizes:',
    textTable(
      ['part', 'raw', 'gzip'],
      results.sizes.map(({ part, raw, gzip }) => [part, kib(raw), kib(gzip)]),
    ),
    `Heap of the worker after the run: ${results.workerHeapBytes === undefined ? 'not told' : mib(results.workerHeapBytes)}`,
  ].join('\n\n')
}

function feedLines({ way, posts, postsPerFrame, costs, repetitions }: FeedRow): string[][] {
  return variants.map((variant) => {
    const cost = costs[variant]
    const mounted = `${posts} posts, ${way}: ${postsPerFrame} a frame, ${cost.postsMounted} in the page at the end (${repetitions}×)`
    return [
      variant === 'alone' ? mounted : '',
      { alone: 'page alone', floor: 'floor extension', switchboard: 'Switchboard' }[variant],
      cost.taskMsPerPost.toFixed(2),
      (cost.taskMsPerPost / costs.alone.taskMsPerPost).toFixed(2),
      (cost.taskMsPerPost / costs.floor.taskMsPerPost).toFixed(2),
      cost.scriptMsPerPost.toFixed(2),
      cost.styleAndLayoutMsPerPost.toFixed(2),
      cost.longestTaskMs < longTaskMs ? `< ${longTaskMs} ms` : `${cost.longestTaskMs.toFixed(0)} ms`,
      mib(cost.heapBytes),
    ]
  })
}

function siteLine({ site, posts, costs: { alone, floor, switchboard } }: SiteRow): string[] {
  return [
    `${site}, ${posts} posts`,
    ...[alone, floor, switchboard].map((cost) => cost.taskMsPerPost.toFixed(2)),
    (switchboard.taskMsPerPost / alone.taskMsPerPost).toFixed(2),
    (switchboard.taskMsPerPost / floor.taskMsPerPost).toFixed(2),
    switchboard.longestTaskMs < longTaskMs ? `< ${longTaskMs} ms` : `${switchboard.longestTaskMs.toFixed(0)} ms`,
  ]
}

function timeLines(results: BenchResults): string[][] {
  return [
    ...results.badgeAfterInsertion.map(({ postsPerFrame, spread }) =>
      spreadLine(`insertion of a post to its badge, ${postsPerFrame} a frame`, spread, 'p99 ≤ 16.7 ms'),
    ),
    spreadLine('click to saved', results.clickToSaved, 'p99 ≤ 10 ms'),
    spreadLine('person to person', results.personToPerson, 'p95 ≤ 1 s'),
    spreadLine('popup to interactive', results.popupToInteractive, ''),
  ]
}

function spreadLine(what: string, { count, p50, p95, p99 }: Spread, aim: string): string[] {
  const ms = (value: number | undefined) => (value === undefined ? '–' : `${value.toFixed(1)} ms`)
  return [what, String(count), ms(p50), ms(p95), ms(p99), aim]
}

function termsLine(row: TermsRow): string[] {
  const [ours, plain] = [row.microsecondsPerPost, row.regularExpressionMicroseconds].map((value) => `${value.toFixed(1)} µs`)
  const found = [row.found, row.foundByExpression].map(String)
  return [
    String(row.terms),
    ours ?? '',
    found[0] ?? '',
    plain ?? '',
    found[1] ?? '',
    `${row.buildMs.toFixed(1)} ms`,
    mib(row.bytes),
  ]
}

function kib(bytes: number): string {
  return `${(bytes / 1024).toFixed(1)} KiB`
}

function mib(bytes: number): string {
  return `${(bytes / 2 ** 20).toFixed(1)} MiB`
}
