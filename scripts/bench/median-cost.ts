import type { FeedRow, Variant } from './bench-results.ts'
import type { FeedCost } from './measure-feed.ts'
import { median } from './statistics.ts'

/** The middle of each figure over some runs. */
export function medianCost(costs: readonly FeedCost[]): FeedRow['costs'][Variant] {
  const of = (key: Exclude<keyof FeedCost, 'badgeAfterMs'>) => median(costs.map((cost) => cost[key])) ?? 0
  return {
    taskMsPerPost: of('taskMsPerPost'),
    scriptMsPerPost: of('scriptMsPerPost'),
    styleAndLayoutMsPerPost: of('styleAndLayoutMsPerPost'),
    longestTaskMs: of('longestTaskMs'),
    heapBytes: of('heapBytes'),
    postsMounted: of('postsMounted'),
    wallMs: of('wallMs'),
  }
}
