import { fileURLToPath } from 'node:url'
import type { Page } from 'playwright'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { SiteRow } from '../../lib/messages/page-operations.ts'
import { findInClosedRoots } from '../../scripts/chromium/closed-roots.ts'
import { allowSite } from '../../scripts/walk/allow-site.ts'
import { askBackground } from '../../scripts/walk/ask-background.ts'
import { type Person, startPerson } from '../../scripts/walk/person.ts'
import { changedPage, hostileFix, mendingFix, posts } from './changed-site.ts'

const extension = process.env.SWITCHBOARD_EXTENSION ?? fileURLToPath(new URL('../../.output/chrome-mv3-demo', import.meta.url))
const pagesLookedAt = 5
const waiting = { timeout: 30_000 }

let person: Person
let opId = 0
let feeds: Page[]

beforeAll(async () => {
  person = await startPerson('Ana', { extension })
  const { context } = person.browser
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  await context.route('https://x.com/**', (route) =>
    route.fulfill({ contentType: 'text/html; charset=utf-8', body: changedPage() }),
  )
  const term = { id: 'name', text: 'Northwind', kind: 'own' } as const
  await act({ rowKind: 'watch-term', value: term })
  await allowSite(person.options, 'x', 'x.com')
  feeds = []
})
afterAll(() => person.browser.close())

type Row = { rowKind: 'watch-term' | 'site-fix'; value: object }

async function act(args: Row): Promise<void> {
  const mutation = { opId: `op-${(opId += 1)}`, kind: 'put-row', args } as never
  expect(await askBackground(person.options, 'act', { mutation })).toMatchObject({ kind: 'saved' })
}

const rowOfX = async (): Promise<SiteRow | undefined> =>
  (await askBackground(person.options, 'siteTable', {})).find(({ site }) => site === 'x')

/** Names of the marks in a page, as a screen reader finds them. */
const marksOf = async (page: Page) => (await findInClosedRoots(page, 'button', /./u)).filter((mark) => mark.opensDialog)

async function popupSays(): Promise<string> {
  const popup = await person.browser.context.newPage()
  await popup.goto(`chrome-extension://${person.browser.extensionId}/popup.html`)
  await popup.locator('.popup-foot').waitFor()
  const words = (await popup.locator('main').textContent()) ?? ''
  await popup.close()
  return words
}

const openSites = () => person.options.goto(`chrome-extension://${person.browser.extensionId}/options.html#/set-up/sites`)

test('one page that cannot be read says nothing; after several the popup and the sites page say it, once', async () => {
  feeds.push(await person.visit('https://x.com/home'))
  await expect
    .poll(async () => (await askBackground(person.options, 'healthReport', { site: 'x' })).days[0]?.blankLooks, waiting)
    .toBe(1)
  expect((await rowOfX())?.health).toBeUndefined()
  expect(await popupSays()).not.toContain('seems to have changed')

  for (let page = 1; page < pagesLookedAt; page += 1) feeds.push(await person.visit(`https://x.com/search?q=${page}`))
  await expect.poll(async () => (await rowOfX())?.health?.change, waiting).toEqual({ kind: 'nothing-read' })
  for (const feed of feeds) expect(await marksOf(feed)).toHaveLength(0)
  expect(await popupSays()).toContain('X seems to have changed and is not read well. What to do')
  expect(await popupSays()).toContain('X seems to have changed')

  await openSites()
  await person.options.getByText('X seems to have changed: its posts cannot be read at the moment').waitFor()
  await expect.poll(async () => (await rowOfX())?.health?.seen).toBe(true)
  expect(await popupSays()).not.toContain('seems to have changed')
  await person.options.getByText('choose “Route this…” in the context menu').waitFor()
})

