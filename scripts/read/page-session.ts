import type { CDPSession, Page, Route } from 'playwright'
import type { PageReport } from '../../lib/annotator/feed/page-report.ts'

const restTimeoutMs = 30_000
const pollMs = 60
/** The report must be the same twice: the first look may come before the annotator has begun. */
const expression = `globalThis[Symbol.for('switchboard.report')]?.()`

/**
 * Opens a document under an address, with nothing of the network, and waits until the annotator is at rest.
 *
 * The document's own scripts are kept from running: they would miss their server and may take the page away. Content scripts live
 * in a world of their own, and the page's policy does not reach there.
 *
 * @throws Error if the annotator does not start or does not come to rest in time
 */
export async function readServedPage(page: Page, address: URL, html: string, extensionId: string): Promise<PageReport> {
  const world = await watchWorld(page, extensionId)
  await page.route('**/*', (route) => serve(route, page, address, html))
  await page.goto(address.href, { waitUntil: 'domcontentloaded' })
  const until = Date.now() + restTimeoutMs
  let before = ''
  while (Date.now() < until) {
    const report = await world.report()
    const now = report?.atRest ? JSON.stringify(report) : ''
    if (report && now !== '' && now === before) return report
    before = now
    await new Promise((resolve) => setTimeout(resolve, pollMs))
  }
  throw new Error(
    `The annotator did not ${world.started() ? 'come to rest' : 'start'} within ${restTimeoutMs / 1000} s on ${address.href}`,
  )
}

async function serve(route: Route, page: Page, address: URL, html: string): Promise<void> {
  const request = route.request()
  const isMain = request.isNavigationRequest() && request.frame() === page.mainFrame()
  if (!isMain) return route.abort()
  // A page that wants to go elsewhere (a refresh in its head) stays: 204 ends a navigation without a new document.
  if (new URL(request.url()).href !== new URL(address.href).href) return route.fulfill({ status: 204 })
  return route.fulfill({
    contentType: 'text/html; charset=utf-8',
    headers: { 'content-security-policy': "script-src 'none'; frame-src 'none'" },
    body: html,
  })
}

interface World {
  started(): boolean
  report(): Promise<PageReport | undefined>
}

/** Follows the extension's isolated world through the page's navigations. */
async function watchWorld(page: Page, extensionId: string): Promise<World> {
  const session = await page.context().newCDPSession(page)
  const contexts = new Set<string>()
  session.on('Runtime.executionContextCreated', ({ context }) => {
    const kind: unknown = Reflect.get(context.auxData ?? {}, 'type')
    if (kind === 'isolated' && context.origin === `chrome-extension://${extensionId}`) contexts.add(context.uniqueId)
  })
  session.on('Runtime.executionContextsCleared', () => contexts.clear())
  session.on('Runtime.executionContextDestroyed', ({ executionContextUniqueId }) => contexts.delete(executionContextUniqueId))
  await session.send('Runtime.enable')
  return { started: () => contexts.size > 0, report: () => askReport(session, [...contexts].at(-1)) }
}

async function askReport(session: CDPSession, uniqueContextId: string | undefined): Promise<PageReport | undefined> {
  if (uniqueContextId === undefined) return undefined
  const { result, exceptionDetails } = await session.send('Runtime.evaluate', {
    expression,
    uniqueContextId,
    returnByValue: true,
  })
  if (exceptionDetails)
    throw new Error(`The annotator's report failed: ${exceptionDetails.exception?.description ?? exceptionDetails.text}`)
  return result.value as PageReport | undefined
}
