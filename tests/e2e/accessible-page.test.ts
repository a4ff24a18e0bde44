import { afterEach, beforeEach, expect, test } from 'vitest'
import type { Page } from 'playwright'
import { findInClosedRoots, waitInClosedRoots } from '../../scripts/chromium/closed-roots.ts'
import { focusBadge } from '../../scripts/walk/focus-badge.ts'
import { enableSite, type Person } from '../../scripts/walk/person.ts'
import { badgeAt } from '../../scripts/walk/reader.ts'
import { startWorld, type World } from './world.ts'

let world: World
let nora: Person
let feed: Page

beforeEach(async () => {
  world = await startWorld()
  nora = await world.join('Nora Lund')
  await enableSite(nora, 'mastodon', '127.0.0.1')
  feed = await nora.visit(world.feed)
})
afterEach(() => world.close())

const roles = ['radio', 'checkbox', 'textbox', 'button', 'switch', 'togglebutton']

/** Role and name of what has the focus, as the browser tells a screen reader. */
async function focused(page: Page): Promise<string> {
  for (const role of roles) {
    const [found] = (await findInClosedRoots(page, role, /(?:)/u)).filter((candidate) => candidate.focused)
    if (found) return `${role}: ${found.name}`
  }
  return 'elsewhere'
}

test('in the real page the badge and the picker have roles, names and an order that make sense', async () => {
  const post = feed.locator('.status', { hasText: 'Third Northwind kettle' })
  expect(await badgeAt(feed, post)).toMatchObject({
    role: 'button',
    name: 'Customer service?, Route. Our guess, nobody has confirmed it.',
    opensDialog: true,
  })
  await focusBadge(feed, post)
  expect(await focused(feed)).toMatch(/^button: Customer service\?/u)
  await feed.keyboard.press('Enter')
  await waitInClosedRoots(feed, 'dialog', /^Route this post$/u)
  await waitInClosedRoots(feed, 'checkbox', /Customer service/u)

  const order: string[] = [await focused(feed)]
  for (let presses = 0; presses < 30; presses += 1) {
    await feed.keyboard.press('Tab')
    const now = await focused(feed)
    if (now === order[0]) break
    order.push(now)
  }
  // Forward through the questions as they are read; the focus stays inside and comes round again.
  const asked = [
    /radio: Customer service/u,
    /checkbox: Customer service/u,
    /radio: Normal/u,
    /textbox: Note/u,
    /button: Route/u,
    /button: Tag only/u,
  ]
  const places = asked.map((pattern) => order.findIndex((name) => pattern.test(name)))
  expect(order).not.toContain('elsewhere')
  expect(
    places.every((place) => place >= 0),
    order.join('\n'),
  ).toBe(true)
  // The list begins where the picker put the focus: turned so that the first question comes first.
  const turned = places.map((place) => (place - (places[0] ?? 0) + order.length) % order.length)
  expect(turned).toEqual([...turned].sort((a, b) => a - b))

  await feed.keyboard.press('Escape')
  await expect.poll(() => findInClosedRoots(feed, 'dialog', /(?:)/u)).toHaveLength(0)
  expect(await focused(feed)).toMatch(/^button: Customer service\?/u)
})
