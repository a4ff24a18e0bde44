import type { Page } from 'playwright'
import { postsOf, replayPage } from '../replay/replay-page.ts'
import type { ReplaySite } from '../replay/replay-site.ts'
import { replaySites } from '../replay/replay-sites.ts'
import { allowSite } from '../walk/allow-site.ts'
import { type SiteRow, type Variant, variants } from './bench-results.ts'
import type { FeedBrowser } from './feed-browser.ts'
import { type FeedCost, measurePage } from './measure-feed.ts'
import { medianCost } from './median-cost.ts'

const postsPerFrame = 5

/**
 * What each site's list costs while it is scrolled to its end, by turns with each of the three extensions. Sites of single documents have
 * no list to scroll.
 *
 * @param options  one of Switchboard's own pages, to enable the sites from
 */
export async function measureSites(
  browsers: Record<Variant, FeedBrowser>,
  options: Page,
  plan: { posts: number; repetitions: number; tell: (line: string) => void },
): Promise<SiteRow[]> {
  const rows: SiteRow[] = []
  for (const site of replaySites.filter(({ way }) => way !== 'pages')) {
    await allowSite(options, site.site, site.host)
    const runs: Record<Variant, FeedCost[]> = { alone: [], floor: [], switchboard: [] }
    for (let repetition = 0; repetition < plan.repetitions; repetition++)
      for (const variant of variants)
        runs[variant].push(await measureSite(browsers[variant], site, plan.posts, variant === 'switchboard'))
    const costs = { alone: medianCost(runs.alone), floor: medianCost(runs.floor), switchboard: medianCost(runs.switchboard) }
    plan.tell(`${site.name}: ${variants.map((variant) => costs[variant].taskMsPerPost.toFixed(2)).join(', ')} ms/post`)
    rows.push({ site: site.name, posts: plan.posts, repetitions: plan.repetitions, costs })
  }
  return rows
}

async function measureSite({ started }: FeedBrowser, site: ReplaySite, posts: number, isRead: boolean): Promise<FeedCost> {
  const page = await started.context.newPage()
  const html = replayPage(site, postsOf(site, posts))
  await page.route('**/*', (route) =>
    route.request().resourceType() === 'document'
      ? route.fulfill({ contentType: 'text/html; charset=utf-8', body: html })
      : route.abort(),
  )
  await page.goto(`https://${site.host}${site.feeds[0]}`)
  await page.bringToFront()
  // On a busy machine the annotator may be late: without it the page alone would be measured.
  if (isRead) await page.waitForFunction(hasMark)
  return measurePage(page, posts, async () => {
    await page.evaluate(([to, step]) => globalThis.replay.travel(to, step), [posts - 1, postsPerFrame] as const)
    const { longTasks, mounted } = await page.evaluate(() => ({
      longTasks: globalThis.replay.cost.longTasks,
      mounted: globalThis.replay.mounted(),
    }))
    return async () => ({ longTasks, badgeAfterMs: [], postsMounted: mounted })
  })
}

/** Whether one of our hosts is in the page: an empty span without any attribute. */
function hasMark(): boolean {
  return [...document.querySelectorAll('span')].some(({ attributes, childNodes }) => attributes.length + childNodes.length === 0)
}
