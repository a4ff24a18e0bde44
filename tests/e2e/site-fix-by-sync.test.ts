import { afterAll, beforeAll, expect, test } from 'vitest'
import { findInClosedRoots } from '../../scripts/chromium/closed-roots.ts'
import { allowSite } from '../../scripts/walk/allow-site.ts'
import type { Person } from '../../scripts/walk/person.ts'
import { changedPage, mendingFix } from './changed-site.ts'
import { putRow } from './put-rows.ts'
import { startWorld, type World } from './world.ts'

let world: World
let nora: Person

beforeAll(async () => {
  world = await startWorld()
  nora = await world.join('Nora Lund')
  const { context } = nora.browser
  await context.route('https://x.com/**', (route) =>
    route.fulfill({ contentType: 'text/html; charset=utf-8', body: changedPage() }),
  )
  await allowSite(nora.options, 'x', 'x.com')
})
afterAll(() => world.close())

test('a fix that an administrator sets reaches a colleague’s open page, and so does its end', async () => {
  const feed = await nora.visit('https://x.com/home')
  const marks = async () => (await findInClosedRoots(feed, 'button', /./u)).filter(({ opensDialog }) => opensDialog).length
  const set = (value: object) =>
    putRow(world.proxy.address, world.codeOf('Carla Stein'), { rowKind: 'site-fix', value: { ...mendingFix, ...value } } as never)
  const synced = async () => {
    await nora.options.bringToFront()
    await nora.options.reload()
    await feed.bringToFront()
  }
  expect(await marks()).toBe(0)
  await set({ version: 1 })
  await synced()
  await expect.poll(marks, { timeout: 30_000 }).toBeGreaterThanOrEqual(2)
  await set({ version: 2, selectors: {} })
  await synced()
  await expect.poll(marks, { timeout: 30_000 }).toBe(0)
})
