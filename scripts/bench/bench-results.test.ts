import { describe, expect, test } from 'vitest'
import { benchReport } from './bench-report.ts'
import type { BenchResults, Spread } from './bench-results.ts'
import { benchResultsSchema } from './bench-results-schema.ts'
import { withResults } from './put-results.ts'

const spread: Spread = { count: 20, p50: 8, p95: 12, p99: 20 }
const cost = {
  taskMsPerPost: 2,
  scriptMsPerPost: 0.5,
  styleAndLayoutMsPerPost: 0.7,
  longestTaskMs: 0,
  heapBytes: 2 ** 20,
  postsMounted: 13,
  wallMs: 900,
}
const costs = { alone: cost, floor: cost, switchboard: { ...cost, taskMsPerPost: 3 } }
const results: BenchResults = {
  machine: { processor: 'Kettle 1', cores: 2, memoryGiB: 24, system: 'Linux 6', chromium: '150', node: '24' },
  at: '2026-11-22T05:00:00.000Z',
  loadBefore: 0.4,
  feeds: [{ way: 'recycling', posts: 2_000, postsPerFrame: 10, repetitions: 3, costs }],
  sites: [{ site: 'x', posts: 400, repetitions: 3, costs }],
  longestTasks: [{ way: 'mounted', posts: 600, alone: 20, floor: 21, switchboard: 34.4 }],
  badgeAfterInsertion: [{ way: 'recycling', postsPerFrame: 1, spread }],
  clickToSaved: spread,
  bareSave: { ...spread, p99: 10 },
  personToPerson: spread,
  popupToInteractive: spread,
  terms: [
    {
      terms: 10,
      microsecondsPerPost: 5,
      regularExpressionMicroseconds: 3,
      buildMs: 1,
      bytes: 2 ** 20,
      found: 300,
      foundByExpression: 290,
    },
  ],
  guesses: [{ way: 'model', microsecondsPerPost: 90, readyMs: 20, bytes: 2 ** 20, right: undefined }],
  sizes: [{ part: 'worker', raw: 2_048, gzip: 1_024 }],
  workerHeapBytes: undefined,
}
const asPrinted = (value: object): unknown => JSON.parse(JSON.stringify(value))

describe('what --json prints', () => {
  test('has everything', () => expect(benchResultsSchema.safeParse(asPrinted(results)).success).toBe(true))

  test.each<[string, object]>([
    ['lacks a part', { bareSave: undefined }],
    ['has a part that nobody knows', { badges: 3 }],
    ['was not measured at all', { clickToSaved: { count: 0, p50: undefined, p95: undefined, p99: undefined } }],
    ['cost nothing', { feeds: [{ ...results.feeds[0], costs: { ...costs, floor: { ...cost, taskMsPerPost: 0 } } }] }],
  ])('is refused when it %s', (_what, change) =>
    expect(benchResultsSchema.safeParse(asPrinted({ ...results, ...change })).success).toBe(false),
  )
})

test('the tables say who cost how much of the floor, and each time with its aim', () => {
  const report = benchReport(results)
  for (const words of ['1.50', '34.4', 'p99 ≤ 10 ms', '20.0 ms', '2026-11-22 · Kettle 1']) expect(report).toContain(words)
})

describe('withResults', () => {
  const [begin, end] = ['<!-- npm run bench -- --markdown: from here -->', '<!-- to here -->']

  test('puts new tables where the old ones were, and leaves the rest', () => {
    const first = withResults(`# Speed\n\n${begin}\nold\n${end}\n\nAfter.\n`, '| a |')
    expect(first).toBe(`# Speed\n\n${begin}\n\n| a |\n\n${end}\n\nAfter.\n`)
    expect(withResults(first, '| a |')).toBe(first)
  })

  test.each([`no place`, `${end}\n${begin}`])('says that there is no place: %j', (document) =>
    expect(() => withResults(document, '')).toThrow('no place'),
  )
})
