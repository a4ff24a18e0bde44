import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from 'playwright'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type ExtensionBrowser, launchWithExtension } from '../../scripts/chromium/launch.ts'
import { demoExtension } from './support/demo-extension.ts'

/** Every question in every form people meet it, with the built extension and its own background. */

let browser: ExtensionBrowser
beforeAll(async () => {
  browser = await launchWithExtension({ extension: demoExtension() })
})
afterAll(() => browser.close())

/** 640 × 450 is a window of 1280 × 900 at 200 % zoom. */
const forms = [
  { name: 'light, 1280', width: 1280, height: 900, colorScheme: 'light', dir: 'ltr' },
  { name: 'dark, 800', width: 800, height: 900, colorScheme: 'dark', dir: 'ltr' },
  { name: 'light, 320', width: 320, height: 740, colorScheme: 'light', dir: 'ltr' },
  { name: 'dark, 200 % zoom', width: 640, height: 450, colorScheme: 'dark', dir: 'ltr' },
  { name: 'right to left', width: 1280, height: 900, colorScheme: 'light', dir: 'rtl' },
] as const

const questions: { name: string; act?: (page: Page) => Promise<void> }[] = [
  { name: 'Where do you read posts?' },
  { name: 'What do we look for?', act: (page) => page.getByRole('textbox', { name: 'Names and handles' }).fill('Northwind') },
  { name: 'Who are you?', act: (page) => page.getByRole('radio', { name: /^I work in some/u }).check() },
  {
    name: 'Where is it stored?',
    async act(page) {
      await page.getByRole('radio', { name: /^On my organisation/u }).check()
      await page.getByRole('button', { name: 'Join', exact: true }).click()
      await page.getByText('This is not an address.').waitFor()
    },
  },
]

async function open(): Promise<Page> {
  const page = await browser.context.newPage()
  await page.emulateMedia({ reducedMotion: 'reduce' })
  await page.goto(`chrome-extension://${browser.extensionId}/welcome.html`)
  await page.getByRole('heading', { name: 'Welcome to Switchboard' }).waitFor()
  return page
}

async function expectNoViolation(page: Page, what: string): Promise<void> {
  for (const form of forms) {
    await page.emulateMedia({ colorScheme: form.colorScheme, reducedMotion: 'reduce' })
    await page.setViewportSize({ width: form.width, height: form.height })
    await page.evaluate((dir) => {
      document.documentElement.dir = dir
    }, form.dir)
    const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).analyze()
    const found = violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html.slice(0, 160)).join(' | ')}`)
    expect.soft(found, `${what}, ${form.name}`).toEqual([])
    const overflow = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
    expect.soft(overflow, `${what}, ${form.name}: sideways overflow in px`).toBeLessThanOrEqual(0)
  }
}

describe('the welcome page', () => {
  test.each(questions)('$name', async ({ name, act }) => {
    const page = await open()
    await page.getByRole('navigation', { name: 'Questions' }).getByRole('button', { name }).click()
    await page.getByRole('region', { name }).waitFor()
    await act?.(page)
    await expectNoViolation(page, name)
    await page.close()
  })

  test('the last page', async () => {
    const page = await open()
    for (const name of questions.map((one) => one.name)) {
      await page.getByRole('region', { name }).waitFor()
      await page.getByRole('button', { name: /^(?:Next|Skip)$/u }).click()
    }
    await page.getByRole('region', { name: 'You are ready' }).waitFor()
    await expectNoViolation(page, 'You are ready')
    await page.close()
  })

  test('without a mouse: each question is reached, answered and left by keys, and its title has the focus', async () => {
    const page = await open()
    const focused = () => page.evaluate(() => document.activeElement?.textContent?.trim() ?? '')
    const tabTo = async (name: string) => {
      for (let presses = 0; presses < 40; presses += 1) {
        await page.keyboard.press('Tab')
        if ((await focused()) === name) return
      }
      throw new Error(`Tab does not reach ${name}.`)
    }
    await tabTo('Skip')
    await page.keyboard.press('Enter')
    await expect.poll(focused).toBe('What do we look for?')
    await page.keyboard.press('Tab')
    await page.keyboard.type('Northwind')
    await page.keyboard.press('Control+Enter')
    await expect.poll(focused).toBe('Who are you?')
    await page.keyboard.press('Tab')
    await page.keyboard.type('Ana')
    await page.keyboard.press('Enter')
    await expect.poll(focused).toBe('Where is it stored?')
    await tabTo('Next')
    await page.keyboard.press('Enter')
    await expect.poll(focused).toBe('You are ready')
    await page.close()
  })
})
