import type { Page } from 'puppeteer-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { BudgetToday } from '../../lib/budget/budget-today.ts'
import type { MyTime, TimeLog } from '../../lib/messages/time-operations.ts'
import { servePracticeFeed } from '../../scripts/practice/serve-practice-feed.ts'
import { type RealBrowser, startRealBrowser } from './real-browser.ts'

/** What surrounds the counting, in the extension as it is: notices, the icon, private now, the policy, deletion. */

let real: RealBrowser
let feed: Awaited<ReturnType<typeof servePracticeFeed>>
let ours: Page
let page: Page

beforeAll(async () => {
  feed = await servePracticeFeed()
  real = await startRealBrowser()
  ours = await real.open('popup.html')
  await ask('setSite', { site: 'mastodon', host: '127.0.0.1', settings: { mode: 'badge' } })
  page = await real.browser.newPage()
  await page.goto(feed.address)
})
afterAll(async () => {
  await real?.close()
  await feed?.close()
})

interface Ours {
  chrome: {
    runtime: { sendMessage(message: unknown): Promise<{ res?: unknown }> }
    notifications: { getAll(): Promise<Record<string, boolean>>; clear(id: string): Promise<boolean> }
    action: { getBadgeText(of: object): Promise<string> }
  }
}

async function ask(type: string, data: unknown = {}): Promise<unknown> {
  return ours.evaluate(
    async (message) =>
      (await (globalThis as unknown as Ours).chrome.runtime.sendMessage({ ...message, id: 1, timestamp: Date.now() })).res,
    { type, data },
  )
}
const budget = async () => (await ask('budgetToday')) as BudgetToday
const said = async () => ((await ask('timeLog')) as TimeLog).entries
const iconText = () => ours.evaluate(() => (globalThis as unknown as Ours).chrome.action.getBadgeText({}))
const notices = async () => {
  const all = await ours.evaluate(() => (globalThis as unknown as Ours).chrome.notifications.getAll())
  return Object.keys(all).filter((id) => id.startsWith('time '))
}
const clear = (id: string) => ours.evaluate((one) => (globalThis as unknown as Ours).chrome.notifications.clear(one), id)

/** Puts evidence of that length into the open window, as if it had been pages that said it; nobody waits half an hour in a test. */
async function live(ms: number): Promise<void> {
  await ours.evaluate(async (length) => {
    const opened = indexedDB.open('switchboard-evidence')
    await new Promise((resolve) => (opened.onsuccess = resolve))
    const tx = opened.result.transaction(['entries', 'windows'], 'readwrite')
    const windows = tx.objectStore('windows').getAll()
    await new Promise((resolve) => (windows.onsuccess = resolve))
    const window = (windows.result as { id: number; limitMs: number }[]).at(-1)
    const of = { page: crypto.randomUUID(), boot: 'b', site: 'mastodon', window: window?.id, tz: 'UTC', act: 'input' }
    for (let at = 0; at <= length; at += 15_000) {
      const entry = {
        ...of,
        seq: at / 15_000 + 1,
        kind: at === 0 ? 'enter' : 'pulse',
        mono: at,
        wall: Date.now(),
        leftMs: window?.limitMs,
      }
      tx.objectStore('entries').put(entry)
    }
    await new Promise((resolve) => (tx.oncomplete = resolve))
    opened.result.close()
  }, ms)
}

/** Comes to the feed and leaves it again, so that something is said. */
async function lookAtFeed(): Promise<void> {
  await page.bringToFront()
  await page.waitForFunction(() => document.hasFocus())
  await page.mouse.move(120 + Math.floor(Math.random() * 50), 200)
  await ours.bringToFront()
  await page.waitForFunction(() => document.visibilityState === 'hidden' || !document.hasFocus(), { polling: 50 })
}

test('minutes are on the icon for who asks for them, and for nobody else', async () => {
  await ask('startWindow')
  expect(await iconText()).toBe('')
  await ask('setBudget', { minutesOnIcon: true })
  expect(await iconText()).toBe('30')
  await real.killWorker()
  await live(4 * 60_000)
  await lookAtFeed()
  await expect.poll(iconText).toMatch(/^2[56]$/u)
})

