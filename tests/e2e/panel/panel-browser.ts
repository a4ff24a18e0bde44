import type { CDPSession, Page, Target } from 'puppeteer-core'
import type { PageOperations } from '../../../lib/messages/page-operations.ts'
import { type RealBrowser, startRealBrowser } from '../../popup/real-browser.ts'

/** A browser with the installed extension, its real side panel, and pages that are served under their true names. */
export interface PanelBrowser extends RealBrowser {
  ask<K extends keyof PageOperations>(
    operation: K,
    input: Parameters<PageOperations[K]>[0],
  ): Promise<ReturnType<PageOperations[K]>>
  /** Opens a tab at an address with this document in it and nothing of the network. */
  visit(address: string, html: string): Promise<Page>
  /** Opens the browser's own side panel. */
  openPanel(): Promise<Page>
  /** The next page of ours that opens at this path, however it opens. */
  pageOfOurs(path: RegExp): Promise<Page>
  options: Page
}

export async function startPanelBrowser(): Promise<PanelBrowser> {
  const real = await startRealBrowser()
  const options = await real.open('options.html')
  const pageOfOurs = async (path: RegExp) => {
    const target = await real.browser.waitForTarget(
      (one: Target) => one.url().startsWith('chrome-extension:') && path.test(one.url()),
      { timeout: 15_000 },
    )
    return target.asPage()
  }
  return {
    ...real,
    options,
    pageOfOurs,
    async ask(operation, input) {
      const answer = await options.evaluate(
        (type, data) =>
          (
            globalThis as unknown as {
              chrome: { runtime: { sendMessage(message: unknown): Promise<{ res?: unknown; err?: unknown }> } }
            }
          ).chrome.runtime.sendMessage({ id: 1, type, data, timestamp: Date.now() }),
        operation,
        input,
      )
      if (answer.err !== undefined) throw new Error(`${operation}: ${JSON.stringify(answer.err)}`)
      return answer.res as ReturnType<PageOperations[typeof operation]>
    },
    async visit(address, html) {
      const page = await real.browser.newPage()
      await page.setRequestInterception(true)
      page.on('request', (request) => {
        const isMain = request.isNavigationRequest() && request.frame() === page.mainFrame()
        void (isMain ? request.respond({ contentType: 'text/html; charset=utf-8', body: html }) : request.abort())
      })
      await page.goto(address)
      return page
    },
    async openPanel() {
      const session = await options.createCDPSession()
      const expression = `chrome.windows.getCurrent().then(({ id }) => chrome.sidePanel.open({ windowId: id }))`
      await session.send('Runtime.evaluate', { expression, userGesture: true, awaitPromise: true })
      await session.detach()
      return pageOfOurs(/sidepanel\.html$/u)
    },
  }
}

/** Everything of a document that anybody could find: its markup, and the shadow roots in it, open or closed. */
export async function wholePage(page: Page): Promise<{ html: string; roots: number; sheets: number; focus: string }> {
  const seen = await page.evaluate(() => ({
    html: document.documentElement.outerHTML,
    sheets: document.styleSheets.length + document.adoptedStyleSheets.length,
    focus: document.activeElement?.tagName ?? '',
  }))
  const session = await page.createCDPSession()
  const { root } = await session.send('DOM.getDocument', { depth: -1, pierce: true })
  const count = (node: { shadowRoots?: unknown[]; children?: unknown[] }): number =>
    (node.shadowRoots?.length ?? 0) +
    [...(node.shadowRoots ?? []), ...(node.children ?? [])].reduce<number>((sum, child) => sum + count(child as typeof node), 0)
  await session.detach()
  return { ...seen, roots: count(root) }
}

/** The worlds in which an extension runs in a page, as the browser names them. */
export async function worldsOf(page: Page, session?: CDPSession): Promise<string[]> {
  const own = session ?? (await page.createCDPSession())
  const origins: string[] = []
  own.on('Runtime.executionContextCreated', ({ context }) => origins.push(context.origin))
  await own.send('Runtime.enable')
  await own.detach()
  return origins.filter((origin) => origin.startsWith('chrome-extension:'))
}
