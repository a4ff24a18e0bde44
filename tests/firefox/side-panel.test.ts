import type { Page } from 'puppeteer-core'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { ask } from './support/ask.ts'
import { builtForFirefox, whyNoFirefox } from './support/built-for-firefox.ts'
import { allowX, press } from './support/desk.ts'
import { type FirefoxWithExtension, launchFirefox } from './support/launch-firefox.ts'
import { openSitePage, xPage } from './support/site-pages.ts'

let firefox: FirefoxWithExtension
let options: Page
beforeEach(async ({ skip }) => {
  const reason = whyNoFirefox()
  if (reason !== undefined) return skip(reason)
  firefox = await launchFirefox({ extension: builtForFirefox() })
  options = await firefox.openOwnPage('options.html')
})
afterEach(() => firefox?.close())

/** What stands in Firefox's sidebar: a page of ours that only our own pages can reach. */
const sidebarText = () =>
  options.evaluate(() => {
    const { extension } = (globalThis as unknown as { browser: { extension: { getViews(of: object): Window[] } } }).browser
    return extension
      .getViews({ type: 'sidebar' })
      .map((view) => view.document.body.textContent)
      .join('\n')
  })

test('the sidebar lists the posts of the page in front, and nothing is put into the page', async () => {
  await allowX(options)
  await ask(options, 'setSite', { site: 'x', host: 'x.com', settings: { mode: 'panel' } })
  const value = { id: 'northwind', text: 'Northwind', kind: 'own' } as const
  await ask(options, 'act', { mutation: { opId: 'term', kind: 'put-row', args: { rowKind: 'watch-term', value } } })
  const popup = await firefox.openOwnPage('popup.html')
  await press(popup, 'button', 'Side panel')
  const reader = await openSitePage(firefox.browser, xPage)
  const elements = () => reader.page.evaluate(() => document.querySelectorAll('*').length)
  const before = await elements()
  await reader.page.bringToFront()
  await expect.poll(sidebarText, { timeout: 20_000 }).toContain(xPage.text)
  expect(await sidebarText()).toContain('Customer service')
  expect(await elements()).toBe(before)
})
