import type { Page } from 'puppeteer-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { BudgetToday } from '../../lib/budget/budget-today.ts'
import type { OpenMention } from '../../lib/messages/page-operations.ts'
import { servePracticeFeed } from '../../scripts/practice/serve-practice-feed.ts'
import { inventPost } from '../pages/harness/northwind.ts'
import { type RealBrowser, startRealBrowser } from './real-browser.ts'

/** Real focus, real evidence, the real fold: what the popup says is what a person did. */

let real: RealBrowser
let feed: Awaited<ReturnType<typeof servePracticeFeed>>
let popup: Page
let page: Page

beforeAll(async () => {
  feed = await servePracticeFeed()
  real = await startRealBrowser()
  popup = await real.open('popup.html')
  await ask('setSite', { site: 'mastodon', host: '127.0.0.1', settings: { mode: 'badge' } })
  page = await real.browser.newPage()
  await page.goto(feed.address)
})
afterAll(async () => {
  await real?.close()
  await feed?.close()
})

/** Asks the background as our own pages do. */
async function ask(type: string, data: unknown = {}): Promise<unknown> {
  return popup.evaluate(
    async (message) => {
      const { chrome } = globalThis as unknown as {
        chrome: { runtime: { sendMessage(message: unknown): Promise<{ res?: unknown }> } }
      }
      return (await chrome.runtime.sendMessage({ ...message, id: 1, timestamp: Date.now() })).res
    },
    { type, data },
  )
}

/** Asks the background as the annotator in the feed does: from its own world in that tab. */
async function askFromTheSite(type: string, data: unknown): Promise<unknown> {
  const session = await page.createCDPSession()
  const ours = new Promise<number>((resolve) => {
    session.on('Runtime.executionContextCreated', ({ context }) => {
      if (context.origin.startsWith('chrome-extension://')) resolve(context.id)
    })
  })
  await session.send('Runtime.enable')
  const message = JSON.stringify({ type, data, id: 1, timestamp: Date.now() })
  const expression = `chrome.runtime.sendMessage(${message}).then(({ res }) => res)`
  const { result } = await session.send('Runtime.evaluate', {
    expression,
    contextId: await ours,
    awaitPromise: true,
    returnByValue: true,
  })
  await session.detach()
  return result.value
}

const countedMs = async () => ((await ask('budgetToday')) as BudgetToday).totalMs

/** Comes to the feed, moves the pointer about for a while, and leaves for another tab. Resolves to how long that was, at least and at most. */
async function readFor(ms: number, during?: () => Promise<void>): Promise<{ atLeastMs: number; atMostMs: number }> {
  const before = performance.now()
  await page.bringToFront()
  await page.waitForFunction(() => document.hasFocus())
  const from = performance.now()
  for (let turn = 0; performance.now() - from < ms; turn += 1) {
    await page.mouse.move(100 + (turn % 40), 200)
    if (turn === 5) await during?.()
  }
  const to = performance.now()
  await popup.bringToFront()
  await page.waitForFunction(() => !document.hasFocus() || document.visibilityState === 'hidden', { polling: 50 })
  return { atLeastMs: Math.floor(to - from) - 50, atMostMs: Math.ceil(performance.now() - before) }
}

/** What was counted once nothing more arrives. */
async function settled(atLeastMs: number): Promise<number> {
  await expect.poll(countedMs, { timeout: 10_000 }).toBeGreaterThanOrEqual(atLeastMs)
  return countedMs()
}

test('without a window nothing is counted', async () => {
  await readFor(1_000)
  expect(await countedMs()).toBe(0)
  expect(await popup.$eval('main', (main) => main.textContent)).toContain('30 min ready')
})

test('after Start the seconds at the feed are counted, and no others', async () => {
  await popup.bringToFront()
  await (await popup.waitForSelector('::-p-aria([name="Start window"][role="button"])'))?.click()
  await popup.waitForSelector('::-p-aria([name="End window"][role="button"])')
  const { atLeastMs, atMostMs } = await readFor(4_000)
  const first = await settled(atLeastMs)
  expect(first).toBeLessThanOrEqual(atMostMs)
  // The tab is behind another one: time passes, and nothing is added.
  await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 2_000)))
  expect(await countedMs()).toBe(first)
  await popup.waitForFunction(() => /Mastodon\s*[345] s/u.test(document.querySelector('.site-bars')?.textContent ?? ''))
})

