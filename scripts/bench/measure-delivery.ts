import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright'
import { waitInClosedRoots } from '../chromium/closed-roots.ts'
import { openQueue, queueRow } from '../walk/desk.ts'
import { focusBadge } from '../walk/focus-badge.ts'
import { enableSite, joinServer, type Person, startPerson } from '../walk/person.ts'
import { startServerProcess } from '../walk/server-process.ts'
import { openFeedPage } from './feed-browser.ts'
import { feedTexts, routedWords } from './feed-texts.ts'
import { runFeed } from './run-feed.ts'

/**
 * Two people in browsers of their own, at a real server process: one routes, and the post appears in the other's open list.
 *
 * @returns ms from Enter to the row's being there, one for each routing
 */
export async function measureDelivery(extension: string, routings: number): Promise<number[]> {
  const folder = await mkdtemp(join(tmpdir(), 'switchboard-bench-'))
  const server = await startServerProcess(join(folder, 'database'))
  const people: Person[] = []
  const joined = async (name: string) => {
    // High enough for every row: a list has only those in the page that its window shows.
    const person = await startPerson(name, { extension, viewport: { width: 1_280, height: 800 + routings * 100 } })
    people.push(person)
    await joinServer(person, server.address, server.invitations[name] ?? '')
    return person
  }
  try {
    const nora = await joined('Nora Lund')
    const ben = await joined('Ben Castell')
    await enableSite(nora, 'x', 'x.com')
    const page = await openFeedPage(nora.browser.context)
    const posts = routings * feedTexts.length
    await page.evaluate(runFeed, { way: 'mounted', posts, postsPerFrame: 10, watchesBadges: false } as const)
    await openQueue(ben.options, 'Customer service')
    const times: number[] = []
    for (let index = 0; index < routings; index++) times.push(await routeOne(page, ben.options, index))
    return times
  } finally {
    for (const person of people) await person.browser.close()
    await server.stop()
    await rm(folder, { recursive: true, force: true, maxRetries: 5 })
  }
}

/** Routes a complaint by keys, to Customer service as it is proposed. */
async function routeOne(page: Page, options: Page, index: number): Promise<number> {
  const complaint = page.locator('article', { hasText: routedWords }).nth(index)
  const text = await complaint.locator('[data-testid="tweetText"]').innerText()
  await focusBadge(page, complaint)
  await page.keyboard.press('Enter')
  await waitInClosedRoots(page, 'checkbox', /Customer service/u)
  const appeared = queueRow(options, text).waitFor({ state: 'attached' })
  const pressedAt = performance.now()
  await page.keyboard.press('Enter')
  await appeared
  return performance.now() - pressedAt
}
