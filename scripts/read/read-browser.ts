import type { PageReport } from '../../lib/annotator/feed/page-report.ts'
import type { Site } from '../../lib/post/site.ts'
import { type ExtensionBrowser, launchWithExtension } from '../chromium/launch.ts'
import { allowSite } from '../walk/allow-site.ts'
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
      if (!named.has(address.hostname)) await allowSite(options, site, address.hostname)
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
