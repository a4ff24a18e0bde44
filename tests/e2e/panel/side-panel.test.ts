import type { Page } from 'puppeteer-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { randomIds } from '../../../lib/util/ids.ts'
import { complaint, lockedPost, pressPost, smallTalk, xPage, xPost } from '../../annotator/support/x-page.ts'
import { type PanelBrowser, startPanelBrowser, wholePage, worldsOf } from './panel-browser.ts'

/** The real side panel beside real pages, with the installed extension. */

let real: PanelBrowser
let panel: Page

beforeAll(async () => {
  real = await startPanelBrowser()
  const term = { rowKind: 'watch-term', value: { id: 'w-panel', text: 'Northwind', kind: 'own' } } as const
  await real.ask('act', { mutation: { opId: randomIds.next(), kind: 'put-row', args: term } })
  panel = await real.openPanel()
})
afterAll(() => real?.close())

const home = 'https://x.com/home'
const tall = '<style>article{min-height:700px}</style>'
const feed = () => xPage([complaint, smallTalk, lockedPost, pressPost], { head: tall })

const mode = (site: 'x' | 'linkedin', host: string, wanted: 'badge' | 'panel' | 'link' | 'off') =>
  real.ask('setSite', { site, host, settings: { mode: wanted } })
const lines = () => panel.$$eval('[data-post]', (all) => all.map((line) => (line as HTMLElement).dataset.post))
const panelText = () => panel.evaluate(() => document.body.innerText)
const stateAt = (key: string) =>
  panel.$eval(`[data-post="${key}"] .state-mark`, (mark) => (mark as HTMLElement).innerText.replaceAll('\n', ' '))

/** Whether the middle of a post is in the window. */
const isInView = (page: Page, id: number) =>
  page.evaluate((number) => {
    const box = document.querySelector(`article:has(a[href$="/status/${number}"])`)?.getBoundingClientRect()
    return box !== undefined && box.top + box.height / 2 > 0 && box.top + box.height / 2 < innerHeight
  }, id)

