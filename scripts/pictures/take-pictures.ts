import { join } from 'node:path'
import type { Page } from 'playwright'
import { waitInClosedRoots } from '../chromium/closed-roots.ts'
import { claim, openQueue, queueRow } from '../walk/desk.ts'
import { focusBadge } from '../walk/focus-badge.ts'
import { enableSite, joinServer, type Person, startPerson } from '../walk/person.ts'
import { badgeAt } from '../walk/reader.ts'
import type { ServerProcess } from '../walk/server-process.ts'

interface Studio {
  theme: 'light' | 'dark'
  extension: string
  server: ServerProcess
  feed: string
  pictures: string
}

/** Posts that are routed before the queue is shown. */
const routed = ['cracked again', 'press office', '40 kettles', 'wider mouth', 'work on induction']

/** Walks the demonstration as two people and takes a picture of each page that the docs show. */
export async function takePictures(studio: Studio): Promise<void> {
  const nora = await sit(studio, 'Nora Lund')
  const sam = await sit(studio, 'Sam Okafor')
  try {
    await enableSite(nora, 'mastodon', new URL(studio.feed).hostname)
    const feed = await nora.visit(studio.feed)
    const shoot = (page: Page, name: string) => page.screenshot({ path: join(studio.pictures, `${name}-${studio.theme}.png`) })
    await badgeAt(feed, postWith(feed, 'cracked again'), /Our guess/u)
    await open(feed, 'cracked again')
    await shoot(feed, 'picker')
    await feed.keyboard.press('Escape')
    for (const text of routed) {
      await open(feed, text)
      await feed.keyboard.press('Enter')
      await badgeAt(feed, postWith(feed, text), /Confirmed/u)
    }
    await postWith(feed, 'cracked again').scrollIntoViewIfNeeded()
    await feed.mouse.move(4, 4)
    await shoot(feed, 'feed')
    await openQueue(sam.options, 'All departments')
    await queueRow(sam.options, 'cracked again').waitFor()
    await claim(sam.options, 'cracked again')
    await sam.options.getByRole('dialog', { name: 'Claimed' }).waitFor({ state: 'hidden', timeout: 30_000 })
    await shoot(sam.options, 'queue')
    await nora.options.bringToFront()
    await nora.options.setViewportSize({ width: 360, height: 600 })
    await nora.options.goto(`chrome-extension://${nora.browser.extensionId}/popup.html`)
    await nora.options.getByRole('button', { name: 'Open queue' }).waitFor()
    await shoot(nora.options, 'popup')
  } finally {
    await nora.browser.close()
    await sam.browser.close()
  }
}

async function sit({ theme, extension, server }: Studio, name: string): Promise<Person> {
  const person = await startPerson(name, { extension, colorScheme: theme, viewport: { width: 1280, height: 820 } })
  await joinServer(person, server.address, server.invitations[name] ?? '')
  return person
}

const postWith = (feed: Page, text: string) => feed.locator('.status', { hasText: text })

async function open(feed: Page, text: string): Promise<void> {
  await feed.bringToFront()
  await badgeAt(feed, postWith(feed, text), /Our guess/u)
  await focusBadge(feed, postWith(feed, text))
  await feed.keyboard.press('Enter')
  await waitInClosedRoots(feed, 'checkbox', /Customer service/u)
}
