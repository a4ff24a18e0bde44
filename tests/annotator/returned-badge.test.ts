import type { Browser } from 'playwright'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { accessibleNodes, until } from './support/act.ts'
import { openPage, startChromium } from './support/open-page.ts'
import { complaint, xPage } from './support/x-page.ts'

let browser: Browser
beforeAll(async () => {
  browser = await startChromium()
})
afterAll(() => browser.close())

test.each([
  ['PR', 'Press, sent back by PR. Confirmed by a colleague.'],
  // The department's name stands there already, but those who hear it are told all of it.
  ['Press', 'Press, sent back by Press. Confirmed by a colleague.'],
])('a post that %s has sent back says so, looks confirmed, and counts no time', async (department, name) => {
  const annotated = await openPage(browser, {
    html: xPage([complaint]),
    rootMode: 'open',
    states: { 'x:1001': { kind: 'returned', category: 'press', department, waiting: false } },
  })
  await annotated.atRest()
  await until(
    () => accessibleNodes(annotated, 'button'),
    (nodes) => nodes.some((node) => node.name === name),
    `the badge named “${name}”`,
  )
  const badge = annotated.page.locator('article button[aria-haspopup="dialog"]')
  expect(await badge.getAttribute('data-tone')).toBe('sure')
  expect(await badge.locator('.time').count()).toBe(0)
  expect(await badge.locator('.sign').count()).toBe(0)
  expect(await badge.locator('.detail').getAttribute('data-words')).toBe(department === 'PR' ? 'sent back by PR' : 'sent back')
})
