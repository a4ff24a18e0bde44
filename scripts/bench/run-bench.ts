import { mkdtemp, rm } from 'node:fs/promises'
import { cpus, loadavg, release, tmpdir, totalmem, type } from 'node:os'
import { join } from 'node:path'
import { type BenchResults, type FeedRow, type Spread, type Variant, variants } from './bench-results.ts'
import { bundleSizes } from './bundle-sizes.ts'
import { type FeedBrowser, prepareSwitchboard, startFeedBrowser } from './feed-browser.ts'
import { feedTexts } from './feed-texts.ts'
import { measureBareSave } from './measure-bare-save.ts'
import { measureDelivery } from './measure-delivery.ts'
import { type FeedCost, measureFeed } from './measure-feed.ts'
import { measureLongestTasks } from './measure-longest-task.ts'
import { measurePopup } from './measure-popup.ts'
import { medianCost } from './median-cost.ts'
import { measureSaved } from './measure-saved.ts'
import { measureSites } from './measure-sites.ts'
import { measureModel } from './measure-model.ts'
import { measureTerms } from './measure-terms.ts'
import { writePlainExtensions } from './plain-extensions.ts'
import { type FeedWay, runFeed } from './run-feed.ts'
import { percentile } from './statistics.ts'
import { workerHeap } from './worker-heap.ts'

export interface FeedPlan {
  posts: number
  postsPerFrame: number
  repetitions: number
}

export interface BenchPlan {
  /** Folder of the built extension, granted the site of the feed. */
  extension: string
  feeds: FeedPlan[]
  /** Short lists of each site. */
  sites: { posts: number; repetitions: number }
  badgePosts: number
  routings: number
  popups: number
  /** Told what is being measured. */
  tell: (line: string) => void
}

const ways: FeedWay[] = ['mounted', 'recycling']
const routingsPerPage = 2

/** Measures everything, one thing at a time; closes every browser and server it starts. */
export async function runBench(plan: BenchPlan): Promise<BenchResults> {
  const loadBefore = loadavg()[0] ?? 0
  const folder = await mkdtemp(join(tmpdir(), 'switchboard-bench-'))
  const browsers: Partial<Record<Variant, FeedBrowser>> = {}
  try {
    const plain = await writePlainExtensions(folder)
    const folders = { ...plain, switchboard: plan.extension }
    for (const variant of variants) browsers[variant] = await startFeedBrowser(folders[variant])
    const { alone, floor, switchboard } = browsers
    if (!alone || !floor || !switchboard) throw new Error('A browser did not start.')
    const options = await prepareSwitchboard(switchboard.started)
    const all = { alone, floor, switchboard }

    // Small things first: a machine that has just scrolled 10,000 posts is warm, and its memory is full.
    const { context, extensionId } = switchboard.started
    plan.tell('insertion to badge')
    const badgeAfterInsertion = await measureBadges(switchboard, plan.badgePosts)
    plan.tell('click to saved')
    const { clickToSaved, bareSave } = await measureSavedActs(all, plan.routings)
    plan.tell('popup')
    const popupToInteractive = spreadOf(await measurePopup(context, extensionId, plan.popups))
    const feeds: FeedRow[] = []
    for (const feed of plan.feeds) for (const way of ways) feeds.push(await measureFeedRow(all, way, feed, plan.tell))
    plan.tell('longest tasks')
    const longestTasks = await measureLongestTasks(all, plan.badgePosts)
    const sites = plan.sites.repetitions > 0 ? await measureSites(all, options, { ...plan.sites, tell: plan.tell }) : []
    const workerHeapBytes = await workerHeap(context, extensionId)
    for (const browser of Object.values(browsers)) await browser.close()
    plan.tell('watch terms and guesses')
    const terms = measureTerms()
    const guesses = measureModel()
    plan.tell('person to person')
    const personToPerson = spreadOf(await measureDelivery(plan.extension, plan.routings))
    return {
      machine: machine(context.browser()?.version() ?? 'unknown'),
      at: new Date().toISOString(),
      loadBefore,
      feeds,
      sites,
      longestTasks,
      badgeAfterInsertion,
      clickToSaved,
      bareSave,
      personToPerson,
      popupToInteractive,
      terms,
      guesses,
      sizes: bundleSizes(plan.extension),
      workerHeapBytes,
    }
  } finally {
    for (const browser of Object.values(browsers)) await browser.close()
    await rm(folder, { recursive: true, force: true, maxRetries: 5 })
  }
}

/** Takes turns, so that a machine that becomes slower meanwhile is so for all three. */
async function measureFeedRow(
  browsers: Record<Variant, FeedBrowser>,
  way: FeedWay,
  { posts, postsPerFrame, repetitions }: FeedPlan,
  tell: BenchPlan['tell'],
): Promise<FeedRow> {
  const runs: Record<Variant, FeedCost[]> = { alone: [], floor: [], switchboard: [] }
  for (let repetition = 0; repetition < repetitions; repetition++)
    for (const variant of variants) {
      const cost = await measureFeed(browsers[variant], { way, posts, postsPerFrame, watchesBadges: false })
      runs[variant].push(cost)
      tell(`${way}, ${posts} posts, ${variant} (${repetition + 1} of ${repetitions}): ${cost.taskMsPerPost.toFixed(2)} ms/post`)
    }
  return {
    way,
    posts,
    postsPerFrame,
    repetitions,
    costs: { alone: medianCost(runs.alone), floor: medianCost(runs.floor), switchboard: medianCost(runs.switchboard) },
  }
}

/** One post a frame is the fastest that a hand scrolls for long; ten at once is a page that loads more. */
async function measureBadges(browser: FeedBrowser, posts: number): Promise<BenchResults['badgeAfterInsertion']> {
  const measured: BenchResults['badgeAfterInsertion'] = []
  for (const postsPerFrame of [1, 10]) {
    const { badgeAfterMs } = await measureFeed(browser, { way: 'recycling', posts, postsPerFrame, watchesBadges: true })
    measured.push({ way: 'recycling', postsPerFrame, spread: spreadOf(badgeAfterMs) })
  }
  return measured
}

/**
 * In a page that holds about as many posts as X keeps: in a longer one the answer waits for the page's own drawing. By turns with the floor
 * extension, because how long a disk takes changes with whatever else it does.
 */
async function measureSavedActs({ switchboard, floor }: Record<Variant, FeedBrowser>, routings: number) {
  const saved: number[] = []
  const bare: number[] = []
  while (saved.length < routings)
    for (const browser of [switchboard, floor]) {
      const page = await browser.openFeed()
      const posts = routingsPerPage * feedTexts.length
      await page.evaluate(runFeed, { way: 'mounted', posts, postsPerFrame: 10, watchesBadges: false } as const)
      if (browser === floor) bare.push(...(await measureBareSave(page, routingsPerPage)))
      else saved.push(...(await measureSaved(page, browser.started.extensionId, routingsPerPage)))
      await page.close()
    }
  return { clickToSaved: spreadOf(saved), bareSave: spreadOf(bare) }
}

function spreadOf(values: readonly number[]): Spread {
  return {
    count: values.length,
    p50: percentile(values, 0.5),
    p95: percentile(values, 0.95),
    p99: percentile(values, 0.99),
  }
}

function machine(chromium: string): BenchResults['machine'] {
  const processors = cpus()
  return {
    processor: processors[0]?.model ?? 'unknown',
    cores: processors.length,
    memoryGiB: Math.round(totalmem() / 2 ** 30),
    system: `${type()} ${release()}`,
    chromium,
    node: process.versions.node,
  }
}
