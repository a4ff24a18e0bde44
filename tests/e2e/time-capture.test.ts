import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { PageOperations } from '../../lib/messages/page-operations.ts'
import { randomIds } from '../../lib/util/ids.ts'
import { waitInClosedRoots } from '../../scripts/chromium/closed-roots.ts'
import { servePracticeFeed } from '../../scripts/practice/serve-practice-feed.ts'
import { allowSite } from '../../scripts/walk/allow-site.ts'
import { askBackground } from '../../scripts/walk/ask-background.ts'
import { focusBadge } from '../../scripts/walk/focus-badge.ts'
import { joinServer, type Person, startPerson } from '../../scripts/walk/person.ts'
import { badgeAt } from '../../scripts/walk/reader.ts'
import { type ServerProcess, startServerProcess } from '../../scripts/walk/server-process.ts'
import { smallTalk, xPage } from '../annotator/support/x-page.ts'
import { demoExtension } from '../welcome/support/demo-extension.ts'
import { shownNotices } from './notices.ts'
import { putRow } from './put-rows.ts'
import { ringSyncAlarm } from './counts-of-yesterday.ts'
import { contactedHosts } from './time-capture/contacted-hosts.ts'
import { findLeaks } from './time-capture/find-leaks.ts'
import { healthOfYesterday } from './time-capture/health-of-yesterday.ts'
import { type Capture, type RecordingProxy, startRecordingProxy } from './time-capture/recording-proxy.ts'
import { dayBefore, entriesOf, putTime, readTime, secretsOf } from './time-capture/stored-time.ts'

/**
 * A32: a person's whole day with a server, and every byte that went there. Time of the day before and hours of today are put in as
 * evidence, for nobody waits for them; what the person does is done.
 */

const reasons = ['The fair in Porto, hall seven', 'Recall of the Kettle Two lids']
const began = Date.now()

let folder: string
let server: ServerProcess
let proxy: RecordingProxy
let feed: Awaited<ReturnType<typeof servePracticeFeed>>
let nora: Person
let capture: Capture
let secrets: string[]

const ask = <K extends keyof PageOperations>(operation: K, input: Parameters<PageOperations[K]>[0]) =>
  askBackground(nora.options, operation, input)

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'switchboard-capture-'))
  server = await startServerProcess(join(folder, 'database'))
  proxy = await startRecordingProxy(server.address)
  feed = await servePracticeFeed()
  const extension = demoExtension()
  nora = await startPerson('Nora Lund', { extension, args: [`--log-net-log=${join(folder, 'net.json')}`] })
  await joinServer(nora, proxy.address, server.invitations['Nora Lund'] ?? '')
})
afterAll(async () => {
  await nora?.browser.close()
  await feed?.close()
  await proxy?.close()
  await server?.stop()
  await rm(folder, { recursive: true, force: true, maxRetries: 5 })
})

/** As long as that goes by in the open window, with somebody at it. */
async function live(ms: number): Promise<void> {
  const id = (await ask('budgetToday', {})).windows.length + 3
  await putTime(nora.options, { windows: [], entries: entriesOf({ id, from: Date.now() - ms, ms, boot: crypto.randomUUID() }) })
}

/** Opens the picker at a post with the keyboard and takes what is guessed. */
async function routeAt(page: Page, text: string): Promise<void> {
  const post = page.locator('.status', { hasText: text })
  await post.scrollIntoViewIfNeeded()
  await badgeAt(page, post, /./u)
  await focusBadge(page, post)
  await page.keyboard.press('Enter')
  await waitInClosedRoots(page, 'dialog', /Route this post/u)
  await page.keyboard.press('Enter')
  await badgeAt(page, post, /left/u)
}