describe('the side panel', () => {
  test('in panel mode it lists what can be read, and nothing of the page is any different', async () => {
    await mode('x', 'x.com', 'off')
    const before = await real.visit(home, feed())
    expect(await worldsOf(before)).toEqual([])
    const without = await wholePage(before)
    await before.close()
    await mode('x', 'x.com', 'panel')
    const page = await real.visit(home, feed())
    await expect.poll(lines, { timeout: 15_000 }).toEqual(['x:1001', 'x:1003', 'x:1002'])
    expect(await worldsOf(page)).toHaveLength(1)
    // Who may read it is limited: not even its author is told (A50).
    expect(await panelText()).not.toContain('Kim')
    expect(await stateAt('x:1001')).toContain('Customer service?')
    expect(await wholePage(page)).toEqual(without)

    await panel.focus('[data-post="x:1001"]')
    await panel.keyboard.press('j')
    await panel.keyboard.press('j')
    await panel.keyboard.press('Enter')
    await expect.poll(() => isInView(page, 1002)).toBe(true)
    await panel.waitForSelector('::-p-text(Route)')
    expect(await wholePage(page)).toEqual(without)
    await page.close()
  })

  test('what is done there is done, seen in the list, and can be taken back', async () => {
    await mode('x', 'x.com', 'panel')
    const page = await real.visit(home, feed())
    await expect.poll(lines, { timeout: 15_000 }).toContain('x:1001')
    const without = await wholePage(page)
    await panel.focus('[data-post="x:1001"]')
    await panel.keyboard.press('Enter')
    await panel.waitForSelector('[data-route]')
    await panel.type('textarea', 'She wrote twice')
    await panel.keyboard.down('Control')
    await panel.keyboard.press('Enter')
    await panel.keyboard.up('Control')
    await expect.poll(panelText).toMatch(/Routed to Customer service/u)
    await expect.poll(() => stateAt('x:1001')).toMatch(/Customer service(?!\?)/u)
    const { rows } = await real.ask('myReports', {})
    expect(rows.map(({ excerpt }) => excerpt)).toEqual([expect.stringContaining('Third Northwind kettle')])
    const undo = await panel.waitForSelector('::-p-text(Undo)')
    await undo?.click()
    await expect.poll(() => stateAt('x:1001')).toContain('Customer service?')
    expect(await wholePage(page)).toEqual(without)
    await page.close()
  })

  test('it follows what the page loads and drops, and which tab is in front', async () => {
    await mode('x', 'x.com', 'panel')
    const page = await real.visit(home, feed())
    await expect.poll(lines, { timeout: 15_000 }).toEqual(['x:1001', 'x:1003', 'x:1002'])
    const another = xPost({ id: 1042, name: 'Ana', handle: 'ana_reads', text: 'Is the Northwind kettle any good?' })
    await page.evaluate((markup) => document.getElementById('list')?.insertAdjacentHTML('afterbegin', markup), another)
    await expect.poll(lines).toEqual(['x:1042', 'x:1001', 'x:1003', 'x:1002'])
    await page.evaluate(() => document.querySelector('article:has(a[href$="/1003"])')?.remove())
    await expect.poll(lines).toEqual(['x:1042', 'x:1001', 'x:1002'])
    const other = await real.visit('https://kettles.example/', '<p>Kettles</p>')
    await expect.poll(panelText).toContain('No posts to list here')
    await page.bringToFront()
    await expect.poll(lines).toEqual(['x:1042', 'x:1001', 'x:1002'])
    await page.evaluate(() => history.pushState({}, '', '/messages'))
    await page.evaluate(() => document.getElementById('list')?.append(document.createElement('p')))
    await expect.poll(panelText).toContain('Silent on this page')
    await real.ask('setPreferences', { paused: true })
    await expect.poll(panelText).toContain('Switchboard is paused')
    await real.ask('setPreferences', { paused: false })
    await other.close()
    await page.close()
  })

  test('in badge mode too: what is done in the panel is on the badge', async () => {
    await mode('x', 'x.com', 'badge')
    const page = await real.visit(home, feed())
    await expect.poll(lines, { timeout: 15_000 }).toEqual(['x:1001', 'x:1003', 'x:1002'])
    await expect.poll(async () => (await wholePage(page)).roots).toBeGreaterThan(0)
    await panel.focus('[data-post="x:1002"]')
    await panel.keyboard.press('Enter')
    await panel.waitForSelector('[data-route]')
    const tag = await panel.waitForSelector('::-p-text(Tag only)')
    await panel.keyboard.press('2')
    await tag?.click()
    await expect.poll(panelText).toMatch(/Tagged/u)
    const session = await page.createCDPSession()
    const names = async () => {
      const { nodes } = await session.send('Accessibility.getFullAXTree')
      return nodes.map(({ name }) => String(name?.value ?? '')).filter((name) => name.includes('tagged'))
    }
    await expect.poll(names).toHaveLength(1)
    await page.close()
  })

  test('in link mode not even our code is in the page', async () => {
    const address = 'https://www.linkedin.com/feed/'
    const markup =
      '<!doctype html><title>Feed</title><div class="feed-shared-update-v2" data-urn="urn:li:activity:7">Northwind</div>'
    // As LinkedIn starts, nobody having chosen anything; and not even a person's own choice is louder than the organisation's.
    await mode('linkedin', 'www.linkedin.com', 'badge')
    const page = await real.visit(address, markup)
    await expect.poll(panelText).toContain('On LinkedIn only links are routed')
    expect(await worldsOf(page)).toEqual([])
    const { html, roots } = await wholePage(page)
    expect(roots).toBe(0)
    expect(html).toBe(
      await page.evaluate((text) => new DOMParser().parseFromString(text, 'text/html').documentElement.outerHTML, markup),
    )
    // The organisation chooses otherwise: at once, and back again.
    const choose = (value: 'panel' | 'link') =>
      real.ask('act', {
        mutation: {
          opId: randomIds.next(),
          kind: 'put-row',
          args: { rowKind: 'site-mode', value: { id: 'linkedin', mode: value } },
        },
      })
    await choose('panel')
    await expect.poll(panelText).not.toContain('only links are routed')
    await choose('link')
    await expect.poll(panelText).toContain('only links are routed')
    await page.close()
    // A tab of its own: Chromium keeps the empty world of a script that once ran in a tab.
    const worldsInNewTab = async () => {
      const fresh = await real.visit(address, markup)
      const worlds = await worldsOf(fresh)
      await fresh.close()
      return worlds
    }
    await expect.poll(worldsInNewTab, { timeout: 10_000 }).toEqual([])
  })
})
