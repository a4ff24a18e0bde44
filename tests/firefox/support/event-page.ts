import type { Browser, Page } from 'puppeteer-core'
import { expect } from 'vitest'

/** Firefox ends the event page after 30 s without work; here after one. */
export const eventPageEndsSoon = { 'extensions.background.idle.timeout': 1_000 }

/** Looks away, so that nobody keeps the event page up, until Firefox has ended it. */
export async function untilEventPageEnds(browser: Browser, options: Page): Promise<void> {
  const elsewhere = await browser.newPage()
  await elsewhere.bringToFront()
  const isUp = () =>
    options.evaluate(() => {
      const { extension } = (globalThis as unknown as { browser: { extension: { getBackgroundPage(): unknown } } }).browser
      return extension.getBackgroundPage() !== null
    })
  await expect.poll(isUp, { timeout: 20_000 }).toBe(false)
  await elsewhere.close()
}
