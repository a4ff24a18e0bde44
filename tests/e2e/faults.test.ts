import type { Locator, Page } from 'playwright'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { waitInClosedRoots } from '../../scripts/chromium/closed-roots.ts'
import { askBackground } from '../../scripts/walk/ask-background.ts'
import { claim, openQueue, queueRow } from '../../scripts/walk/desk.ts'
import { focusBadge } from '../../scripts/walk/focus-badge.ts'
import { enableSite, type Person } from '../../scripts/walk/person.ts'
import { badgeAt } from '../../scripts/walk/reader.ts'
import { startWorld, type World } from './world.ts'

/** A stored back-off may ask for some patience after the server is healthy again (S11: 60 s). */
const drainWithinMs = 60_000

describe('nothing is lost, nothing doubled, refusals are shown', () => {
  let world: World
  let nora: Person
  let ben: Person
  let feed: Page

  beforeEach(async () => {
    world = await startWorld()
    ;[nora, ben] = await Promise.all([world.join('Nora Lund'), world.join('Ben Castell')])
    await enableSite(nora, 'mastodon', '127.0.0.1')
    await openQueue(ben.options, 'Customer service')
    feed = await nora.visit(world.feed)
  })
  afterEach(() => world.close())

  const postWith = (text: string): Locator => feed.locator('.status', { hasText: text })

  async function route(text: string): Promise<void> {
    await feed.bringToFront()
    await badgeAt(feed, postWith(text), /Our guess/u)
    await focusBadge(feed, postWith(text))
    await feed.keyboard.press('Enter')
    await waitInClosedRoots(feed, 'checkbox', /Customer service/u)
    await feed.keyboard.press('Enter')
  }

  async function whenDrained({ options }: Person): Promise<void> {
    const waiting = async () => (await askBackground(options, 'overview', {})).waiting
    await expect.poll(waiting, { timeout: drainWithinMs, interval: 250 }).toBe(0)
  }

  async function actsOn(text: string): Promise<string[]> {
    const { rows } = await askBackground(ben.options, 'queue', { scope: 'customer-service', filter: 'open', search: text })
    expect(rows).toHaveLength(1)
    const view = await askBackground(ben.options, 'item', { itemId: rows[0]?.itemId ?? '' })
    return view?.item.timeline.map((entry) => entry.act) ?? []
  }

  test('the server is killed between applying a push and answering it', async () => {
    const lost = world.proxy.loseNextAnswer(() => world.killServer())
    await route('cracked again')
    await lost
    await badgeAt(feed, postWith('cracked again'), /waiting to sync/u)
    await world.restartServer()
    await whenDrained(nora)
    await queueRow(ben.options, 'cracked again').waitFor({ timeout: drainWithinMs })
    expect(await actsOn('cracked')).toEqual(['route'])
    await badgeAt(feed, postWith('cracked again'), /left\. Confirmed/u)
  })

  test('offline for a while: acts wait in order and arrive once', async () => {
    world.proxy.goDown()
    await route('cracked again')
    await route('work on induction')
    await badgeAt(feed, postWith('work on induction'), /waiting to sync/u)
    expect((await askBackground(nora.options, 'overview', {})).waiting).toBe(2)
    world.proxy.goUp()
    await whenDrained(nora)
    await queueRow(ben.options, 'cracked again').waitFor({ timeout: drainWithinMs })
    await queueRow(ben.options, 'work on induction').waitFor({ timeout: drainWithinMs })
    expect(await actsOn('cracked')).toEqual(['route'])
    expect(await actsOn('induction')).toEqual(['route'])
  })

  test('two claim the same while one is offline: the slower one sees who was faster', async () => {
    await route('cracked again')
    await queueRow(ben.options, 'cracked again').waitFor()
    const mira = await world.join('Mira Holm')
    await openQueue(mira.options, 'Customer service')
    await queueRow(mira.options, 'cracked again').waitFor()
    const { rows } = await askBackground(mira.options, 'queue', { scope: 'customer-service', filter: 'open', search: 'cracked' })
    const itemId = rows[0]?.itemId ?? ''
    // Mira's act is in her outbox before she can know of Ben's.
    world.proxy.goDown()
    const act = { opId: 'mira-claims', kind: 'claim', itemId, args: { departmentId: 'customer-service' } } as const
    expect(await askBackground(mira.options, 'act', { mutation: act })).toEqual({ kind: 'saved', opId: 'mira-claims' })
    const mine = { ...act, opId: 'ben-claims' }
    // Ben's reaches the server first: his client stands at the front of the door when it opens again.
    await askBackground(ben.options, 'act', { mutation: mine })
    world.proxy.goUp()
    await Promise.all([whenDrained(ben), whenDrained(mira)])
    const refusals = await Promise.all(
      [ben, mira].map(async ({ options }) => (await askBackground(options, 'refused', {})).entries),
    )
    const refused = refusals.flat()
    expect(refused.map(({ rejection }) => rejection.code)).toEqual(['already-claimed'])
    const slower = refusals[0]?.length ? ben : mira
    const faster = slower === ben ? 'Mira Holm' : 'Ben Castell'
    await slower.options.getByRole('link', { name: 'See why' }).click()
    await slower.options.getByText(`${faster} was faster and has it now.`).waitFor()
    expect(await actsOn('cracked')).toEqual(['route', 'claim'])
  })

  test('an undo after somebody else claimed is refused, with who', async () => {
    await route('cracked again')
    const undo = await waitInClosedRoots(feed, 'button', /^Undo/u)
    await claim(ben.options, 'cracked again')
    await badgeAt(feed, postWith('cracked again'), /is on it/u)
    await feed.bringToFront()
    await feed.mouse.click(undo.x, undo.y)
    await waitInClosedRoots(feed, 'StaticText', /^Not undone: Ben Castell was faster/u)
    await badgeAt(feed, postWith('cracked again'), /is on it/u)
    expect(await actsOn('cracked')).toEqual(['route', 'claim'])
  })

  test('an undo within ten seconds takes it back everywhere', async () => {
    await route('cracked again')
    await queueRow(ben.options, 'cracked again').waitFor()
    const undo = await waitInClosedRoots(feed, 'button', /^Undo/u)
    await feed.mouse.click(undo.x, undo.y)
    await badgeAt(feed, postWith('cracked again'), /Our guess/u)
    await ben.options.getByText('Nothing waits here').waitFor()
    expect((await askBackground(nora.options, 'myReports', {})).rows).toHaveLength(0)
  })
})
