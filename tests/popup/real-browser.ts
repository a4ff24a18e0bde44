import { existsSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import puppeteer, { type Browser, type Page } from 'puppeteer-core'
import { chromiumPath } from '../../scripts/chromium/launch.ts'

const extension = process.env.SWITCHBOARD_EXTENSION ?? join(import.meta.dirname, '../../.output/chrome-mv3-demo')

/** A browser whose tabs have the focus or do not, as for a person. Playwright tells every page that it has it. */
export interface RealBrowser {
  browser: Browser
  /** Opens a page of ours. */
  open(path: string): Promise<Page>
  /** Kills the background worker, as the browser does whenever it likes. */
  killWorker(): Promise<void>
  close(): Promise<void>
}

/** @throws Error where the extension has not been built */
export async function startRealBrowser(): Promise<RealBrowser> {
  if (!existsSync(join(extension, 'manifest.json'))) throw new Error(`Build the extension first: ${extension} is not there.`)
  const userDataDir = await mkdtemp(join(tmpdir(), 'switchboard-popup-'))
  const browser = await puppeteer.launch({
    executablePath: chromiumPath(),
    userDataDir,
    headless: true,
    args: [
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
      '--no-first-run',
      '--disable-sync',
      '--disable-features=DisableLoadExtensionCommandLineSwitch',
      `--disable-extensions-except=${extension}`,
      `--load-extension=${extension}`,
    ],
    ignoreDefaultArgs: ['--disable-extensions'],
  })
  const isWorker = (target: { type(): string; url(): string }) =>
    target.type() === 'service_worker' && target.url().startsWith('chrome-extension://')
  const worker = await browser.waitForTarget(isWorker, { timeout: 20_000 })
  const { origin } = new URL(worker.url().replace('chrome-extension:', 'https:'))
  const home = origin.replace('https:', 'chrome-extension:')
  const ours = await browser.newPage()
  await ours.goto(`${home}/options.html`)
  return {
    browser,
    async open(path) {
      const page = await browser.newPage()
      await page.goto(`${home}/${path}`)
      return page
    },
    async killWorker() {
      const running = browser.targets().find(isWorker)
      if (!running) throw new Error('There is no worker to kill.')
      const session = await ours.createCDPSession()
      const gone = new Promise<void>((resolve) => {
        browser.on('targetdestroyed', (target) => target === running && resolve())
      })
      await session.send('ServiceWorker.enable')
      await session.send('ServiceWorker.stopAllWorkers')
      await gone
      await session.detach()
    },
    async close() {
      await browser.close()
      await rm(userDataDir, { recursive: true, force: true, maxRetries: 5 })
    },
  }
}
