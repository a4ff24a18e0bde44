import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { chromium, type Page } from 'playwright'
import { build } from 'vite'
import type { Site } from '../../../lib/post/site.ts'
import { chromiumPath } from '../../../scripts/chromium/launch.ts'
import type { Probe, ProbedPage } from './adapter-probe.ts'
import type { ProbedFallbacks } from './fallback-probe.ts'

/** A file, and the address under which it is opened. */
export interface Visit {
  file: string
  url: string
  hostTable?: Record<string, Site>
}

export interface PageReader {
  /** Opens a file under an address, without network, and reads it with the adapter of that address. */
  read(file: string, url: string, hostTable?: Record<string, Site>): Promise<ProbedPage>
  /** Reads it once for each name of the site's table, without that name's first choice. */
  readFallbacks(visit: Visit, more?: Record<string, readonly string[]>): Promise<ProbedFallbacks>
  close(): Promise<void>
}

/** Starts Chromium with the adapters as a plain script: what a page shows to them, without the extension around them. */
export async function startPageReader(): Promise<PageReader> {
  const script = await probeScript()
  const browser = await chromium.launch({ executablePath: chromiumPath(), args: ['--no-sandbox'] })
  // One tab for all files, one file at a time: a tab of its own for each takes longer than reading it.
  const page = await browser.newPage({ viewport: { width: 1280, height: 900 } })
  let body = ''
  await page.route('**/*', (route) =>
    route.request().isNavigationRequest() && route.request().frame() === page.mainFrame()
      ? route.fulfill({ contentType: 'text/html; charset=utf-8', body })
      : route.abort(),
  )
  let last: Promise<unknown> = Promise.resolve()
  const visit = <T>({ file, url }: Visit, look: (page: Page) => Promise<T>): Promise<T> => {
    const seen = last.then(async () => {
      body = await readFile(file, 'utf8')
      // An address that differs from the open one by its fragment alone would open nothing.
      if (withoutFragment(page.url()) === withoutFragment(url)) await page.goto('about:blank')
      await page.goto(url, { waitUntil: 'domcontentloaded' })
      await page.evaluate(script)
      return look(page)
    })
    last = seen.catch(() => undefined)
    return seen
  }
  return {
    read: (file, url, hostTable = {}) =>
      visit({ file, url }, (opened) => opened.evaluate((table) => (globalThis as unknown as Probe).probePage(table), hostTable)),
    readFallbacks: ({ file, url, hostTable = {} }, more = {}) =>
      visit({ file, url }, (opened) =>
        opened.evaluate(([table, fixes]) => (globalThis as unknown as Probe).probeFallbacks(table, fixes), [
          hostTable,
          more,
        ] as const),
      ),
    close: () => browser.close(),
  }
}

const withoutFragment = (address: string) => address.replace(/#.*$/u, '')

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
