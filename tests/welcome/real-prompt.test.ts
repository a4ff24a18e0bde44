import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { fileURLToPath } from 'node:url'
import type { Page } from 'playwright'
import { type ExtensionBrowser, launchWithExtension } from '../../scripts/chromium/launch.ts'
import { buildExtension, buildFolder } from '../../scripts/tools/build-extension.ts'
import { askBackground } from '../../scripts/walk/ask-background.ts'
import { walkFirstMinute } from './support/first-minute.ts'
import { noPause } from './support/person-speed.ts'
import { missingDisplayTools, openVirtualDisplay, type VirtualDisplay } from './support/virtual-display.ts'

/** The build that people install, without any site granted, in a window, with the browser's own question answered by a keyboard. */

const root = fileURLToPath(new URL('../..', import.meta.url))
const choice = { browser: 'chrome', demo: false } as const
const missing = missingDisplayTools()

describe.skipIf(missing.length > 0 && !process.env.CI)(
  `the first minute of the build that people install${missing.length > 0 ? ` (${missing.join(' and ')} not installed)` : ''}`,
  () => {
    let display: VirtualDisplay
    let browser: ExtensionBrowser
    let welcome: Page

    beforeAll(async () => {
      expect(missing).toEqual([])
      expect(await buildExtension(choice, AbortSignal.timeout(120_000))).toBe(true)
      display = await openVirtualDisplay()
      browser = await launchWithExtension({
        extension: root + buildFolder(choice),
        headed: true,
        display: display.name,
        viewport: null,
        args: ['--window-position=0,0'],
      })
    })
    afterAll(async () => {
      await browser?.close()
      await display?.close()
    })

    const origins = () =>
      welcome.evaluate(async () => {
        const { chrome } = globalThis as unknown as { chrome: { permissions: { getAll(): Promise<{ origins: string[] }> } } }
        return (await chrome.permissions.getAll()).origins
      })

    test('the welcome page opens by itself after installing', async () => {
      const address = `chrome-extension://${browser.extensionId}/welcome.html`
      const isThere = () => browser.context.pages().find((page) => page.url() === address)
      await expect.poll(isThere, { timeout: 20_000 }).toBeDefined()
      welcome = isThere() ?? (await browser.context.newPage())
      await welcome.getByRole('heading', { name: 'Welcome to Switchboard' }).waitFor()
      await welcome.bringToFront()
      expect(await origins()).toEqual([])
    })

    test('a refusal switches nothing on and says so', async () => {
      await welcome.getByRole('switch', { name: 'Run on X' }).click()
      await answer(false)
      await welcome.getByText('The browser did not give permission for X').first().waitFor()
      expect(await origins()).toEqual([])
    })

    test('an allowed site is read, and the first post is routed', async () => {
      const { postText } = await walkFirstMinute(browser.context, welcome, noPause, () => answer(true))
      expect(await origins()).toEqual(['https://kettles.example/*'])
      const { rows } = await askBackground(welcome, 'queue', { scope: 'service', filter: 'open', search: '' })
      expect(rows.map(({ excerpt }) => excerpt).join()).toContain(postText)
    })

    /** Nothing tells a page that the browser asks something, but from then on it no longer sees a keyboard's keys. */
    async function questionIsThere(): Promise<void> {
      await welcome.evaluate(() => {
        const page = globalThis as unknown as { shifts: number }
        page.shifts = 0
        addEventListener('keydown', ({ key }) => (page.shifts += Number(key === 'Shift')))
      })
      const seen = () => welcome.evaluate(() => (globalThis as unknown as { shifts: number }).shifts)
      let unseen = 0
      await expect
        .poll(
          async () => {
            const before = await seen()
            await display.keys('Shift_L')
            unseen = (await seen()) === before ? unseen + 1 : 0
            return unseen
          },
          { timeout: 15_000, interval: 150 },
        )
        .toBeGreaterThanOrEqual(4)
    }

    /** The browser's question stands above the page with the focus on "Deny". */
    async function answer(allow: boolean): Promise<void> {
      await questionIsThere()
      await display.keys(...(allow ? ['Tab', 'Return'] : ['Return']))
    }
  },
)
