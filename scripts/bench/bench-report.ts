import { type BenchResults, type FeedRow, type LongestTaskRow, type SiteRow, type Spread, variants } from './bench-results.ts'
import { guessReport } from './guess-report.ts'
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
    'Longest task of the page from before its document to the end of the feed, ms of the processor (aim: 50):',
    textTable(['feed', 'page alone', 'floor extension', 'Switchboard'], results.longestTasks.map(longestLine)),
    'Times:',
    textTable(['what', 'times', 'p50', 'p95', 'p99', 'aim'], timeLines(results)),
    guessReport(results),
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

function longestLine({ way, posts, alone, floor, switchboard }: LongestTaskRow): string[] {
  return [`${posts} posts, ${way}`, ...[alone, floor, switchboard].map((ms) => ms.toFixed(1))]
}

function timeLines(results: BenchResults): string[][] {
  return [
    ...results.badgeAfterInsertion.map(({ postsPerFrame, spread }) =>
      spreadLine(`insertion of a post to its badge, ${postsPerFrame} a frame`, spread, 'p99 ≤ 16.7 ms'),
    ),
    spreadLine('click to saved', results.clickToSaved, 'p99 ≤ 10 ms'),
    spreadLine('the same, floor extension: one message, one strict transaction', results.bareSave, ''),
    spreadLine('person to person', results.personToPerson, 'p95 ≤ 1 s'),
    spreadLine('popup to interactive', results.popupToInteractive, ''),
  ]
}

function spreadLine(what: string, { count, p50, p95, p99 }: Spread, aim: string): string[] {
  const ms = (value: number | undefined) => (value === undefined ? '–' : `${value.toFixed(1)} ms`)
  return [what, String(count), ms(p50), ms(p95), ms(p99), aim]
}

function kib(bytes: number): string {
  return `${(bytes / 1024).toFixed(1)} KiB`
}

function mib(bytes: number): string {
  return `${(bytes / 2 ** 20).toFixed(1)} MiB`
}
