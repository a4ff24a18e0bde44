import type { Browser } from 'playwright'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openPickerAt } from './support/act.ts'
import { openPage, startChromium } from './support/open-page.ts'
import { countHosts } from './support/site-rects.ts'
import { complaint, xPage } from './support/x-page.ts'

let browser: Browser
beforeAll(async () => {
  browser = await startChromium()
})
afterAll(() => browser.close())

/** In the page: everything that may be a host of ours. */
const hosts = `[...document.querySelectorAll('span')].filter((span) => span.childNodes.length === 0 && !span.closest('button'))`

test('clicks and keys made by the page open nothing and confirm nothing', async () => {
  const annotated = await openPage(browser, { html: xPage([complaint]) })
  await annotated.atRest()
  const attack = `for (const host of ${hosts}) {
    host.click()
    for (const type of ['keydown', 'keyup', 'click', 'mousedown', 'mouseup', 'pointerdown'])
      host.dispatchEvent(new (type.startsWith('key') ? KeyboardEvent : MouseEvent)(type, { key: 'Enter', ctrlKey: true, bubbles: true, composed: true, detail: 0 }))
  }`
  await annotated.page.evaluate(attack)
  expect(await annotated.messages('pickerModel')).toEqual([])
  await openPickerAt(annotated, 'x:1001')
  await annotated.page.evaluate(attack)
  await annotated.page.evaluate(`postMessage({ type: 'notice', data: { kind: 'open-picker' } }, '*')`)
  await annotated.page.keyboard.press('Escape')
  expect([(await annotated.messages('pickerModel')).length, (await annotated.messages('actOnPost')).length]).toEqual([1, 0])
})

test('a picker that the page makes invisible takes no click, only a key', async () => {
  const annotated = await openPage(browser, { html: xPage([complaint]), rootMode: 'open' })
  await annotated.atRest()
  await openPickerAt(annotated, 'x:1001')
  const route = await annotated.page.getByRole('button', { name: 'Route', exact: true }).boundingBox()
  await annotated.page
    .evaluate(`document.documentElement.style.opacity = '0.01'; ${hosts}.at(-1).style.setProperty('opacity', '0.01', 'important')
    const veil = document.createElement('div'); veil.popover = 'manual'; veil.style = 'position:fixed;inset:0;width:100vw;height:100vh;pointer-events:none;background:#fff'; document.body.append(veil); veil.showPopover()`)
  // As long as the browser itself takes to notice, and once more: each observer is told at a time of its own, 100 ms apart at least.
  await annotated.page.evaluate(`new Promise((resolve) => {
    const footer = ${hosts}.find((host) => host.shadowRoot?.querySelector('footer')).shadowRoot.querySelector('footer')
    const notice = (entries) => { if (!entries.at(-1).isVisible) setTimeout(() => requestAnimationFrame(() => requestAnimationFrame(resolve)), 400) }
    new IntersectionObserver(notice, { trackVisibility: true, delay: 100, threshold: 1 }).observe(footer)
  })`)
  await annotated.page.mouse.click((route?.x ?? 0) + 20, (route?.y ?? 0) + 15)
  await expect.poll(() => annotated.page.getByRole('alert').textContent()).toContain('Press Enter to confirm')
  expect(await annotated.messages('actOnPost')).toEqual([])
  await annotated.page.keyboard.press('Enter')
  await expect.poll(async () => (await annotated.messages('actOnPost')).length).toBe(1)
})

test('a page that removes the badge again and again is left in peace', async () => {
  const annotated = await openPage(browser, { html: xPage([complaint]) })
  await annotated.atRest()
  await annotated.page
    .evaluate(`window.removed = 0; new MutationObserver(() => { for (const host of ${hosts}) { host.remove(); window.removed++ } })
    .observe(document.getElementById('list'), { childList: true, subtree: true }); for (const host of ${hosts}) { host.remove(); window.removed++ }`)
  await expect.poll(async () => (await annotated.report()).atRest && (await annotated.page.evaluate('removed'))).toBe(6)
  await annotated.inWorld('new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)))')
  expect([await annotated.page.evaluate('removed'), await countHosts(annotated.page)]).toEqual([6, 0])
})

test('patched prototypes and clobbered names change nothing for us', async () => {
  const pageScript = `
    for (const name of ['attachShadow', 'closest', 'matches', 'querySelectorAll', 'append', 'getBoundingClientRect', 'setAttribute'])
      Element.prototype[name] = () => { throw new Error('patched') }
    EventTarget.prototype.addEventListener = () => { throw new Error('patched') }
    Array.prototype.map = () => []; Map.prototype.get = () => undefined; JSON.stringify = () => '{}'`
  const after =
    '<form name="defaultView"></form><img name="querySelectorAll"><form name="location"></form><form name="activeElement"></form>'
  const annotated = await openPage(browser, { html: xPage([complaint], { after }), pageScript })
  const report = await annotated.atRest()
  expect(report.posts.map(({ key, badge }) => [key, badge])).toEqual([['x:1001', true]])
})

test('the page can find no word of a badge', async () => {
  const annotated = await openPage(browser, { html: xPage([complaint]) })
  await annotated.atRest()
  const found = await annotated.page.evaluate(
    `[find('Customer service'), find('Northwind'), (getSelection().selectAllChildren(document.body), String(getSelection()))]`,
  )
  expect(found).toEqual([false, true, expect.not.stringContaining('Customer service')])
})
