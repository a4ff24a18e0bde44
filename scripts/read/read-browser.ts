import type { Page } from 'playwright'
import type { PageReport } from '../../lib/annotator/feed/page-report.ts'
import type { PageOperations } from '../../lib/messages/page-operations.ts'
import type { Site } from '../../lib/post/site.ts'
import { type ExtensionBrowser, launchWithExtension } from '../chromium/launch.ts'
import { readServedPage } from './page-session.ts'

export interface ReadBrowser {
  /** Reads one document as if it came from `address`, with its site in badge mode. */
  read(site: Site, address: URL, html: string): Promise<PageReport>
  close(): Promise<void>
}

/** Starts Chromium with the built extension, once for all pages. */
export async function startReadBrowser(extension: string): Promise<ReadBrowser> {
  const started = await launchWithExtension({ extension })
  const options = await started.context.newPage()
  await options.goto(`chrome-extension://${started.extensionId}/options.html`)
  const named = new Set<string>()
  return {
    async read(site, address, html) {
      if (!named.has(address.hostname)) await nameSite(options, { site, host: address.hostname, settings: { mode: 'badge' } })
      named.add(address.hostname)
      return readInNewTab(started, address, html)
    },
    close: () => started.close(),
  }
}

async function readInNewTab({ context, extensionId }: ExtensionBrowser, address: URL, html: string): Promise<PageReport> {
  const page = await context.newPage()
  try {
    return await readServedPage(page, address, html, extensionId)
  } finally {
    await page.close()
  }
}

type SetSite = Parameters<PageOperations['setSite']>[0]

/** Adds a host to the person's table, as the options page does: from there, by message. */
async function nameSite(options: Page, data: SetSite): Promise<void> {
  const answer = await options.evaluate(
    (message) => (globalThis as unknown as ExtensionPage).chrome.runtime.sendMessage(message),
    { id: Date.now() % 1_000_000, type: 'setSite', data, timestamp: Date.now() },
  )
  const refusal = typeof answer === 'object' && answer !== null ? (Reflect.get(answer, 'err') as unknown) : 'no answer'
  if (refusal !== undefined)
    throw new Error(`The extension did not take ${data.host} as ${data.site}: ${JSON.stringify(refusal)}`)
}

interface ExtensionPage {
  chrome: { runtime: { sendMessage(message: unknown): Promise<unknown> } }
}
