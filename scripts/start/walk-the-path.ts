import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import type { Page } from 'playwright'
import { waitInClosedRoots } from '../chromium/closed-roots.ts'
import { askBackground } from '../walk/ask-background.ts'
import { claim, closeWithKeys, openQueue, queueRow, recordAnswer } from '../walk/desk.ts'
import { focusBadge } from '../walk/focus-badge.ts'
import { enableSite, joinServer, type Person, startPerson } from '../walk/person.ts'
import { badgeAt } from '../walk/reader.ts'
import { codeOf, type Stage } from './stage.ts'
import { createTeller } from './step.ts'

const complaint = 'Third Northwind kettle'

/**
 * Walks the whole path without a display, as two people would: read, route with two keys, review in a second profile, see the mark
 * change. Prints each step with what was seen and leaves pictures.
 *
 * @returns whether every step succeeded
 */
export async function walkThePath(stage: Stage): Promise<boolean> {
  const pictures = join(stage.folder, 'pictures')
  await mkdir(pictures, { recursive: true })
  const people: Person[] = []
  const start = async (name: string) => {
    const person = await startPerson(name, { extension: stage.extension })
    people.push(person)
    return person
  }
  const picture = (page: Page, name: string) => page.screenshot({ path: join(pictures, `${name}.png`) })
  try {
    await tell(stage, start, picture)
    console.log(`\nEvery step succeeded. Pictures: ${pictures}
To open it yourself, run npm start where there is a display; or load ${stage.extension}
in Chromium (chrome://extensions, developer mode, "Load unpacked").`)
    return true
  } catch {
    console.log('\nA step failed; what it saw is above.')
    return false
  } finally {
    for (const person of people) await person.browser.close()
  }
}

async function tell(
  stage: Stage,
  start: (name: string) => Promise<Person>,
  picture: (page: Page, name: string) => Promise<unknown>,
): Promise<void> {
  const { step } = createTeller((line) => console.log(line))
  const nora = await start('Nora Lund')
  const ben = await start('Ben Castell')
  const feed = await nora.browser.context.newPage()
  const post = feed.locator('.status', { hasText: complaint })

  await step('Nora of Logistics and Ben of Customer service sign in, each in a browser of their own', async () => {
    await joinServer(nora, stage.server.address, codeOf(stage, nora.name))
    await joinServer(ben, stage.server.address, codeOf(stage, ben.name))
    const { organisation, sync } = await askBackground(nora.options, 'overview', {})
    return `Both are in ${organisation.name}; synchronisation is ${sync.kind}.`
  })
  await step('Nora reads the practice feed', async () => {
    await enableSite(nora, 'mastodon', new URL(stage.feed).hostname)
    await feed.goto(stage.feed)
    const badge = await badgeAt(feed, post, /Our guess/u)
    await picture(feed, '1-feed')
    return `The mark at the complaint says: ${badge.name}`
  })
  await step('She moves to the mark with Tab and opens the picker with Enter', async () => {
    await feed.bringToFront()
    await focusBadge(feed, post)
    await feed.keyboard.press('Enter')
    const picker = await waitInClosedRoots(feed, 'dialog', /Route this post/u)
    const department = await waitInClosedRoots(feed, 'checkbox', /Customer service/u)
    await picture(feed, '2-picker')
    return `"${picker.name}" is open and proposes ${department.name}.`
  })
  await step('She routes it with Enter; it is in Ben’s list', async () => {
    await openQueue(ben.options, 'Customer service')
    const routedAt = performance.now()
    await feed.keyboard.press('Enter')
    await queueRow(ben.options, complaint).waitFor()
    const afterMs = Math.round(performance.now() - routedAt)
    const badge = await badgeAt(feed, post, /left/u)
    await picture(feed, '3-routed')
    await picture(ben.options, '4-queue')
    return `It was there after ${afterMs} ms. Nora’s mark says: ${badge.name}`
  })
  await step('Ben claims it, and records his public answer', async () => {
    await claim(ben.options, complaint)
    await badgeAt(feed, post, /is on it/u)
    await recordAnswer(ben.options, `${stage.feed}/@northwind/1140099`)
    const badge = await badgeAt(feed, post, /answered by/u)
    await picture(ben.options, '5-item')
    return `Nora’s mark says: ${badge.name}`
  })
  await step('Ben closes it with the keys e, 1 and Enter', async () => {
    await closeWithKeys(ben.options, '1')
    const badge = await badgeAt(feed, post, /Closed by/u)
    await picture(feed, '6-closed')
    return `Nora’s mark says: ${badge.name}`
  })
  await step('Nora looks at what became of her report', async () => {
    await nora.options.bringToFront()
    await nora.options.getByRole('link', { name: /My reports/u }).click()
    await nora.options.getByText('Resolved · closed by Customer service').waitFor()
    await picture(nora.options, '7-my-reports')
    return 'My reports says: Resolved · closed by Customer service'
  })
}
