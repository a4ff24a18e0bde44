import type { BundleSize } from './bundle-sizes.ts'
import type { FeedCost } from './measure-feed.ts'
import type { ModelRow } from './measure-model.ts'
import type { TermsRow } from './measure-terms.ts'
import type { FeedWay } from './run-feed.ts'

export const variants = ['alone', 'floor', 'switchboard'] as const
export type Variant = (typeof variants)[number]

export interface FeedRow {
  way: FeedWay
  posts: number
  postsPerFrame: number
  repetitions: number
  /** Medians over the repetitions. */
  costs: Record<Variant, Omit<FeedCost, 'badgeAfterMs'>>
}

/** A site's list in its own way of recycling. */
export interface SiteRow {
  site: string
  posts: number
  repetitions: number
  /** Medians over the repetitions. */
  costs: FeedRow['costs']
}

/** The longest task of the page's main thread, ms of the processor, by who is in the page. */
export type LongestTaskRow = Record<Variant, number> & { way: FeedWay; posts: number }

/** How long something took, in ms. */
export interface Spread {
  count: number
  p50: number | undefined
  p95: number | undefined
  p99: number | undefined
}

/** Everything one run of the benchmark measured. */
export interface BenchResults {
  machine: { processor: string; cores: number; memoryGiB: number; system: string; chromium: string; node: string }
  at: string
  /** Average number of busy processes over the minute before: above the number of cores, times say little. */
  loadBefore: number
  feeds: FeedRow[]
  sites: SiteRow[]
  longestTasks: LongestTaskRow[]
  badgeAfterInsertion: { way: FeedWay; postsPerFrame: number; spread: Spread }[]
  clickToSaved: Spread
  /** The same with the least that an extension can do: one message, one strict transaction, one answer. */
  bareSave: Spread
  personToPerson: Spread
  popupToInteractive: Spread
  terms: TermsRow[]
  guesses: ModelRow[]
  sizes: BundleSize[]
  workerHeapBytes: number | undefined
}