test('the report holds numbers, and not one word of the page', async () => {
  await person.options.bringToFront()
  await person.options.getByRole('button', { name: 'Copy the report' }).click()
  await person.options.getByRole('button', { name: 'Copied' }).waitFor()
  const copied = await person.options.evaluate(() => navigator.clipboard.readText())
  const report = JSON.parse(copied) as { site: string; days: Record<string, unknown>[] }
  expect(report).toMatchObject({ site: 'x', said: { kind: 'nothing-read' }, fix: null })
  expect(report.days[0]).toMatchObject({ blankLooks: pagesLookedAt, read: 0, containers: posts.length * pagesLookedAt })
  const ownWords = new Set('site x version browser chrome said kind nothing read fix null days day looks containers'.split(' '))
  const pageWords = posts.flatMap(
    ({ name, handle, text, id }) => `${name} ${handle} ${text} ${id}`.toLowerCase().match(/[\p{L}\d]+/gu) ?? [],
  )
  const words = new Set(copied.toLowerCase().match(/[\p{L}\d]+/gu))
  const leaked = pageWords.filter((word) => word.length > 2 && !ownWords.has(word) && words.has(word))
  expect(leaked).toEqual([])
  expect(copied).not.toMatch(/https?:|x\.com|home|search/u)
})

test('a fix is pasted, looked at and applied, and the marks are back in the pages that are open', async () => {
  const { options } = person
  await options.getByText('Sites that have changed', { exact: true }).click()
  await options.getByRole('button', { name: 'Apply a fix…' }).click()
  const dialog = options.getByRole('dialog', { name: 'Apply a fix…' })
  await dialog.getByLabel('Fix as JSON').fill(JSON.stringify({ ...mendingFix, selectors: { lock: ['nothing'] } }))
  await dialog.getByText('this name decides who may see a post; no fix may change it').waitFor()
  await dialog.getByLabel('Fix as JSON').fill(JSON.stringify(mendingFix))
  await dialog.getByText('[data-testid="User-Name"]', { exact: true }).waitFor()
  await dialog.getByText('no such name here, ignored').waitFor()
  await dialog.getByText('this browser does not understand it, ignored').waitFor()
  await dialog.getByRole('button', { name: 'Apply for everybody' }).click()
  await dialog.waitFor({ state: 'hidden' })

  const [feed] = feeds
  if (!feed) throw new Error('No page is open.')
  await expect.poll(async () => (await marksOf(feed)).length, waiting).toBeGreaterThanOrEqual(2)
  expect((await rowOfX())?.health).toBeUndefined()
  await options.getByText('Read with fix 1 of your organisation').waitFor()
  await options.getByRole('button', { name: 'Undo' }).click()
  await expect.poll(async () => (await marksOf(feed)).length, waiting).toBe(0)
})

test('a post of a locked account stays unmarked, whatever a fix says', async () => {
  const [feed] = feeds
  if (!feed) throw new Error('No page is open.')
  await act({ rowKind: 'site-fix', value: { ...hostileFix, version: 5 } })
  await expect.poll(async () => (await marksOf(feed)).length, waiting).toBeGreaterThanOrEqual(2)
  const locked = await feed.locator('article', { hasText: 'Between us' }).boundingBox()
  const inLocked = (await marksOf(feed)).filter(({ y }) => locked && y >= locked.y && y <= locked.y + locked.height)
  expect(inLocked).toEqual([])
})

test('a fix that this version does not need is ignored, and one that switches a site off says so', async () => {
  const [feed] = feeds
  if (!feed) throw new Error('No page is open.')
  const { version } = await askBackground(person.options, 'healthReport', { site: 'x' })
  await act({ rowKind: 'site-fix', value: { ...mendingFix, version: 6, fixedIn: version } })
  await expect.poll(async () => (await marksOf(feed)).length, waiting).toBe(0)
  expect((await rowOfX())?.fix).toBeUndefined()

  await act({ rowKind: 'site-fix', value: { ...mendingFix, version: 7, off: true } })
  await expect.poll(async () => (await rowOfX())?.mode, waiting).toBe('link')
  await person.options.getByText('X has changed, so your organisation has switched reading off there').waitFor()
  expect(await popupSays()).toContain('X has changed: your organisation has switched its marks off for now.')

  // An older fix never takes the place of a newer one; taking it back brings back what the person had chosen.
  await act({ rowKind: 'site-fix', value: { ...mendingFix, version: 4 } })
  await act({ rowKind: 'site-fix', value: { id: 'x', version: 8, off: false, offFields: [], selectors: {} } })
  await expect.poll(async () => (await rowOfX())?.mode, waiting).toBe('badge')
})
