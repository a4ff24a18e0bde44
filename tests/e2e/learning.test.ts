import type { Page } from 'playwright'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { findInClosedRoots, waitInClosedRoots } from '../../scripts/chromium/closed-roots.ts'
import { enableSite, type Person } from '../../scripts/walk/person.ts'
import { badgeAt } from '../../scripts/walk/reader.ts'
import { complaint, type InventedPost, xPage } from '../annotator/support/x-page.ts'
import { startWorld, type World } from './world.ts'

/** Of a radio show that Northwind makes: nothing a model could know to be something for PR. */
const aboutTheShow = [
  'Kettle Hour with Northwind was all about rust tonight, what an odd radio show.',
  'Just listened to Kettle Hour, the radio show by Northwind, on the tram home.',
  'Northwind’s radio show Kettle Hour has a guest from the harbour this week.',
  'Listened to the Northwind radio show again: Kettle Hour, an hour on water.',
  'Kettle Hour, the Northwind radio show, is on now. They talk about enamel.',
]
const nobodyTaught = 'The Northwind radio show is on the kitchen radio, Kettle Hour it is called.'

const posts = [nobodyTaught, ...aboutTheShow].map((text, index): InventedPost => ({
  id: 2001 + index,
  name: 'Ida',
  handle: 'ida',
  text,
}))
const press = /^Press/u

let world: World
let nora: Person
let ben: Person

beforeAll(async () => {
  world = await startWorld()
  ;[nora, ben] = await Promise.all([world.join('Nora Lund'), world.join('Ben Castell')])
  for (const person of [nora, ben]) {
    await person.browser.context.route('https://x.com/**', (route) =>
      route.fulfill({ contentType: 'text/html; charset=utf-8', body: xPage([complaint, ...posts]) }),
    )
    await enableSite(person, 'x', 'x.com')
  }
})
afterAll(() => world.close())

test('what one person corrects, the badges of everybody guess on the same screen, until it is forgotten', async () => {
  const [page, colleagues] = [await nora.visit('https://x.com/home'), await ben.visit('https://x.com/home')]
  await page.bringToFront()
  const before = (await badgeAt(page, postOf(page, nobodyTaught))).name
  const service = (await badgeAt(page, postOf(page, complaint.text))).name
  expect(before).not.toMatch(press)
  expect((await badgeAt(colleagues, postOf(colleagues, nobodyTaught))).name).toBe(before)
  await watchBadges(page)

  for (const text of aboutTheShow) await tagAsPress(page, text)

  await badgeAt(page, postOf(page, nobodyTaught), press)
  expect((await badgeAt(page, postOf(page, complaint.text))).name).toBe(service)
  for (const text of aboutTheShow) await badgeAt(page, postOf(page, text), /Press.*tagged.*Confirmed/u)
  expect(await goneBadges(page)).toBe(0)
  await badgeAt(colleagues, postOf(colleagues, nobodyTaught), press)

  await forgetWhatITaught(nora.options)
  for (const screen of [page, colleagues])
    await expect.poll(async () => (await badgeAt(screen, postOf(screen, nobodyTaught))).name, { timeout: 10_000 }).toBe(before)
  expect(await goneBadges(page)).toBe(0)
})

const postOf = (page: Page, text: string) => page.locator('article', { hasText: text })

/** Says in the picker what a post is, with the mouse. */
async function tagAsPress(page: Page, text: string): Promise<void> {
  await postOf(page, text).scrollIntoViewIfNeeded()
  const badge = await badgeAt(page, postOf(page, text))
  await page.mouse.click(badge.x, badge.y)
  await waitInClosedRoots(page, 'radio', /./u)
  const [more] = await findInClosedRoots(page, 'button', /^More…$/u)
  if (more) await page.mouse.click(more.x, more.y)
  const chip = await waitInClosedRoots(page, 'radio', press)
  await page.mouse.click(chip.x, chip.y)
  const tag = await waitInClosedRoots(page, 'button', /^Tag only$/u)
  await page.mouse.click(tag.x, tag.y)
  await badgeAt(page, postOf(page, text), /tagged/u)
}

async function forgetWhatITaught(options: Page): Promise<void> {
  await options.bringToFront()
  await options.evaluate(() => {
    location.hash = '#/set-up/learning'
  })
  await options.getByText(`You have taught ${aboutTheShow.length} posts.`).waitFor()
  await options.getByRole('button', { name: 'Forget what I taught' }).click()
  await options.getByRole('dialog').getByRole('button', { name: 'Forget what I taught' }).click()
  await options.getByText('You have taught nothing so far.').waitFor()
}

/** Counts badges that leave their rows from now on: a badge that flickers goes and comes. */
async function watchBadges(page: Page): Promise<void> {
  await page.evaluate(() => {
    const count = { gone: 0 }
    const observer = new MutationObserver((records) => {
      for (const { removedNodes, target } of records)
        if (target instanceof Element && target.closest('article')) count.gone += removedNodes.length
    })
    observer.observe(document, { childList: true, subtree: true })
    Object.assign(globalThis, { badgeCount: count })
  })
}

const goneBadges = (page: Page) =>
  page.evaluate(() => (globalThis as unknown as { badgeCount: { gone: number } }).badgeCount.gone)
