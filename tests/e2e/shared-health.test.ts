import { afterAll, beforeAll, expect, test } from 'vitest'
import { allowSite } from '../../scripts/walk/allow-site.ts'
import { askBackground } from '../../scripts/walk/ask-background.ts'
import type { Person } from '../../scripts/walk/person.ts'
import { smallTalk, xPage } from '../annotator/support/x-page.ts'
import { putRow } from './put-rows.ts'
import { startWorld, type World } from './world.ts'
import { makeCountsYesterdays, ringSyncAlarm } from './counts-of-yesterday.ts'

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

const colleagues = () => askBackground(carla.options, 'colleaguesHealth', {})

test('counts of a finished day reach those who set up, once, if the organisation wants them, and name nobody', async () => {
  expect(await colleagues()).toEqual({ kind: 'off', maySwitch: true })
  const { organisation } = await askBackground(nora.options, 'overview', {})
  const value = { ...organisation, siteHealth: true }
  await putRow(world.proxy.address, world.codeOf('Carla Stein'), { rowKind: 'organisation', value })
  for (const { options } of [nora, carla]) await askBackground(options, 'syncNow', {})
  await expect.poll(async () => (await colleagues()).kind).toBe('counts')

  const page = await nora.visit('https://x.com/home')
  await expect.poll(() => makeCountsYesterdays(nora.options), { timeout: 60_000 }).toBeGreaterThanOrEqual(20)
  await page.close()
  await ringSyncAlarm(nora.options)
  const days = async () => {
    const answer = await colleagues()
    return answer.kind === 'counts' ? answer.days : []
  }
  await expect.poll(async () => (await days()).length, { timeout: 30_000 }).toBe(1)
  const [first] = await days()
  expect(first).toMatchObject({ site: 'x', containers: 100, read: 100 })
  expect(JSON.stringify(first)).not.toMatch(/nora|lund|x\.com/iu)

  await ringSyncAlarm(nora.options)
  await askBackground(nora.options, 'syncNow', {})
  expect(await days()).toEqual([first])
})
