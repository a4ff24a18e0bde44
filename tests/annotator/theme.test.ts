import type { Browser } from 'playwright'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openPage, startChromium } from './support/open-page.ts'
import { complaint, xPage } from './support/x-page.ts'

let browser: Browser
beforeAll(async () => {
  browser = await startChromium()
})
afterAll(() => browser.close())

test('badges follow the page when it changes between light and dark', async () => {
  const annotated = await openPage(browser, { html: xPage([complaint]), rootMode: 'open' })
  await annotated.atRest()
  const { page } = annotated
  const badge = page.getByRole('button', { name: /Our guess/u })
  await expect.poll(() => badge.getAttribute('data-theme')).toBe('light')
  await page.evaluate(`document.body.style.background = 'rgb(0, 0, 0)'`)
  await expect.poll(() => badge.getAttribute('data-theme'), { timeout: 5_000 }).toBe('dark')
  await page.evaluate(`document.body.style.background = 'rgb(255, 255, 255)'`)
  await expect.poll(() => badge.getAttribute('data-theme'), { timeout: 5_000 }).toBe('light')
})