test('T11: a worker that is killed in between changes nothing', async () => {
  const before = await countedMs()
  const { atLeastMs, atMostMs } = await readFor(4_000, () => real.killWorker())
  const after = await settled(before + atLeastMs)
  expect(after - before).toBeLessThanOrEqual(atMostMs)
})

test('while paused nothing is counted', async () => {
  const before = await countedMs()
  await ask('setPreferences', { paused: true })
  await readFor(1_500)
  await ask('setPreferences', { paused: false })
  expect(await countedMs()).toBe(before)
})

test('after End nothing is counted, and the second window is ready', async () => {
  await (await popup.waitForSelector('::-p-aria([name="End window"][role="button"])'))?.click()
  await popup.waitForFunction(() => document.querySelector('main')?.textContent?.includes('Second window today'))
  const before = await countedMs()
  await readFor(1_500)
  expect(await countedMs()).toBe(before)
})

test('the first act on a post opens the second window, and counting begins at it', async () => {
  const before = await countedMs()
  const from = performance.now()
  await page.bringToFront()
  const post = inventPost('77', 'mastodon', 'Lena Ortiz', 'The lid cracked again.', Date.now())
  const act = { opId: crypto.randomUUID(), post, kind: 'tag', category: 'service', confidential: false }
  expect(await askFromTheSite('actOnPost', act)).toMatchObject({ kind: 'saved' })
  await expect.poll(async () => ((await ask('budgetToday')) as BudgetToday).windows.at(-1)?.state).toBe('open')
  const { atLeastMs } = await readFor(3_000)
  const after = await settled(before + atLeastMs)
  expect(after - before).toBeLessThanOrEqual(performance.now() - from)
  await popup.waitForFunction(() => document.querySelector('main')?.textContent?.includes('last window today'))
})

test('mentions marked while the window is open can be handed over, from this device alone, until somebody acts on them', async () => {
  const value = { id: crypto.randomUUID(), kind: 'own', text: 'Northwind' }
  const mutation = { opId: crypto.randomUUID(), kind: 'put-row', args: { rowKind: 'watch-term', value } }
  expect(await ask('act', { mutation })).toMatchObject({ kind: 'saved' })
  const open = async () => ((await ask('openMentions')) as { mentions: OpenMention[] }).mentions
  await page.bringToFront()
  await expect.poll(async () => (await open()).length, { timeout: 10_000 }).toBeGreaterThan(2)
  const [first, ...others] = await open()
  if (!first) throw new Error('Nothing was marked.')
  await popup.bringToFront()
  await popup.waitForSelector(`::-p-aria([name="${others.length + 1} to hand over"][role="button"])`)
  const { itemId, post } = first
  const tag = { opId: crypto.randomUUID(), kind: 'tag', itemId, args: { post, category: 'service', confidential: false } }
  expect(await ask('act', { mutation: tag })).toMatchObject({ kind: 'saved' })
  await popup.waitForSelector(`::-p-aria([name="${others.length} to hand over"][role="button"])`)
})

test('T16: what is kept holds no address, title, text or key', async () => {
  const kept = await popup.evaluate(async () => {
    const opened = indexedDB.open('switchboard-evidence')
    await new Promise((resolve) => (opened.onsuccess = resolve))
    const all = opened.result.transaction('entries').objectStore('entries').getAll()
    await new Promise((resolve) => (all.onsuccess = resolve))
    return all.result as Record<string, unknown>[]
  })
  expect(kept.length).toBeGreaterThan(3)
  const keys = new Set(kept.flatMap((entry) => Object.keys(entry)))
  expect([...keys].sort()).toEqual(['act', 'boot', 'kind', 'leftMs', 'mono', 'page', 'seq', 'site', 'tz', 'wall', 'window'])
  expect(JSON.stringify(kept)).not.toMatch(/127\.0\.0\.1|http|Practice/u)
})
