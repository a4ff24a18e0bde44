import { type Page, TargetType } from 'puppeteer-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { xPage, complaint } from '../../annotator/support/x-page.ts'
import { type PanelBrowser, startPanelBrowser } from './panel-browser.ts'

/**
 * "Route this…" through the real background. A context menu is the browser's own window, which no automation can click; so the browser's
 * event is dispatched in the worker, as the browser dispatches it. Without a person's act the panel may not be opened: then the form
 * comes in a small window, as it does where a policy has switched side panels off.
 */

let real: PanelBrowser
beforeAll(async () => {
  real = await startPanelBrowser()
})
afterAll(() => real?.close())

type Dispatch = { contextMenus: { onClicked: Event }; commands: { onCommand: Event }; tabs: Tabs }
type Event = { dispatch(...given: unknown[]): void }
type Tabs = { query(filter: object): Promise<{ id: number; windowId: number; url: string; title: string }[]> }

async function inWorker(): Promise<{ clicked(page: Page, click: object): Promise<void>; pressed(): Promise<void> }> {
  const target = await real.browser.waitForTarget((one) => one.type() === TargetType.SERVICE_WORKER)
  const worker = await target.worker()
  if (!worker) throw new Error('There is no worker.')
  return {
    async clicked(page, click) {
      await page.bringToFront()
      await worker.evaluate(
        async (url, info) => {
          const { contextMenus, tabs } = (globalThis as unknown as { chrome: Dispatch }).chrome
          const tab = (await tabs.query({})).find((one) => one.url === url)
          contextMenus.onClicked.dispatch({ menuItemId: 'route-this', editable: false, pageUrl: url, ...info }, tab)
        },
        page.url(),
        click,
      )
    },
    async pressed() {
      await worker.evaluate(() =>
        (globalThis as unknown as { chrome: Dispatch }).chrome.commands.onCommand.dispatch('route-post'),
      )
    },
  }
}

const review = 'https://kettles.example/reviews/northwind'
const markup = (head = '') =>
  `<!doctype html><html><head><title>Kettle reviews</title>${head}</head><body><p id="said">The lid cracked after a week.</p></body></html>`

async function routeIt(form: Page, note: string): Promise<void> {
  await form.waitForSelector('.chip')
  const [category] = await form.$$('.chip')
  await category?.click()
  if (!(await form.$('.department [type=checkbox]:checked'))) await (await form.$('.department [type=checkbox]'))?.click()
  await form.type('textarea', note)
  await (await form.$('[data-route]'))?.click()
}
const textOf = (form: Page) => form.evaluate(() => document.body.innerText)
const reports = async () => {
  const { rows } = await real.ask('myReports', {})
  const items = await Promise.all(rows.map(({ itemId }) => real.ask('item', { itemId })))
  return items.map((found) => ({
    key: found?.item.key,
    permalink: found?.item.post.permalink,
    text: found?.item.post.text,
    notes: found?.item.timeline.map(({ text }) => text),
  }))
}

describe('Route this…', () => {
  test('a selection on any page: the link, what was selected and the note are sent, and nothing else', async () => {
    const page = await real.visit(review, markup('<link rel="canonical" href="https://kettles.example/r/7">'))
    await page.evaluate(() => getSelection()?.selectAllChildren(document.getElementById('said') ?? document.body))
    await (await inWorker()).clicked(page, { selectionText: 'The lid cracked after a week.' })
    const form = await real.pageOfOurs(/sidepanel\.html\?draft$/u)
    await expect.poll(() => textOf(form)).toContain('What you selected')
    expect(await textOf(form)).toMatch(/Kettle reviews\s+https:\/\/kettles\.example\/r\/7/u)
    await routeIt(form, 'third one')
    await expect.poll(() => textOf(form)).toContain('You can close this window')
    expect(await reports()).toEqual([
      {
        key: expect.stringMatching(/^web:kettles\.example\//u),
        permalink: 'https://kettles.example/r/7',
        text: '',
        notes: ['> The lid cracked after a week.\n\nthird one'],
      },
    ])
    const undo = await form.waitForSelector('::-p-text(Undo)')
    await undo?.click()
    await expect.poll(() => textOf(form)).toContain('Undone')
    await form.close()
    await page.close()
  })

  test('a link to a post makes the item that the badge would make', async () => {
    const page = await real.visit(review, markup())
    await (await inWorker()).clicked(page, { linkUrl: `https://mobile.twitter.com/lena/status/${complaint.id}?s=20` })
    const form = await real.pageOfOurs(/sidepanel\.html\?draft$/u)
    await expect.poll(() => textOf(form)).toContain(`https://x.com/lena/status/${complaint.id}`)
    await routeIt(form, 'seen in a review')
    await expect.poll(() => textOf(form)).toContain('You can close this window')
    await form.close()
    await page.close()
    await real.ask('setSite', { site: 'x', host: 'x.com', settings: { mode: 'panel' } })
    const x = await real.visit('https://x.com/home', xPage([complaint]))
    const panel = await real.openPanel()
    await expect.poll(() => textOf(panel), { timeout: 15_000 }).toMatch(/Lena Ortiz/u)
    await expect.poll(() => panel.$eval('[data-tone]', (mark) => mark.getAttribute('data-tone'))).toBe('sure')
    // The panel is open: what is routed next stands there, and no window comes.
    const again = await real.visit('https://kettles.example/other', markup())
    await (await inWorker()).clicked(again, {})
    await expect.poll(() => textOf(panel)).toContain('https://kettles.example/other')
    await panel.keyboard.press('Escape')
    await expect.poll(() => textOf(panel)).not.toContain('https://kettles.example/other')
    await again.close()
    await x.close()
  })

  test('the shortcut where no annotator runs', async () => {
    const page = await real.visit('https://kettles.example/press', markup())
    await page.bringToFront()
    await (await inWorker()).pressed()
    const panel = await real.pageOfOurs(/sidepanel\.html/u)
    await expect.poll(() => textOf(panel)).toContain('https://kettles.example/press')
    await page.close()
  })
})
