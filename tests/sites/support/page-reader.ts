import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { type Browser, chromium } from 'playwright'
import { build } from 'vite'
import type { Site } from '../../../lib/post/site.ts'
import { chromiumPath } from '../../../scripts/chromium/launch.ts'
import type { ProbedPage } from './adapter-probe.ts'

export interface PageReader {
  /** Opens a file under an address, without network, and reads it with the adapter of that address. */
  read(file: string, url: string, hostTable?: Record<string, Site>): Promise<ProbedPage>
  close(): Promise<void>
}

/** Starts Chromium with the adapters as a plain script: what a page shows to them, without the extension around them. */
export async function startPageReader(): Promise<PageReader> {
  const script = await probeScript()
  const browser = await chromium.launch({ executablePath: chromiumPath(), args: ['--no-sandbox'] })
  return {
    read: (file, url, hostTable = {}) => readInPage(browser, script, { file, url, hostTable }),
    close: () => browser.close(),
  }
}

interface Visit {
  file: string
  url: string
  hostTable: Record<string, Site>
}

async function readInPage(browser: Browser, script: string, { file, url, hostTable }: Visit): Promise<ProbedPage> {
  const body = await readFile(file, 'utf8')
  const page = await browser.newPage({ viewport: { width: 1280, height: 900 } })
  try {
    await page.route('**/*', (route) =>
      route.request().isNavigationRequest() && route.request().frame() === page.mainFrame()
        ? route.fulfill({ contentType: 'text/html; charset=utf-8', body })
        : route.abort(),
    )
    await page.goto(url, { waitUntil: 'domcontentloaded' })
    await page.evaluate(script)
    return await page.evaluate((table) => (globalThis as unknown as Probe).probePage(table), hostTable)
  } finally {
    await page.close()
  }
}

interface Probe {
  probePage(hostTable: Record<string, Site>): ProbedPage
}

async function probeScript(): Promise<string> {
  const entry = fileURLToPath(new URL('adapter-probe.ts', import.meta.url))
  const built = await build({
    configFile: false,
    logLevel: 'silent',
    build: { write: false, minify: false, lib: { entry, formats: ['iife'], name: 'adapterProbe' } },
  })
  const outputs = Array.isArray(built) ? built : [built]
  for (const bundle of outputs) if ('output' in bundle) return bundle.output[0].code
  throw new Error('The adapters were not bundled: the builder gave no output.')
}
