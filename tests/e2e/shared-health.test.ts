import type { Page } from 'playwright'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { allowSite } from '../../scripts/walk/allow-site.ts'
import { askBackground } from '../../scripts/walk/ask-background.ts'
import type { Person } from '../../scripts/walk/person.ts'
import { smallTalk, xPage } from '../annotator/support/x-page.ts'
import { putRow } from './put-rows.ts'
import { startWorld, type World } from './world.ts'

/** Enough posts for a day that says something. */
const feed = xPage(Array.from({ length: 24 }, (_none, index) => ({ ...smallTalk, id: 2_000 + index })))

let world: World
let nora: Person
let carla: Person

beforeAll(async () => {
  world = await startWorld()
  nora = await world.join('Nora Lund')
  carla = await world.join('Carla Stein')
  await nora.browser.context.route('https://x.com/**', (route) =>
    route.fulfill({ contentType: 'text/html; charset=utf-8', body: feed }),
  )
  await allowSite(nora.options, 'x', 'x.com')
})
afterAll(() => world.close())

/** The counts that wait on this device, after they were made those of the day before: nobody waits for midnight. */
const countsOfYesterday = (page: Page) =>
  page.evaluate(async () => {
    const finished = <T>(request: IDBRequest<T>) =>
      new Promise<T>((resolve, reject) => {
        request.addEventListener('success', () => resolve(request.result))
        request.addEventListener('error', () => reject(request.error ?? new Error('not read')))
      })
    // Opened here first it would be made without its stores.
    if (!(await indexedDB.databases()).some(({ name }) => name === 'site-health')) return 0
    const db = await finished(indexedDB.open('site-health'))
    const store = db.transaction('days', 'readwrite').objectStore('days')
    const days = (await finished(store.getAll())) as { day: string; containers: number }[]
    const yesterday = new Date(Date.now() - 86_400_000).toISOString().slice(0, 10)
    await finished(store.clear())
    for (const one of days) await finished(store.put({ ...one, day: yesterday }))
    db.close()
    return days.reduce((sum, { containers }) => sum + containers, 0)
  })

/** Rings the alarm by which the background looks whether something is to be sent. */
const ring = (page: Page) =>
  page.evaluate(() => {
    const { chrome } = globalThis as unknown as { chrome: { alarms: { create(name: string, when: object): Promise<void> } } }
    return chrome.alarms.create('sync-poll', { when: Date.now() })
  })

const colleagues = () => askBackground(carla.options, 'colleaguesHealth', {})

test('counts of a finished day reach those who set up, once, if the organisation wants them, and name nobody', async () => {
  expect(await colleagues()).toEqual({ kind: 'off', maySwitch: true })
  const { organisation } = await askBackground(nora.options, 'overview', {})
  const value = { ...organisation, siteHealth: true }
  await putRow(world.proxy.address, world.codeOf('Carla Stein'), { rowKind: 'organisation', value })
  for (const { options } of [nora, carla]) await askBackground(options, 'syncNow', {})
  await expect.poll(async () => (await colleagues()).kind).toBe('counts')

  const page = await nora.visit('https://x.com/home')
  await expect.poll(() => countsOfYesterday(nora.options), { timeout: 60_000 }).toBeGreaterThanOrEqual(20)
  await page.close()
  await ring(nora.options)
  const days = async () => {
    const answer = await colleagues()
    return answer.kind === 'counts' ? answer.days : []
  }
  await expect.poll(async () => (await days()).length, { timeout: 30_000 }).toBe(1)
  const [first] = await days()
  expect(first).toMatchObject({ site: 'x', containers: 100, read: 100 })
  expect(JSON.stringify(first)).not.toMatch(/nora|lund|x\.com/iu)

  await ring(nora.options)
  await askBackground(nora.options, 'syncNow', {})
  expect(await days()).toEqual([first])
})
