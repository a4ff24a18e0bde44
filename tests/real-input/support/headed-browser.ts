import puppeteer, { type Browser, type Page, type Target, TargetType } from 'puppeteer-core'
import type { PageOperations } from '../../../lib/messages/page-operations.ts'
import { chromiumPath } from '../../../scripts/chromium/launch.ts'
import { demoExtension } from '../../welcome/support/demo-extension.ts'

/** A browser in a window of a display, with the extension, as it is when nobody automates it: who has the focus is up to the display. */
export interface HeadedBrowser {
  browser: Browser
  /** Our options page, the first tab of the first window. */
  ours: Page
  ask<K extends keyof PageOperations>(
    operation: K,
    input: Parameters<PageOperations[K]>[0],
  ): Promise<ReturnType<PageOperations[K]>>
  /** Opens a tab of the first window, behind the one in front. */
  openTab(address: string): Promise<Page>
  /** Opens a window, which comes to the front. */
  openWindow(address: string): Promise<Page>
  /** Opens the browser's side panel, and leaves our page in front. */
  openPanel(): Promise<Page>
  /** Opens the popup, as a click on the icon does. */
  openPopup(): Promise<void>
  /** Kills the background worker, as the browser does whenever it likes. */
  killWorker(): Promise<void>
  /** Sends a signal to every process of it. */
  signal(name: 'SIGSTOP' | 'SIGCONT' | 'SIGKILL'): void
  close(): Promise<void>
}

interface Runtime {
  chrome: {
    runtime: { sendMessage(message: unknown): Promise<{ res?: unknown; err?: unknown }> }
    action: { openPopup(): Promise<void> }
  }
}

const isWorker = (target: Target) => target.type() === TargetType.SERVICE_WORKER && target.url().startsWith('chrome-extension://')

/** @param profile folder; one that was used before goes on */
export async function launchHeaded(display: string, profile: string): Promise<HeadedBrowser> {
  const extension = demoExtension()
  const browser = await puppeteer.launch({
    executablePath: chromiumPath(),
    userDataDir: profile,
    headless: false,
    defaultViewport: null,
    env: { ...process.env, DISPLAY: display },
    args: [
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
      '--no-first-run',
      '--disable-gpu',
      '--disable-sync',
      '--hide-crash-restore-bubble',
      '--window-size=1200,860',
      '--window-position=0,0',
      '--autoplay-policy=no-user-gesture-required',
      '--disable-features=DisableLoadExtensionCommandLineSwitch',
      `--disable-extensions-except=${extension}`,
      `--load-extension=${extension}`,
    ],
    // The bar that says that a program is at the wheel would move the page about.
    ignoreDefaultArgs: ['--disable-extensions', '--enable-automation'],
  })
  const worker = await browser.waitForTarget(isWorker, { timeout: 30_000 })
  const [first] = await browser.pages()
  const ours = first ?? (await browser.newPage())
  await ours.goto(worker.url().replace(/[^/]*$/u, 'options.html'))
  const whole = await browser.target().createCDPSession()
  const open = async (wanted: { url: string; background?: boolean; newWindow?: boolean }) => {
    const opened = browser.waitForTarget((target) => target.url() === wanted.url)
    await whole.send('Target.createTarget', wanted)
    const page = await (await opened).page()
    if (!page) throw new Error(`${wanted.url} did not open.`)
    return page
  }
  return {
    browser,
    ours,
    async ask(operation, input) {
      const message = { id: 1, type: operation, data: input, timestamp: Date.now() }
      const answer = await ours.evaluate((sent) => (globalThis as unknown as Runtime).chrome.runtime.sendMessage(sent), message)
      if (answer.err !== undefined) throw new Error(`${operation}: ${JSON.stringify(answer.err)}`)
      return answer.res as ReturnType<PageOperations[typeof operation]>
    },
    openTab: (address) => open({ url: address, background: true }),
    openWindow: (address) => open({ url: address, newWindow: true }),
    async openPanel() {
      const opened = browser.waitForTarget((target) => target.url().includes('/sidepanel.html'))
      const session = await ours.createCDPSession()
      const expression = `chrome.windows.getCurrent().then(({ id }) => chrome.sidePanel.open({ windowId: id }))`
      await session.send('Runtime.evaluate', { expression, userGesture: true, awaitPromise: true })
      await session.detach()
      return (await opened).asPage()
    },
    async openPopup() {
      const opened = browser.waitForTarget((target) => target.url().endsWith('/popup.html'))
      await ours.evaluate(() => (globalThis as unknown as Runtime).chrome.action.openPopup())
      await opened
    },
    async killWorker() {
      const running = browser.targets().find(isWorker)
      // Who asks it next starts it.
      if (!running) return
      const { promise: gone, resolve } = Promise.withResolvers<void>()
      browser.on('targetdestroyed', (target) => target === running && resolve())
      const session = await ours.createCDPSession()
      await session.send('ServiceWorker.enable')
      await session.send('ServiceWorker.stopAllWorkers')
      await gone
      await session.detach()
    },
    signal(name) {
      const pid = browser.process()?.pid
      if (pid === undefined) throw new Error('The browser has no process.')
      // It was started as the head of a group, and all its processes are in it.
      process.kill(-pid, name)
    },
    close: () => browser.close(),
  }
}
