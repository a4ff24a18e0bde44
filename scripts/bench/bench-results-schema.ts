import { z } from '../../lib/util/zod.ts'

const count = z.number().int().nonnegative()
const amount = z.number().nonnegative()
const text = z.string().min(1)

const cost = z.strictObject({
  taskMsPerPost: z.number().positive(),
  scriptMsPerPost: amount,
  styleAndLayoutMsPerPost: amount,
  longestTaskMs: amount,
  heapBytes: amount,
  postsMounted: count,
  wallMs: amount,
})
const costs = z.strictObject({ alone: cost, floor: cost, switchboard: cost })
const way = z.enum(['mounted', 'recycling'])
const spread = z.strictObject({ count: count.positive(), p50: amount, p95: amount, p99: amount })

/** What `npm run bench -- --json` prints: everything is there, and nothing was measured zero times. */
export const benchResultsSchema = z.strictObject({
  machine: z.strictObject({
    processor: text,
    cores: count.positive(),
    memoryGiB: amount,
    system: text,
    chromium: text,
    node: text,
  }),
  at: z.iso.datetime(),
  loadBefore: amount,
  feeds: z.array(z.strictObject({ way, posts: count, postsPerFrame: count, repetitions: count.positive(), costs })),
  sites: z.array(z.strictObject({ site: text, posts: count, repetitions: count.positive(), costs })),
  longestTasks: z.array(z.strictObject({ way, posts: count, alone: amount, floor: amount, switchboard: amount })),
  badgeAfterInsertion: z.array(z.strictObject({ way, postsPerFrame: count, spread })),
  clickToSaved: spread,
  bareSave: spread,
  personToPerson: spread,
  popupToInteractive: spread,
  terms: z.array(
    z.strictObject({
      terms: count,
      microsecondsPerPost: amount,
      regularExpressionMicroseconds: amount,
      buildMs: amount,
      bytes: amount,
      found: count,
      foundByExpression: count,
    }),
  ),
  guesses: z.array(
    z.strictObject({
      way: text,
      microsecondsPerPost: amount,
      readyMs: amount,
      bytes: amount,
      right: z.number().min(0).max(1).optional(),
    }),
  ),
  sizes: z.array(z.strictObject({ part: text, raw: count.positive(), gzip: count.positive() })),
  workerHeapBytes: count.positive().optional(),
})