describe('a whole day at a server', () => {
  test('is lived: windows, notices, private now, more time, health, my time, export', async () => {
    await putTime(nora.options, dayBefore(began, reasons[0] ?? ''))
    await allowSite(nora.options, 'mastodon', '127.0.0.1')
    const page = await nora.visit(feed.address)
    await routeAt(page, 'Third Northwind kettle')
    await expect.poll(async () => (await ask('budgetToday', {})).windows.at(-1)?.state).toBe('open')
    await routeAt(page, 'looking into kettle recalls')
    await routeAt(page, 'flew off, hot water')
    await live(25 * 60_000)
    await page.reload()
    await expect.poll(() => shownNotices(nora)).toContainEqual(expect.stringMatching(/^time 80/u))
    await live(10 * 60_000)
    await page.reload()
    await expect.poll(() => shownNotices(nora)).toContainEqual(expect.stringMatching(/^time 100/u))
    await ask('moreTime', { minutes: 15, reason: reasons[1] ?? '' })
    await ask('setPrivateNow', { site: 'mastodon', on: true })
    await ask('setPrivateNow', { site: 'mastodon', on: false })
    await ask('setBudget', { minutesOnIcon: true, quietHours: { from: 1_137, to: 431 } })
    await ask('endWindow', {})
    await page.close()

    const popup = await nora.visit(nora.options.url().replace(/options\.html.*/u, 'popup.html'))
    await popup.getByText('Time stays on this device').waitFor()
    await popup.close()
    await nora.options.goto(nora.options.url().replace(/#.*/u, '#/my-time'))
    await nora.options.getByRole('button', { name: 'Month' }).click()
    for (const name of ['Save as CSV', 'Save as JSON'])
      await Promise.all([nora.options.waitForEvent('download'), nora.options.getByRole('button', { name }).click()])

    await healthOfYesterday(nora, xPage(Array.from({ length: 24 }, (_none, index) => ({ ...smallTalk, id: 2_000 + index }))))
    const { organisation } = await ask('overview', {})
    const value = { ...organisation, siteHealth: true }
    await putRow(server.address, server.invitations['Carla Stein'] ?? '', { rowKind: 'organisation', value })
    await ask('syncNow', {})
    await ringSyncAlarm(nora.options)
    const asked = () => proxy.capture().exchanges.map(({ method, path }) => `${method} ${path}`)
    await expect.poll(asked, { timeout: 30_000 }).toContain('POST /v1/site-health')

    const { days } = await ask('myTime', {})
    expect(days.map(({ totalMs }) => totalMs >= 30 * 60_000)).toEqual([true, true])
    secrets = secretsOf(await readTime(nora.options), days, began)
    await ask('deleteTime', { day: days[1]?.day })
    await ask('deleteTime', { day: undefined })
    await ask('syncNow', {})
  })

  test('nothing of its time was sent', () => {
    capture = proxy.capture()
    const acts = new Set(capture.exchanges.flatMap(({ body }) => body.match(/"opId":"[^"]+"/gu) ?? []))
    expect(acts.size).toBeGreaterThan(2)
    expect(capture.fromBrowser.length + capture.fromServer.length).toBeGreaterThan(1)
    expect(secrets).toEqual(expect.arrayContaining(reasons))
    expect(secrets.length).toBeGreaterThan(400)
    // Eight were put in; the others are of pages that said something themselves.
    expect(secrets.filter((one) => one.includes('-') && !one.includes(' ')).length).toBeGreaterThan(9)
    expect(findLeaks(capture, secrets)).toEqual([])
  })

  const [someId, someNumber] = [
    () => secrets.find((one) => one.includes('-')) ?? '',
    () => secrets.find((one) => /^\d+$/u.test(one)) ?? '',
  ]
  const planted: [name: string, change: (body: Record<string, unknown>) => object, found: () => RegExp][] = [
    ['a field of its own', (body) => ({ ...body, usedMs: 61_000 }), () => /\.usedMs/u],
    ['a field in an act', pushWithWindow, () => /mutation\.window/u],
    ['the id of a page in a known field', (body) => ({ ...body, epoch: someId() }), () => new RegExp(someId(), 'u')],
    ['a moment in a known field', (body) => ({ ...body, sentAt: Number(someNumber()) }), () => new RegExp(someNumber(), 'u')],
    ['a reason in a known field', (body) => ({ ...body, epoch: reasons[1] }), () => /Kettle Two lids/u],
  ]
  test.each(planted)('a leak is found: %s', async (_name, change, found) => {
    const before = proxy.capture().exchanges.length
    proxy.plant(change)
    await ask('syncNow', {})
    proxy.plant(undefined)
    const exchanges = proxy.capture().exchanges.slice(before)
    expect(findLeaks({ exchanges, fromBrowser: [], fromServer: [] }, secrets).join()).toMatch(found())
  })

  test('no other host was asked for anything', async () => {
    await nora.browser.close()
    const hosts = await contactedHosts(join(folder, 'net.json'))
    const ours = [proxy.address, feed.address].map((address) => new URL(address).host)
    expect(hosts).toContain(ours[0])
    expect(hosts.filter((host) => ![...ours, 'x.com'].includes(host))).toEqual([])
  })
})

/** An act as the extension would send it, with a field too many. */
function pushWithWindow(body: Record<string, unknown>): object {
  const args = { opId: randomIds.next() }
  const act = { opId: randomIds.next(), at: began, kind: 'undo', itemId: randomIds.next(), args }
  return { ...body, mutations: [{ mid: 1, mutation: { ...act, window: 2 } }] }
}
