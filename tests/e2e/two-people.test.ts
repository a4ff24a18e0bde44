import type { Locator, Page } from 'playwright'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { waitInClosedRoots } from '../../scripts/chromium/closed-roots.ts'
import { askBackground } from '../../scripts/walk/ask-background.ts'
import { claim, closeWithKeys, openQueue, queueRow, recordAnswer } from '../../scripts/walk/desk.ts'
import { focusBadge } from '../../scripts/walk/focus-badge.ts'
import { enableSite, type Person } from '../../scripts/walk/person.ts'
import { badgeAt } from '../../scripts/walk/reader.ts'
import { shownNotices } from './notices.ts'
import { putRows } from './put-rows.ts'
import { openGuessedPost } from './open-guessed-post.ts'
import { hasSavedPages } from './saved-pages.ts'
import { stopWorkers } from './stop-workers.ts'
import { startWorld, type World } from './world.ts'

/** Between every two steps: nothing, or the death of both workers. */
const runs = {
  'workers live': { between: async () => undefined, withinMs: 1_000 },
  'workers are killed between every two steps': {
    between: async (people: Person[]) => {
      for (const person of people) await stopWorkers(person)
    },
    // Two workers start, join the poke socket anew and read their databases first.
    withinMs: 10_000,
  },
}

describe.each(Object.entries(runs))('one person routes, another deals with it; %s', (_name, { between, withinMs }) => {
  let world: World
  let nora: Person
  let ben: Person

  beforeEach(async () => {
    world = await startWorld()
    ;[nora, ben] = await Promise.all([world.join('Nora Lund'), world.join('Ben Castell')])
  })
  afterEach(() => world.close())

  test('on a feed of our own', async () => {
    await enableSite(nora, 'mastodon', '127.0.0.1')
    const page = await nora.visit(world.feed)
    const post = page.locator('.status', { hasText: 'Third Northwind kettle' })
    await walk(page, post, 'Third Northwind kettle')
  })

  test('on a real saved page of X', async (context) => {
    if (!hasSavedPages()) return context.skip('../shared/pages is not beside the project')
    await enableSite(nora, 'x', 'x.com')
    const page = await nora.browser.context.newPage()
    // An organisation that wants every guess: people who do not write to it are rarely clear.
    const sureFrom = 0.3
    const { post, term } = await openGuessedPost(page, sureFrom)
    const { organisation } = await askBackground(ben.options, 'overview', {})
    await putRows(world.proxy.address, world.codeOf('Carla Stein'), [
      { rowKind: 'organisation', value: { ...organisation, sureFrom } },
      { rowKind: 'watch-term', value: term },
    ])
    await walk(page, post, term.text)
  })

  async function walk(page: Page, post: Locator, text: string): Promise<void> {
    await post.scrollIntoViewIfNeeded()
    await badgeAt(page, post, /Our guess/u)
    await openQueue(ben.options, 'Customer service')
    await ben.options.getByText('Nothing waits here').waitFor()
    await between([nora, ben])

    await page.bringToFront()
    await focusBadge(page, post)
    await page.keyboard.press('Enter')
    await waitInClosedRoots(page, 'dialog', /Route this post/u)
    await waitInClosedRoots(page, 'checkbox', /Customer service/u)
    await between([nora, ben])
    const routedAt = performance.now()
    await page.keyboard.press('Enter')
    await queueRow(ben.options, text).waitFor({ state: 'attached' })
    expect(performance.now() - routedAt).toBeLessThan(withinMs)
    await badgeAt(page, post, /Customer service.*left.*Confirmed/u)
    await between([nora, ben])

    await claim(ben.options, text)
    await badgeAt(page, post, /is on it/u, withinMs)
    await between([nora, ben])

    await recordAnswer(ben.options, 'https://social.example/@northwind/1')
    await badgeAt(page, post, /answered by Customer service/u, withinMs)
    await between([nora, ben])

    await closeWithKeys(ben.options, '1')
    await badgeAt(page, post, /Closed by Customer service · Resolved/u, withinMs)
    await between([nora, ben])

    await expect.poll(() => shownNotices(nora)).toHaveLength(2)
    expect(await shownNotices(ben)).toHaveLength(0)
    const { rows } = await askBackground(nora.options, 'myReports', {})
    expect(rows.map((row) => row.parts[0]?.state.kind)).toEqual(['closed'])
    const item = await askBackground(ben.options, 'item', { itemId: rows[0]?.itemId ?? '' })
    expect(item?.item.timeline.map((entry) => entry.act)).toEqual(['route', 'claim', 'answer', 'close'])
    await nora.options.bringToFront()
    await nora.options.getByRole('link', { name: /My reports/u }).click()
    await nora.options.getByText('Resolved · closed by Customer service').waitFor()
  }
})
