import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from 'playwright'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { noMissing } from '../../lib/org/site-health.ts'
import { onServerAs } from './harness/full-model.ts'
import type { PagesModel } from './harness/model.ts'
import { openPages, type Pages } from './harness/open-pages.ts'

let pages: Pages
beforeAll(async () => {
  pages = await openPages()
})
afterAll(() => pages.close())

const sitesPage = 'options.html#/set-up/sites'

/** Everything that the sites page can say of sites that have changed, as somebody who sets up sees it. */
function changedModel(me = 'emil'): PagesModel {
  const model = onServerAs(me)
  model.person().role = 'admin'
  const at = Date.now()
  model.siteHealth.put({ id: 'reddit', version: 3, off: false, offFields: [], selectors: { names: ['b'] }, fixedIn: '9.0' })
  model.sites = [
    { site: 'x', host: 'x.com', mode: 'badge', granted: true, health: { change: { kind: 'nothing-read' }, at, seen: false } },
    {
      site: 'youtube',
      host: 'www.youtube.com',
      mode: 'panel',
      granted: true,
      health: { change: { kind: 'field', field: 'text' }, at, seen: true },
    },
    { site: 'reddit', host: 'www.reddit.com', mode: 'badge', granted: true, fix: model.siteHealth.fixes.get('reddit') },
    {
      site: 'tiktok',
      host: 'www.tiktok.com',
      mode: 'link',
      granted: true,
      fix: { id: 'tiktok', version: 2, off: true, offFields: [], selectors: {}, fixedIn: undefined },
    },
    { site: 'threads', host: 'www.threads.com', mode: 'badge', granted: true },
  ]
  const missing = { ...noMissing(), text: 60 }
  const day = { site: 'x', version: '0.1.0', containers: 300, read: 120, missing } as const
  model.siteHealth.colleagues = {
    kind: 'counts',
    maySwitch: true,
    days: [
      { ...day, day: '2026-03-04' },
      { ...day, day: '2026-03-05' },
    ],
  }
  return model
}

async function expectAccessible(page: Page): Promise<void> {
  for (const [dir, colorScheme, width] of [
    ['ltr', 'light', 1280],
    ['rtl', 'dark', 360],
  ] as const) {
    await page.setViewportSize({ width, height: 900 })
    await page.evaluate((value) => void (document.documentElement.dir = value), dir)
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
    expect(await page.evaluate(() => document.documentElement.scrollWidth), dir).toBeLessThanOrEqual(width)
    const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).analyze()
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([])
  }
}

test('the sites page says what has changed, what to do, and that it was seen', async () => {
  const model = changedModel()
  const page = await pages.open(sitesPage, model)
  const line = (name: string) => page.getByRole('listitem').filter({ hasText: name }).first()
  await line('x.com').getByText('X seems to have changed: its posts cannot be read').waitFor()
  expect(await line('www.youtube.com').textContent()).toContain('most posts are read without their text')
  expect(await line('www.reddit.com').textContent()).toContain('Read with fix 3 of your organisation')
  expect(await line('www.tiktok.com').textContent()).toContain('has switched reading off there')
  expect(await line('www.tiktok.com').getByLabel('How it works on TikTok').count()).toBe(0)
  expect(await line('www.threads.com').textContent()).not.toMatch(/changed|fix/u)
  await expect.poll(() => model.siteHealth.seen).toBe(1)
  await page.getByText('Sites that have changed', { exact: true }).click()
  const row = page.getByRole('row', { name: /^X /u })
  expect(await row.textContent()).toBe('X0.1.040%20%')
  await expectAccessible(page)
  await page.close()
})

test('a fix is ended, and the end is taken back, each time as a newer one', async () => {
  const model = changedModel()
  const page = await pages.open(sitesPage, model)
  await page.getByText('Sites that have changed', { exact: true }).click()
  await page.getByRole('button', { name: 'End the fix of Reddit' }).click()
  await expect.poll(() => model.siteHealth.fixes.get('reddit')).toMatchObject({ version: 4, selectors: {} })
  await page.getByRole('button', { name: 'Undo' }).click()
  await expect.poll(() => model.siteHealth.fixes.get('reddit')).toMatchObject({ version: 5, selectors: { names: ['b'] } })
  await page.close()
})

test('nothing is applied that was refused', async () => {
  const model = changedModel()
  const page = await pages.open(sitesPage, model)
  await page.getByText('Sites that have changed', { exact: true }).click()
  await page.getByRole('button', { name: 'Apply a fix…' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('button', { name: 'Apply for everybody' }).click()
  await dialog.getByText('Paste the fix first.').waitFor()
  const hostile = { id: 'x', version: 9, off: false, offFields: [], selectors: { lock: ['nothing'] } }
  await dialog.getByLabel('Fix as JSON').fill(JSON.stringify(hostile))
  await dialog.getByText('This is not a fix that may be applied.').waitFor()
  await dialog.getByRole('button', { name: 'Apply for everybody' }).click()
  expect(await dialog.isVisible()).toBe(true)
  expect(model.siteHealth.fixes.has('x')).toBe(false)
  await expectAccessible(page)
  await page.close()
})

test('who does not set up sees what has changed and nothing of fixes', async () => {
  const model = changedModel('ana')
  model.person().role = 'member'
  const page = await pages.open(sitesPage, model)
  await page.getByText('X seems to have changed').waitFor()
  expect(await page.getByText('Sites that have changed', { exact: true }).count()).toBe(0)
  await page.close()
})

test('the popup says what is new of sites, calmly', async () => {
  const model = changedModel()
  const page = await pages.open('popup.html', model)
  await page.getByRole('button', { name: 'X seems to have changed and is not read well. What to do' }).waitFor()
  const said = await page.locator('main').textContent()
  expect(said).toContain('TikTok has changed: your organisation has switched its marks off for now.')
  expect(said).not.toContain('YouTube seems')
  await expectAccessible(page)
  await page.close()
})