test('80 % is said once, and not again after the worker was killed and the notice put away', async () => {
  expect(await notices()).toEqual([])
  await live(20 * 60_000)
  await lookAtFeed()
  await expect.poll(notices).toEqual(['time 80 1'])
  await clear('time 80 1')
  const known = (await said()).length
  await real.killWorker()
  await lookAtFeed()
  // Evidence was taken after the kill, and a notice that is due would be shown before that is answered.
  await expect.poll(async () => (await said()).length).toBeGreaterThan(known)
  await ask('endWindow')
  expect(await notices()).toEqual([])
})

test('the end is said once; what nobody remembered to have shown is shown after a kill', async () => {
  await ask('startWindow')
  await live(30 * 60_000)
  // Nothing has told of it yet: the worker dies, and the next one makes up for it.
  await real.killWorker()
  await lookAtFeed()
  await expect.poll(notices).toEqual(['time 100 2'])
  expect((await budget()).windows.at(-1)?.state).toBe('spent')
  expect(await iconText()).toBe('')
})

test('more time has a reason that stays here, and a site that is private counts nothing', async () => {
  await ask('moreTime', { minutes: 15, reason: 'The fair in Porto' })
  expect((await budget()).windows.at(-1)).toMatchObject({ state: 'open', beyond: true, limitMs: 15 * 60_000 })
  await ask('setPrivateNow', { site: 'mastodon', on: true })
  const before = (await budget()).totalMs
  await lookAtFeed()
  await page.bringToFront()
  await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 1_200)))
  await ours.bringToFront()
  const log = (await ask('timeLog')) as TimeLog
  expect((await budget()).totalMs).toBe(before)
  expect(log.checks.map(({ promise }) => promise)).toEqual(['T2', 'T3', 'T17'])
  await ask('setPrivateNow', { site: 'mastodon', on: false })
  expect((await budget()).privateSites).toEqual([])
})

test('the policy sets the numbers of windows that open from now on; a person may choose less and not more', async () => {
  const value = {
    id: 'engagement-policy',
    windowsPerDay: 4,
    windowMinutes: 20,
    exemptDepartmentIds: [],
    exemptRoles: [],
    workingDays: [1, 2, 3, 4, 5, 6, 7],
    dayStartHour: 0,
    note: 'Four times twenty.',
  }
  const mutation = { opId: crypto.randomUUID(), kind: 'put-row', args: { rowKind: 'engagement-policy', value } }
  expect(await ask('act', { mutation })).toMatchObject({ kind: 'saved' })
  expect(await budget()).toMatchObject({ limit: { windows: 4, windowMs: 20 * 60_000 }, setBy: 'policy' })
  await ask('setBudget', { exempt: true, limit: { windowsPerDay: 9, windowMinutes: 120 } })
  expect(await budget()).toMatchObject({ limit: { windows: 4, windowMs: 20 * 60_000 }, setBy: 'policy' })
  await ask('setBudget', { limit: { windowsPerDay: 3, windowMinutes: 15 } })
  expect(await budget()).toMatchObject({ limit: { windows: 3, windowMs: 15 * 60_000 }, setBy: 'person' })
  await ask('setBudget', { limit: null })
  expect(await budget()).toMatchObject({ setBy: 'policy' })
})

test('a day is deleted for good: raw, sums and reasons', async () => {
  const time = (await ask('myTime')) as MyTime
  expect(time.days[0]).toMatchObject({ day: time.today, more: [{ minutes: 15, reason: 'The fair in Porto' }] })
  // The same of another device: its file is taken in, and goes with the day. Its own file a device does not take.
  const { text } = (await ask('writeDeviceFile', { name: 'Desk' })) as { text: string }
  expect(await ask('importDeviceFile', { text })).toEqual({ kind: 'refused', because: 'own-device' })
  const other = JSON.stringify({ ...(JSON.parse(text) as object), id: crypto.randomUUID(), name: 'Laptop' })
  expect(await ask('importDeviceFile', { text: other })).toEqual({ kind: 'taken', name: 'Laptop', days: 1 })
  expect(((await ask('myTime')) as MyTime).devices).toMatchObject([{ name: 'Laptop', days: [{ day: time.today }] }])
  await ask('deleteTime', { day: time.today })
  expect(((await ask('myTime')) as MyTime).devices).toMatchObject([{ name: 'Laptop', days: [] }])
  expect(await budget()).toMatchObject({ totalMs: 0, windows: [] })
  expect(((await ask('timeLog')) as TimeLog).entries).toEqual([])
  expect(JSON.stringify(await ask('myTime'))).not.toContain('Porto')
})
