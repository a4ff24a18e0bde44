import { AxeBuilder } from '@axe-core/playwright'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { fullModel } from './harness/full-model.ts'
import { openPages, type Pages } from './harness/open-pages.ts'

let pages: Pages
beforeAll(async () => {
  pages = await openPages()
})
afterAll(() => pages.close())

const docs = (name: string) => readFile(join(import.meta.dirname, '../../docs', name), 'utf8')

test('everybody gets there from my time and from the policy, and takes the page and the agreement along', async () => {
  const page = await pages.open('options.html#/my-time', fullModel())
  await page.getByRole('link', { name: 'For your works council or union' }).click()
  await page.getByRole('heading', { name: 'What nobody can turn on' }).waitFor()
  await page.goto(page.url().replace('works-council', 'set-up/engagement-policy'))
  await page.getByRole('link', { name: 'For your works council or union' }).click()
  await page.getByRole('heading', { name: 'Who can see what' }).waitFor()

  for (const [button, file] of [
    ['Save this page', 'works-council.md'],
    ['Save the agreement', 'agreement.md'],
  ] as const) {
    const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: button }).click()])
    expect(await readFile(await download.path(), 'utf8')).toBe(await docs(file))
  }
  await pages.context.grantPermissions(['clipboard-read', 'clipboard-write'])
  await page.getByRole('button', { name: 'Copy the agreement' }).click()
  await page.getByRole('button', { name: 'Copied' }).waitFor()
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(await docs('agreement.md'))
  await page.close()
})

test.each([
  { width: 1280, colorScheme: 'light', dir: 'ltr' },
  { width: 400, colorScheme: 'dark', dir: 'rtl' },
] as const)('no violation, and nothing sticks out: $width, $colorScheme, $dir', async ({ width, colorScheme, dir }) => {
  const page = await pages.open('options.html#/works-council', fullModel())
  await page.getByRole('heading', { name: 'An agreement to start from' }).waitFor()
  await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
  await page.setViewportSize({ width, height: 900 })
  await page.evaluate((value) => void (document.documentElement.dir = value), dir)
  const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).analyze()
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([])
  // Also where each row is a list of its own, it is a row with a name.
  await page.getByRole('row', { name: /^IT policy of the browser/u }).waitFor()
  const main = page.getByRole('main')
  expect(await main.evaluate((one) => one.scrollWidth - one.clientWidth)).toBeLessThanOrEqual(0)
  await page.close()
})
