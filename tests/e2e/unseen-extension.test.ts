import { afterEach, beforeEach, expect, test } from 'vitest'
import type { Page } from 'playwright'
import { waitInClosedRoots } from '../../scripts/chromium/closed-roots.ts'
import { focusBadge } from '../../scripts/walk/focus-badge.ts'
import { enableSite, type Person } from '../../scripts/walk/person.ts'
import { badgeAt } from '../../scripts/walk/reader.ts'
import { startWorld, type World } from './world.ts'

let world: World
let nora: Person

beforeEach(async () => {
  world = await startWorld()
  nora = await world.join('Nora Lund')
})
afterEach(() => world.close())

const complaint = (page: Page) => page.locator('.status', { hasText: 'Third Northwind kettle' })

/** What a page could learn: messages, events and attributes that carry our id or name. */
async function listenForUs(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const heard: string[] = []
    Object.assign(globalThis, { heard })
    addEventListener('message', (event) => heard.push(JSON.stringify(event.data)))
    // oxlint-disable-next-line typescript/unbound-method -- called with its own `this` below
    const dispatch = EventTarget.prototype.dispatchEvent
    EventTarget.prototype.dispatchEvent = function (event) {
      heard.push(event.type)
      return dispatch.call(this, event)
    }
    for (const target of [window, document]) {
      for (const type of ['wxt:content-script-started', 'switchboard', 'annotator'])
        target.addEventListener(type, () => heard.push(type))
    }
  })
}

test('a page hears nothing of us, and cannot send us away', async () => {
  await enableSite(nora, 'mastodon', '127.0.0.1')
  const page = await nora.browser.context.newPage()
  await listenForUs(page)
  await page.goto(world.feed)
  await badgeAt(page, complaint(page), /Our guess/u)
  const id = nora.browser.extensionId
  const heard = await page.evaluate(() => (globalThis as unknown as { heard: string[] }).heard)
  expect(heard.filter((text) => text.includes(id) || /switchboard|annotator|wxt/iu.test(text))).toEqual([])
  await page.evaluate((own) => {
    const type = `${own}:annotator:wxt:content-script-started`
    const detail = { contentScriptName: 'annotator', messageId: 'forged' }
    document.dispatchEvent(new CustomEvent(type, { detail }))
    postMessage({ type, ...detail }, '*')
  }, id)
  await page.reload()
  await badgeAt(page, complaint(page), /Our guess/u)
  await page.evaluate(
    (own) => document.dispatchEvent(new CustomEvent(`${own}:annotator:wxt:content-script-started`, { detail: {} })),
    id,
  )
  await page.mouse.move(5, 5)
  await badgeAt(page, complaint(page), /Our guess/u)
})

test('in a tab that was open before its site was switched on, the picker asks for no note', async () => {
  const page = await nora.visit(world.feed)
  await enableSite(nora, 'mastodon', '127.0.0.1')
  await page.bringToFront()
  await badgeAt(page, complaint(page), /Our guess/u)
  await focusBadge(page, complaint(page))
  await page.keyboard.press('Enter')
  await waitInClosedRoots(page, 'checkbox', /Customer service/u)
  await waitInClosedRoots(page, 'StaticText', /^Reload this page to write a note/u)
  await expect(waitInClosedRoots(page, 'textbox', /Note/u, 500)).rejects.toThrow('No textbox')
  await page.keyboard.press('Escape')
  // Reloaded, we are there before the page is.
  await page.reload()
  await badgeAt(page, complaint(page), /Our guess/u)
  await focusBadge(page, complaint(page))
  await page.keyboard.press('Enter')
  await waitInClosedRoots(page, 'textbox', /Note/u)
})
