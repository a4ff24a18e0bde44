import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type ExtensionBrowser, launchWithExtension } from '../../scripts/chromium/launch.ts'
import { askBackground } from '../../scripts/walk/ask-background.ts'
import { itemIdOf } from '../../lib/triage/item.ts'
import { inventPost } from './harness/northwind.ts'

/** The sweep with nothing replaced: the built extension, its background, and an organisation kept in this browser. */

const extension = process.env.SWITCHBOARD_EXTENSION ?? join(import.meta.dirname, '../../.output/chrome-mv3-demo')

let browser: ExtensionBrowser
beforeAll(async () => {
  if (!existsSync(extension)) throw new Error(`Build the extension first: ${extension} is not there.`)
  browser = await launchWithExtension({ extension })
})
afterAll(() => browser.close())

test('what is tagged after a search was opened is what the look found, whoever is alone and without any server', async () => {
  const page = await browser.context.newPage()
  await page.goto(`chrome-extension://${browser.extensionId}/options.html#/sweep`)
  await page.getByRole('heading', { name: 'Nothing to look for yet' }).waitFor()
  const { organisation } = await askBackground(page, 'overview', {})
  const tag = async (n: number) => {
    const post = inventPost(String(n), 'x', 'Lena Ortiz', 'The lid of my kettle cracked.', Date.now())
    const args = { post, category: 'service', confidential: false, note: undefined } as const
    const itemId = itemIdOf(organisation.id, post.key)
    const mutation = { opId: `tag-${n}`, kind: 'tag', itemId, args } as const
    expect(await askBackground(page, 'act', { mutation })).toMatchObject({ kind: 'saved' })
    return itemId
  }
  await tag(1)
  const value = { id: 'own', text: 'Northwind', kind: 'own' } as const
  await askBackground(page, 'act', { mutation: { opId: 'term', kind: 'put-row', args: { rowKind: 'watch-term', value } } })
  await page.getByRole('heading', { name: 'No site to look on' }).waitFor()
  await askBackground(page, 'setSite', { site: 'x', host: 'x.com', settings: { mode: 'badge' } })
  await page.getByText('Nobody has looked yet').waitFor()

  await browser.context.route('https://x.com/**', (route) => route.fulfill({ contentType: 'text/html', body: '<p>Latest</p>' }))
  const opening = browser.context.waitForEvent('page')
  await page.getByRole('link', { name: 'Open search for Northwind on X' }).click()
  await (await opening).close()
  await page.getByText('nothing reported so far').waitFor()
  await tag(2)
  const withdrawn = await tag(3)
  await page.getByText('2 reported so far').waitFor()
  const undo = { opId: 'undo', kind: 'undo', itemId: withdrawn, args: { opId: 'tag-3' } } as const
  await askBackground(page, 'act', { mutation: undo })
  await page.getByText('1 reported so far').waitFor()

  // The page may be closed and the background die meanwhile: the opening is kept.
  await page.reload()
  await page.getByText('1 reported so far').waitFor()
  await page.getByRole('button', { name: 'Done looking for Northwind on X' }).click()
  await page.getByText('You, just now · found 1').waitFor()
  await page.getByText('Everything was looked at today').waitFor()
  await expect.poll(async () => (await askBackground(page, 'overview', {})).waiting).toBe(0)
  const [site] = (await askBackground(page, 'sweep', {})).sites
  expect(site?.lines).toMatchObject([{ look: { host: 'x.com', termId: 'own', found: 1 }, lookedToday: true }])
  expect(site?.lines[0]?.opened).toBeUndefined()
})
