import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type BrowserContext, chromium, type Page } from 'playwright'
import { chromiumPath } from '../chromium/launch.ts'
import type { CaptureOptions } from './capture-options.ts'
import type { PageTree } from './page-tree.ts'
import { takeTree } from './take-tree.ts'

/** A page as it was when it was taken. */
export interface TakenPage {
  tree: PageTree
  /** Where the tab was by then. */
  url: string
}

/**
 * Opens the page, waits until the person says that it is ready, and takes it.
 *
 * @param ready  waits for the person; not asked for a file, nor without a window
 */
export async function takePage(options: CaptureOptions, ready: () => Promise<void>): Promise<TakenPage> {
  const profile = options.profile ?? (await mkdtemp(join(tmpdir(), 'switchboard-capture-')))
  const isHidden = options.headless || options.file !== undefined
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: chromiumPath(),
    headless: isHidden,
    viewport: isHidden ? { width: 1280, height: 900 } : null,
    args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
  })
  try {
    if (options.file !== undefined) return await takeFile(await firstPage(context), options.url, options.file)
    const opened = await firstPage(context)
    await opened.goto(options.url, { waitUntil: options.headless ? 'load' : 'domcontentloaded' })
    if (!options.headless) await ready()
    // The tab that was opened last is the one that the person looks at.
    const page = context.pages().findLast((one) => /^https?:/u.test(one.url())) ?? opened
    return { tree: await takeTree(page), url: page.url() }
  } finally {
    await context.close()
    if (options.profile === undefined) await rm(profile, { recursive: true, force: true, maxRetries: 5 })
  }
}

/** Opens a file under an address, with nothing of the network and none of its scripts, and takes it. */
export async function takeFile(page: Page, url: string, file: string): Promise<TakenPage> {
  const body = await readFile(file, 'utf8')
  await page.route('**/*', (route) => {
    const request = route.request()
    const isPage = request.isNavigationRequest() && request.frame() === page.mainFrame()
    if (!isPage) return route.abort()
    return route.fulfill({
      contentType: 'text/html; charset=utf-8',
      headers: { 'content-security-policy': "script-src 'none'; frame-src 'none'" },
      body,
    })
  })
  // An address that differs from the open one by its fragment alone would open nothing.
  await page.goto('about:blank')
  await page.goto(url, { waitUntil: 'domcontentloaded' })
  const tree = await takeTree(page)
  await page.unroute('**/*')
  return { tree, url }
}

const firstPage = async (context: BrowserContext): Promise<Page> => context.pages()[0] ?? context.newPage()
