import type { Browser, CDPSession, Page } from 'playwright'
import { postsOf, replayDocument, replayPage, rowsPerPage } from './replay-page.ts'
import type { ReplayReport } from './replay-report.ts'
import type { PostFields, ReplaySite } from './replay-site.ts'

const world = 'switchboard-replay'
const patienceMs = 30_000

/** A page of a replayed site with the annotator in a world of its own. */
export interface OpenReplay {
  site: ReplaySite
  page: Page
  cdp: CDPSession
  /** Both lists, in their order. */
  posts: readonly [PostFields[], PostFields[]]
  /** Waits until nothing is being read, asked or placed, and says what the annotator reads then. */
  atRest(): Promise<ReplayReport>
  close(): Promise<void>
}

/**
 * Opens a site under its own host name; nothing goes over the network.
 *
 * @param half  posts in each of the two lists
 */
export async function openReplay(browser: Browser, script: string, site: ReplaySite, half: number): Promise<OpenReplay> {
  const context = await browser.newContext({ viewport: { width: 1000, height: 800 }, ignoreHTTPSErrors: true })
  const page = await context.newPage()
  const posts = postsOf(site, half)
  const html = site.way === 'pages' ? '' : replayPage(site, posts)
  await page.route('**/*', (route) => {
    if (route.request().resourceType() !== 'document') return route.abort()
    const body = site.way === 'pages' ? pageAt(site, posts, new URL(route.request().url())) : html
    return route.fulfill({ contentType: 'text/html; charset=utf-8', body })
  })
  const cdp = await context.newCDPSession(page)
  let contextId: number | undefined
  cdp.on('Runtime.executionContextCreated', ({ context: created }) => {
    if (created.name === world) contextId = created.id
  })
  await cdp.send('Runtime.enable')
  await cdp.send('Page.enable')
  await cdp.send('Performance.enable')
  const source = `globalThis.replaySiteName = ${JSON.stringify(site.site)};\n${script}`
  await cdp.send('Page.addScriptToEvaluateOnNewDocument', { source, worldName: world })
  await page.goto(`https://${site.host}${site.feeds[0]}`, { waitUntil: 'load' })

  const inWorld = async <Value>(expression: string): Promise<Value | undefined> => {
    const { result, exceptionDetails } = await cdp.send('Runtime.evaluate', {
      expression,
      returnByValue: true,
      awaitPromise: true,
      ...(contextId !== undefined && { contextId }),
    })
    if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text)
    return result.value as Value
  }
  return {
    site,
    page,
    cdp,
    posts,
    async atRest() {
      const until = Date.now() + patienceMs
      while (Date.now() < until) {
        await inWorld('new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)))')
        const report = await inWorld<ReplayReport>('replayed.report()')
        if (report?.atRest) return report
      }
      throw new Error(`${site.name}: the annotator did not come to rest within ${patienceMs / 1_000} s`)
    },
    close: () => context.close(),
  }
}

/** `?p=3` is the third page of a list. */
function pageAt(site: ReplaySite, posts: OpenReplay['posts'], { pathname, search, searchParams }: URL): string {
  const feed = (pathname + search).startsWith(site.feeds[1]) ? 1 : 0
  const from = (Number(searchParams.get('p') ?? '1') - 1) * rowsPerPage
  return replayDocument(site, posts[feed].slice(from, from + rowsPerPage))
}
