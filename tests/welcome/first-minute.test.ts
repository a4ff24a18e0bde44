import { afterEach, beforeEach, expect, test } from 'vitest'
import { type ExtensionBrowser, launchWithExtension } from '../../scripts/chromium/launch.ts'
import { askBackground } from '../../scripts/walk/ask-background.ts'
import { demoExtension } from './support/demo-extension.ts'
import { walkFirstMinute } from './support/first-minute.ts'
import { personsPace } from './support/person-speed.ts'

let browser: ExtensionBrowser
beforeEach(async () => {
  browser = await launchWithExtension({ extension: demoExtension() })
})
afterEach(() => browser.close())

test('a fresh profile reaches its first routed post within 60 seconds at a person’s speed', async () => {
  const page = await browser.context.newPage()
  const start = performance.now()
  await page.goto(`chrome-extension://${browser.extensionId}/welcome.html`)
  const { postText } = await walkFirstMinute(browser.context, page, personsPace, async () => undefined)
  const seconds = (performance.now() - start) / 1000
  expect(seconds).toBeLessThan(60)
  // A person's reading is in it: without it the limit would say nothing.
  expect(seconds).toBeGreaterThan(20)
  const { rows } = await askBackground(page, 'queue', { scope: 'service', filter: 'open', search: '' })
  expect(rows.map(({ excerpt }) => excerpt).join()).toContain(postText)
  expect((await askBackground(page, 'overview', {})).me.name).toBe('Ana')
})
