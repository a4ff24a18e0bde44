import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from 'playwright'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Overview } from '../../lib/messages/page-operations.ts'
import { itemIdOf } from '../../lib/triage/item.ts'
import { type ExtensionBrowser, launchWithExtension } from '../../scripts/chromium/launch.ts'
import { complaints, inventPost } from '../pages/harness/northwind.ts'

/** Our pages with nothing replaced: the built extension, its background, and items kept in this browser. */

const extension = process.env.SWITCHBOARD_EXTENSION ?? join(import.meta.dirname, '../../.output/chrome-mv3-demo')

let browser: ExtensionBrowser
beforeAll(async () => {
  if (!existsSync(extension)) throw new Error(`Build the extension first: ${extension} is not there.`)
  browser = await launchWithExtension({ extension })
})
afterAll(() => browser.close())

async function open(path: string): Promise<Page> {
  const page = await browser.context.newPage()
  await page.emulateMedia({ reducedMotion: 'reduce' })
  await page.goto(`chrome-extension://${browser.extensionId}/${path}`)
  return page
}

/** Asks the background as our pages do. */
function ask(page: Page, type: string, data: unknown): Promise<unknown> {
  return page.evaluate(
    async (message) => {
      const { chrome } = globalThis as unknown as {
        chrome: { runtime: { sendMessage(message: unknown): Promise<{ res?: unknown }> } }
      }
      return (await chrome.runtime.sendMessage({ ...message, id: 1, timestamp: Date.now() })).res
    },
    { type, data },
  )
}

/** Routes an invented post, as the picker would; returns what was answered. */
async function route(page: Page, n: number): Promise<unknown> {
  const source = complaints[n]
  if (!source) throw new Error('No such post')
  const overview = (await ask(page, 'overview', {})) as Overview
  const departmentId = overview.departments[0]?.id ?? ''
  const post = inventPost(`${2000 + n}`, source.site, source.author, source.text, Date.now() - 3_600_000)
  const args = {
    post,
    category: source.category,
    departmentIds: [departmentId],
    leadDepartmentId: departmentId,
    urgency: 'normal',
    confidential: false,
  }
  const itemId = itemIdOf(overview.organisation.id, post.key)
  return ask(page, 'act', { mutation: { kind: 'route', opId: crypto.randomUUID(), itemId, args } })
}

async function expectNoViolation(page: Page, what: string): Promise<void> {
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
    const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).analyze()
    expect(
      violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`),
      `${what}, ${colorScheme}`,
    ).toEqual([])
  }
}

describe('the built extension, with items in this browser', () => {
  test('routed posts are worked to the end, and every page passes axe', async () => {
    const page = await open('options.html#/queue/all')
    await page.getByRole('heading', { name: 'Nothing waits here' }).waitFor()
    await expectNoViolation(page, 'empty queue')
    expect(await route(page, 1)).toMatchObject({ kind: 'saved' })
    expect(await route(page, 2)).toMatchObject({ kind: 'saved' })

    await page.getByRole('listitem').filter({ hasText: 'Lena Ortiz' }).getByRole('link').click()
    await page.getByRole('heading', { name: 'Lena Ortiz on X' }).waitFor()
    await page.getByRole('button', { name: 'Claim', exact: true }).click()
    await page.getByRole('list', { name: 'Departments' }).getByText('Claimed by you').waitFor()
    await expectNoViolation(page, 'queue with an open item')
    await page.getByRole('button', { name: 'Undo' }).click()
    await page.getByRole('list', { name: 'Departments' }).getByText('Unclaimed').waitFor()

    await page.getByRole('button', { name: 'Answered…' }).click()
    await page.getByRole('textbox', { name: 'Link of the reply' }).fill('https://posts.example/reply/2')
    await page.getByRole('button', { name: 'Record answer' }).click()
    await page.getByRole('link', { name: 'See the reply' }).waitFor()
    await page.keyboard.press('e')
    await page.getByRole('dialog', { name: 'What became of it?' }).waitFor()
    await page.keyboard.press('1')
    await page.keyboard.press('Enter')
    await page.getByText('Closed · Resolved').first().waitFor()
    await page.getByRole('button', { name: 'Open 1' }).waitFor()
    await page.close()
  })

  test.each([
    ['options.html#/reports', 'My reports'],
    ['options.html#/set-up/departments', 'Departments and people'],
    ['options.html#/set-up/watch-terms', 'What we look for'],
    ['options.html#/set-up/sites', 'Where it runs'],
    ['options.html#/set-up/storage', 'Join your organisation'],
    ['popup.html', 'What became of your reports'],
  ])('%s', async (path, heading) => {
    const page = await open(path)
    await page.getByRole('heading', { name: heading, exact: true }).waitFor()
    await expectNoViolation(page, path)
    await page.close()
  })

  test('a watch term that is added is still there after a reload', async () => {
    const page = await open('options.html#/set-up/watch-terms')
    await page.getByRole('textbox', { name: 'Name, handle or hashtag' }).fill('Northwind')
    await page.getByRole('button', { name: 'Add', exact: true }).click()
    await page.getByRole('button', { name: 'Remove Northwind' }).waitFor()
    await page.reload()
    await page.getByRole('button', { name: 'Remove Northwind' }).waitFor()
    await page.close()
  })
})
