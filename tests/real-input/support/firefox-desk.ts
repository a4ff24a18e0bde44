import type { Page } from 'puppeteer-core'
import type { TestContext } from 'vitest'
import { ask } from '../../firefox/support/ask.ts'
import { builtForFirefox } from '../../firefox/support/built-for-firefox.ts'
import { allowX } from '../../firefox/support/desk.ts'
import { launchFirefox } from '../../firefox/support/launch-firefox.ts'
import { openSitePage, xPage } from '../../firefox/support/site-pages.ts'
import { openVirtualDisplay } from '../../welcome/support/virtual-display.ts'
import { handsOn, type Hands } from './hands.ts'
import type { HeadedBrowser } from './headed-browser.ts'
import { oneAtATime } from './one-at-a-time.ts'
import { manageWindows } from './window-manager.ts'

/** Firefox in a window of a display of its own, with our page in front and two tabs of a site that counts. */
export interface FirefoxDesk {
  hands: Hands
  real: Pick<HeadedBrowser, 'ours' | 'ask'>
  tabs: [Page, Page]
  /** The keys that bring a tab to the front. */
  keysOf: (page: Page) => Promise<string>
}

export function openFirefoxDesk(test: Pick<TestContext, 'onTestFinished'>): Promise<FirefoxDesk> {
  return oneAtATime(() => open(test))
}

async function open({ onTestFinished }: Pick<TestContext, 'onTestFinished'>): Promise<FirefoxDesk> {
  const display = await openVirtualDisplay()
  onTestFinished(() => display.close())
  const screen = await manageWindows(display.name)
  onTestFinished(() => screen.close())
  const firefox = await launchFirefox({ extension: builtForFirefox(), display: display.name })
  onTestFinished(() => firefox.close())
  const ours = await firefox.openOwnPage('options.html')
  await allowX(ours)
  const tabAt = async (path: string) => (await openSitePage(firefox.browser, { ...xPage, address: `https://x.com/${path}` })).page
  const tabs: [Page, Page] = [await tabAt('home'), await tabAt('explore')]
  await ours.bringToFront()
  await ask(ours, 'setBudget', { exempt: true })
  const { kind } = await ask(ours, 'startWindow', {})
  if (kind !== 'opened') throw new Error(`No window was opened: ${kind}.`)
  return {
    hands: handsOn(display.name),
    real: { ours, ask: (operation, input) => ask(ours, operation, input) },
    tabs,
    keysOf: async (page) => `alt+${(await firefox.browser.pages()).indexOf(page) + 1}`,
  }
}
