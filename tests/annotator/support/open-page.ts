import { type Browser, chromium, type CDPSession, type Page } from 'playwright'
import { chromiumPath } from '../../../scripts/chromium/launch.ts'
import type { ContentNotice } from '../../../lib/messages/content-operations.ts'
import type { PageReport } from '../../../lib/annotator/feed/page-report.ts'
import { annotatorScript } from './bundle-annotator.ts'
import type { HarnessSettings } from './harness-entry.ts'

const world = 'switchboard'

export async function startChromium(): Promise<Browser> {
  return chromium.launch({ executablePath: chromiumPath(), headless: true, args: ['--no-sandbox', '--disable-gpu'] })
}

export interface OpenOptions extends Partial<Omit<HarnessSettings, 'settings'>> {
  url?: string
  html: string
  colorScheme?: 'light' | 'dark'
  viewport?: { width: number; height: number }
  settings?: Partial<HarnessSettings['settings']>
  /** Runs in the page's own world before anything else, as an early script of the site would. */
  pageScript?: string
  withoutAnnotator?: boolean
}

export interface AnnotatedPage {
  page: Page
  cdp: CDPSession
  /** Runs an expression in the annotator's own world, where the page cannot reach. */
  inWorld<Value>(expression: string): Promise<Value>
  messages(operation?: string): Promise<{ operation: string; input: unknown }[]>
  notify(notice: ContentNotice): Promise<void>
  report(): Promise<PageReport>
  /** Waits until nothing is being read, asked or placed. */
  atRest(): Promise<PageReport>
}

/** Opens a page under a site's URL, with the annotator in a world of its own from `document_start`, as a content script has it. */
export async function openPage(browser: Browser, options: OpenOptions): Promise<AnnotatedPage> {
  const { url = 'https://x.com/home', html, pageScript, viewport = { width: 1000, height: 800 } } = options
  const context = await browser.newContext({ viewport, colorScheme: options.colorScheme ?? 'light', ignoreHTTPSErrors: true })
  const page = await context.newPage()
  await page.route('**/*', (route) =>
    route.request().resourceType() === 'document'
      ? route.fulfill({ contentType: 'text/html; charset=utf-8', body: html })
      : route.abort(),
  )
  const cdp = await context.newCDPSession(page)
  let contextId: number | undefined
  cdp.on('Runtime.executionContextCreated', ({ context: created }) => {
    if (created.name === world) contextId = created.id
  })
  await cdp.send('Runtime.enable')
  await cdp.send('Page.enable')
  if (!options.withoutAnnotator) {
    const site = url.startsWith('https://x.com') ? 'x' : 'mastodon'
    const source = await annotatorScript({
      rootMode: options.rootMode ?? 'closed',
      settings: { site, mode: 'badge', quietMarks: 'hover', paused: false, ...options.settings },
      states: options.states ?? {},
      silentActs: options.silentActs ?? 0,
      rejectActs: options.rejectActs ?? false,
    })
    await cdp.send('Page.addScriptToEvaluateOnNewDocument', { source, worldName: world })
  }
  if (pageScript) await page.addInitScript({ content: pageScript })
  await page.goto(url, { waitUntil: 'load' })

  const inWorld = async <Value>(expression: string): Promise<Value> => {
    const { result, exceptionDetails } = await cdp.send('Runtime.evaluate', {
      expression,
      returnByValue: true,
      awaitPromise: true,
      ...(contextId !== undefined && { contextId }),
    })
    if (exceptionDetails) throw new Error(`${exceptionDetails.text} ${exceptionDetails.exception?.description ?? ''}`)
    return result.value as Value
  }
  const report = () => inWorld<PageReport>('harness.report() ?? { atRest: false, posts: [], missed: [] }')
  return {
    page,
    cdp,
    inWorld,
    report,
    async messages(operation) {
      const all = await inWorld<{ operation: string; input: unknown }[]>('harness.messages')
      return operation ? all.filter((message) => message.operation === operation) : all
    },
    notify: (notice) => inWorld<void>(`void harness.notify(${JSON.stringify(notice)})`),
    async atRest() {
      for (;;) {
        const now = await report()
        if (now.atRest) return now
        await inWorld('new Promise((resolve) => requestAnimationFrame(resolve))')
      }
    },
  }
}
