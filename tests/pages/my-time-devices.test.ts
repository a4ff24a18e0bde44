import { readFile } from 'node:fs/promises'
import type { Page } from 'playwright'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { fullModel } from './harness/full-model.ts'
import type { PagesModel } from './harness/model.ts'
import { openPages, type Pages } from './harness/open-pages.ts'

let pages: Pages
beforeAll(async () => {
  pages = await openPages()
})
afterAll(() => pages.close())

const minute = 60_000

/** The page of a device that counted on three weeks. */
async function open(model: PagesModel = fullModel()): Promise<{ page: Page; model: PagesModel }> {
  model.time.live()
  const page = await pages.open('options.html#/my-time', model)
  await page.getByRole('heading', { name: 'Several devices' }).waitFor()
  return { page, model }
}

/** Saves a file for another device; resolves to what is in it. */
async function save(page: Page, name: string): Promise<string> {
  await page.getByRole('button', { name: 'Save a file for another device' }).click()
  await page.getByRole('button', { name: 'Save file' }).click()
  await page.getByText('Give it a name by which you know it.').waitFor()
  await page.getByRole('textbox', { name: 'What you call this device' }).fill(name)
  const [download] = await Promise.all([page.waitForEvent('download'), page.keyboard.press('Enter')])
  return readFile(await download.path(), 'utf8')
}

const give = (page: Page, text: string) =>
  page.locator('input[type=file]').setInputFiles({ name: 'laptop.json', mimeType: 'application/json', buffer: Buffer.from(text) })

test('what one device saves another one shows as a part of the total, once, until it is forgotten', async () => {
  const laptop = await open()
  const text = await save(laptop.page, 'Laptop')
  expect(text).not.toMatch(/Porto|acts/u)
  await give(laptop.page, text)
  await laptop.page.getByText('This file is of this very device').waitFor()
  await laptop.page.close()

  const desk = await open()
  desk.model.time.days = desk.model.time.days.slice(1)
  const taken = desk.page.getByRole('dialog', { name: 'Laptop: 14 days read' })
  for (const times of [1, 2]) {
    await give(desk.page, text)
    await expect.poll(() => taken.count()).toBe(times)
  }
  // 20 November was counted on the laptop alone, the 19th on both.
  await desk.page.getByRole('row', { name: /November 20 27 min .*of which 27 min on other devices/u }).waitFor()
  await desk.page.getByRole('row', { name: /November 19 1 h 28 .*of which 44 min on other devices/u }).waitFor()
  await desk.page.getByText(/Laptop: 27 min today, 2 windows/u).waitFor()
  const [download] = await Promise.all([
    desk.page.waitForEvent('download'),
    desk.page.getByRole('button', { name: 'Save as CSV' }).click(),
  ])
  expect(await readFile(await download.path(), 'utf8')).toContain('2026-11-19,5280,"linkedin 3120; x 2160",2,2,0,,2640')

  await desk.page.getByRole('button', { name: 'Delete Friday, November 20' }).click()
  await desk.page.getByRole('dialog').getByRole('button', { name: 'Delete' }).click()
  await desk.page.getByRole('row', { name: /November 20/u }).waitFor({ state: 'detached' })
  expect(desk.model.time.devices[0]?.days.some(({ day }) => day === '2026-11-20')).toBe(false)
  await desk.page.getByRole('button', { name: 'Forget Laptop' }).click()
  await desk.page.getByText('on other devices').first().waitFor({ state: 'detached' })
  expect(desk.model.time.devices).toEqual([])
  await desk.page.close()
})

test('a file that is none says so and changes nothing, however large it is', async () => {
  const { page, model } = await open()
  const day = (ms: number) => ({ day: '2026-11-19', windows: 1, sites: [{ site: 'x', ms }] })
  const file = (more: object) =>
    JSON.stringify({
      about: 'switchboard-time-of-a-device',
      version: 1,
      id: crypto.randomUUID(),
      name: 'Laptop',
      revision: 1,
      days: [],
      ...more,
    })
  for (const [text, words] of [
    ['{"kettle":1}', 'This is not a file of another device'],
    [file({ version: 9 }), 'saved by a newer Switchboard'],
    [file({ days: [day(25 * 60 * minute)] }), 'more time than a day has'],
    [file({ days: [{ ...day(1), day: '2026-02-30' }] }), 'names a day that cannot be'],
    ['x'.repeat(1_000_001), 'too large'],
  ] as const) {
    await give(page, text)
    await page.getByRole('alert').filter({ hasText: words }).waitFor()
  }
  expect(model.time.devices).toEqual([])
  await give(page, file({ days: [day(minute)] }))
  await page.getByRole('alert').waitFor({ state: 'detached' })
  await page.getByRole('button', { name: 'Forget Laptop' }).waitFor()
  await page.close()
})
