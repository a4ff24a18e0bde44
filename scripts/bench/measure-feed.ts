import type { CDPSession, Page } from 'playwright'
import type { FeedBrowser } from './feed-browser.ts'
import { type FeedResult, type FeedRun, runFeed } from './run-feed.ts'

/** What one run of the feed cost on the page's main thread. */
export interface FeedCost {
  taskMsPerPost: number
  scriptMsPerPost: number
  styleAndLayoutMsPerPost: number
  /** ms; 0 where no task took 50 ms, which is where the browser begins to tell. */
  longestTaskMs: number
  /** Bytes of the JavaScript heap after a collection, all worlds of the page. */
  heapBytes: number
  postsMounted: number
  wallMs: number
  badgeAfterMs: number[]
}

const quietMs = 400
const quietShare = 0.08
const longestWaitMs = 60_000

/** Opens the feed, scrolls it to the end, waits until the main thread is quiet, and closes it. */
export async function measureFeed(browser: FeedBrowser, run: FeedRun): Promise<FeedCost> {
  const page = await browser.openFeed()
  return measurePage(page, run.posts, async () => {
    await page.evaluate(runFeed, run)
    // What belongs to the run and comes after it is in there by the time that the main thread is quiet.
    return () => page.evaluate(() => (globalThis as { feedResult?: FeedResult }).feedResult)
  })
}

/**
 * Measures what a page's main thread does while `run` scrolls it, and closes it.
 *
 * @param run  answers what is to be asked once the main thread is quiet
 */
export async function measurePage(
  page: Page,
  posts: number,
  run: () => Promise<() => Promise<Omit<FeedResult, 'frames'> | undefined>>,
): Promise<FeedCost> {
  const session = await page.context().newCDPSession(page)
  try {
    await session.send('Performance.enable', { timeDomain: 'threadTicks' })
    await untilQuiet(session)
    const before = await metrics(session)
    const startedAt = performance.now()
    const tell = await run()
    const wallMs = performance.now() - startedAt
    await untilQuiet(session)
    const after = await metrics(session)
    const result = await tell()
    await session.send('HeapProfiler.collectGarbage')
    const heapBytes = (await metrics(session)).JSHeapUsedSize ?? 0
    const perPost = (...names: string[]) =>
      (names.reduce((sum, name) => sum + (after[name] ?? 0) - (before[name] ?? 0), 0) * 1_000) / posts
    return {
      taskMsPerPost: perPost('TaskDuration'),
      scriptMsPerPost: perPost('ScriptDuration'),
      styleAndLayoutMsPerPost: perPost('LayoutDuration', 'RecalcStyleDuration'),
      longestTaskMs: Math.max(0, ...(result?.longTasks ?? [])),
      heapBytes,
      postsMounted: result?.postsMounted ?? 0,
      wallMs,
      badgeAfterMs: result?.badgeAfterMs ?? [],
    }
  } finally {
    await page.close()
  }
}

async function metrics(session: CDPSession): Promise<Record<string, number>> {
  const { metrics } = await session.send('Performance.getMetrics')
  return Object.fromEntries(metrics.map(({ name, value }) => [name, value]))
}

/** Work that an extension puts off is its work all the same: the run is over when the main thread is nearly idle. */
async function untilQuiet(session: CDPSession): Promise<void> {
  const until = performance.now() + longestWaitMs
  let before = (await metrics(session)).TaskDuration ?? 0
  while (performance.now() < until) {
    await new Promise((resolve) => setTimeout(resolve, quietMs))
    const now = (await metrics(session)).TaskDuration ?? 0
    if ((now - before) * 1_000 < quietMs * quietShare) return
    before = now
  }
}
