import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { askBackground } from '../../scripts/walk/ask-background.ts'
import { enableSite, joinServer, type Person } from '../../scripts/walk/person.ts'
import { waitInClosedRoots } from '../../scripts/chromium/closed-roots.ts'
import { focusBadge } from '../../scripts/walk/focus-badge.ts'
import { badgeAt } from '../../scripts/walk/reader.ts'
import { startWorld, type World } from './world.ts'

describe('one person, from sign-in to sign-out', () => {
  let world: World
  let nora: Person

  beforeEach(async () => {
    world = await startWorld()
    nora = await world.join('Nora Lund')
  })
  afterEach(() => world.close())

  test('signing out and in again as the same person goes on working', async () => {
    expect(await askBackground(nora.options, 'signOut', { discard: false })).toEqual({ kind: 'signed-out' })
    expect((await askBackground(nora.options, 'overview', {})).sync).toEqual({ kind: 'local' })
    await joinServer(nora, world.proxy.address, world.codeOf('Nora Lund'))
    expect(await askBackground(nora.options, 'overview', {})).toMatchObject({ me: { name: 'Nora Lund' }, sync: { kind: 'idle' } })
  })

  test('nobody leaves with acts that wait, neither by signing out nor by joining as somebody else', async () => {
    await enableSite(nora, 'mastodon', '127.0.0.1')
    const feed = await nora.visit(world.feed)
    const post = feed.locator('.status', { hasText: 'Third Northwind kettle' })
    await badgeAt(feed, post, /Our guess/u)
    world.proxy.goDown()
    await focusBadge(feed, post)
    await feed.keyboard.press('Enter')
    await waitInClosedRoots(feed, 'checkbox', /Customer service/u)
    await feed.keyboard.press('Enter')
    await badgeAt(feed, post, /waiting to sync/u)
    expect(await askBackground(nora.options, 'signOut', { discard: false })).toEqual({ kind: 'outbox-not-empty', waiting: 1 })
    // Straight to the server: the door is still closed for Nora's acts.
    const other = { address: world.server().address, code: world.codeOf('Ben Castell') }
    expect(await askBackground(nora.options, 'join', other)).toEqual({ kind: 'refused', reason: 'outbox-not-empty' })
    expect(await askBackground(nora.options, 'overview', {})).toMatchObject({ me: { name: 'Nora Lund' }, waiting: 1 })
  })

  test('"not about us" makes the badge quiet, and can be taken back though the item is nobody’s', async () => {
    await enableSite(nora, 'mastodon', '127.0.0.1')
    const feed = await nora.visit(world.feed)
    const post = feed.locator('.status', { hasText: 'Third Northwind kettle' })
    await badgeAt(feed, post, /Our guess/u)
    await focusBadge(feed, post)
    await feed.keyboard.press('Enter')
    const dismiss = await waitInClosedRoots(feed, 'button', /^Not about us$/u)
    await feed.mouse.click(dismiss.x, dismiss.y)
    const undo = await waitInClosedRoots(feed, 'button', /^Undo/u)
    await expect.poll(async () => (await askBackground(nora.options, 'overview', {})).waiting).toBe(0)
    await feed.mouse.click(undo.x, undo.y)
    await badgeAt(feed, post, /Our guess/u)
    await expect.poll(async () => (await askBackground(nora.options, 'overview', {})).waiting).toBe(0)
    expect((await askBackground(nora.options, 'refused', {})).entries).toEqual([])
    await badgeAt(feed, post, /Our guess/u)
  })

  test('many changes of the site table at once all hold', async () => {
    const hosts = Array.from({ length: 8 }, (_none, index) => `server-${index}.example`)
    await Promise.all(hosts.map((host) => enableSite(nora, 'mastodon', host)))
    const table = await askBackground(nora.options, 'siteTable', {})
    expect(table.filter(({ mode }) => mode === 'badge').map(({ host }) => host)).toEqual(expect.arrayContaining(hosts))
    const matches = await nora.options.evaluate(async () => {
      const { scripting } = (
        globalThis as unknown as { chrome: { scripting: { getRegisteredContentScripts(): Promise<{ matches: string[] }[]> } } }
      ).chrome
      return (await scripting.getRegisteredContentScripts()).flatMap((script) => script.matches)
    })
    expect(matches).toEqual(expect.arrayContaining(hosts.map((host) => `https://${host}/*`)))
  })
})
