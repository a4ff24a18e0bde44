import type { LongestTaskRow, Variant } from './bench-results.ts'
import type { FeedBrowser } from './feed-browser.ts'
import { type FeedWay, runFeed } from './run-feed.ts'

interface TraceEvent {
  name: string
  ph: string
  pid: number
  tid: number
  /** µs of the processor. */
  tdur?: number
  args?: { name?: string }
}

/**
 * The longest task of a page's main thread, from before its document to the end of the feed, in ms of the processor: what the browser's own
 * list of long tasks says in wall time contains whatever else the machine did. Runs of their own, because tracing costs time.
 */
export async function measureLongestTasks(browsers: Record<Variant, FeedBrowser>, posts: number): Promise<LongestTaskRow[]> {
  const rows: LongestTaskRow[] = []
  for (const way of ['mounted', 'recycling'] as const)
    rows.push({
      way,
      posts,
      alone: await longestTask(browsers.alone, way, posts),
      floor: await longestTask(browsers.floor, way, posts),
      switchboard: await longestTask(browsers.switchboard, way, posts),
    })
  return rows
}

async function longestTask(feedBrowser: FeedBrowser, way: FeedWay, posts: number): Promise<number> {
  const browser = feedBrowser.started.context.browser()
  if (!browser) throw new Error('This browser cannot be traced.')
  await browser.startTracing(undefined, { categories: ['toplevel', '__metadata'] })
  const page = await feedBrowser.openFeed()
  await page.evaluate(runFeed, { way, posts, postsPerFrame: 10, watchesBadges: false } as const)
  await page.close()
  const { traceEvents } = JSON.parse((await browser.stopTracing()).toString()) as { traceEvents: TraceEvent[] }
  return longestOf(traceEvents)
}

/** The page is the renderer that was busiest: the extension's own page has nothing to do meanwhile. */
function longestOf(events: readonly TraceEvent[]): number {
  const threads = new Map<string, { total: number; longest: number }>()
  const mainThreads = new Set(
    events.flatMap(({ name, pid, tid, args }) =>
      name === 'thread_name' && args?.name === 'CrRendererMain' ? [`${pid} ${tid}`] : [],
    ),
  )
  for (const { name, ph, pid, tid, tdur = 0 } of events) {
    const thread = `${pid} ${tid}`
    if (ph !== 'X' || !name.endsWith('RunTask') || !mainThreads.has(thread)) continue
    const { total, longest } = threads.get(thread) ?? { total: 0, longest: 0 }
    threads.set(thread, { total: total + tdur, longest: Math.max(longest, tdur) })
  }
  const [busiest] = [...threads.values()].toSorted((one, other) => other.total - one.total)
  if (!busiest) throw new Error('The trace tells of no main thread.')
  return busiest.longest / 1_000
}
