import { existsSync } from 'node:fs'
import { type Browser, launch, type Page } from 'puppeteer-core'

const candidates = [
  '/usr/bin/firefox-esr',
  '/usr/bin/firefox',
  '/snap/bin/firefox',
  '/Applications/Firefox.app/Contents/MacOS/firefox',
  'C:\\Program Files\\Mozilla Firefox\\firefox.exe',
]

/** The id in `wxt.config.ts`. Firefox gives every installation an address of its own; here it is chosen beforehand. */
const extensionId = 'switchboard@switchboard.example'
const extensionHost = '5a1c0de0-0000-4000-8000-000000000001'

const ownPageWithinMs = 20_000
const lookEveryMs = 30

/** Path of a Firefox on this machine, `FIREFOX` before all; `undefined` where there is none. */
export function firefoxPath(): string | undefined {
  return process.env.FIREFOX ?? candidates.find((candidate) => existsSync(candidate))
}

export interface FirefoxOptions {
  /** Folder or zip of a built extension. */
  extension: string
  /** Preferences on top of those by which permissions are granted. */
  preferences?: Record<string, string | number | boolean>
  /** Opens it in a window of this X display instead of nowhere. */
  display?: string
}

export interface FirefoxWithExtension {
  browser: Browser
  /** Opens a page of the extension, e.g. `options.html#/`. */
  openOwnPage(path: string): Promise<Page>
  close(): Promise<void>
}

/**
 * Starts Firefox, headless unless it has a display, in a profile of its own, with the extension as people install it.
 *
 * Automation cannot answer the browser's questions: a permission that is asked for from a click is granted without one. Whatever asks
 * without a click, or for something the manifest does not list, is refused as ever.
 *
 * @throws Error where Firefox is absent
 */
export async function launchFirefox({ extension, preferences = {}, display }: FirefoxOptions): Promise<FirefoxWithExtension> {
  const executablePath = firefoxPath()
  if (!executablePath)
    throw new Error('Firefox was not found. Install it (Debian: apt-get install firefox-esr) or set FIREFOX to its path.')
  const browser = await launch({
    browser: 'firefox',
    executablePath,
    headless: display === undefined,
    ...(display !== undefined && { env: { ...process.env, DISPLAY: display } }),
    defaultViewport: { width: 1280, height: 900 },
    extraPrefsFirefox: {
      'extensions.webextensions.uuids': JSON.stringify({ [extensionId]: extensionHost }),
      'extensions.webextOptionalPermissionPrompts': false,
      ...preferences,
    },
  })
  try {
    await browser.installExtension(extension)
  } catch (error) {
    await browser.close()
    throw error
  }
  return {
    browser,
    openOwnPage: async (path) => {
      const page = await browser.newPage()
      await goToOwnPage(page, `moz-extension://${extensionHost}/${path}`)
      return page
    },
    close: () => browser.close(),
  }
}

/** Firefox changes the process on the way to an extension's page, and the navigation's end is never told: the page is asked instead. */
async function goToOwnPage(page: Page, address: string): Promise<void> {
  const until = Date.now() + ownPageWithinMs
  page.goto(address, { timeout: ownPageWithinMs }).catch(() => undefined)
  for (;;) {
    const where = await page.evaluate(() => `${document.readyState} ${location.href}`).catch(() => '')
    if (where === `complete ${address}`) return
    if (Date.now() > until) throw new Error(`${address} did not open: ${where}`)
    await new Promise((resolve) => setTimeout(resolve, lookEveryMs))
  }
}
