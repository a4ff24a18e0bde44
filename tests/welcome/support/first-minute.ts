import type { BrowserContext, Page } from 'playwright'
import { waitInClosedRoots } from '../../../scripts/chromium/closed-roots.ts'
import { practicePage } from '../../../scripts/practice/practice-page.ts'
import { badgeAt } from '../../../scripts/walk/reader.ts'
import { type Pace, personAt } from './person-speed.ts'

/** A Mastodon server that does not exist; its pages are answered by the test. */
const server = 'kettles.example'

/** What a person does in their first minute: answers the questions, opens a site and routes the first post there. */
export async function walkFirstMinute(
  context: BrowserContext,
  welcome: Page,
  pace: Pace,
  /** Answers the browser's own question about the site, where it asks. */
  answerPrompt: () => Promise<void>,
): Promise<{ feed: Page; postText: string }> {
  await context.route(`https://${server}/**`, (route) =>
    route.request().resourceType() === 'document'
      ? route.fulfill({ contentType: 'text/html; charset=utf-8', body: practicePage(Date.now()) })
      : route.abort(),
  )
  const person = personAt(welcome, pace)
  const question = (name: string) => welcome.getByRole('region', { name })

  await person.read(question('Where do you read posts?'))
  await person.type(welcome.getByRole('textbox', { name: 'Add a Mastodon server' }), server)
  await person.click(welcome.getByRole('button', { name: 'Add', exact: true }))
  await answerPrompt()
  await welcome.getByRole('switch', { name: `Run on ${server}` }).waitFor()
  await person.click(welcome.getByRole('button', { name: 'Next' }))

  await person.read(question('What do we look for?'))
  await person.type(welcome.getByRole('textbox', { name: 'Names and handles' }), 'Northwind, @northwind')
  await person.read(welcome.getByRole('status').filter({ hasText: 'mentions' }))
  await person.click(welcome.getByRole('button', { name: 'Next' }))

  await person.read(question('Who are you?'))
  await person.type(welcome.getByRole('textbox', { name: 'Your name' }), 'Ana')
  await person.press('Enter')

  await person.read(question('Where is it stored?'))
  await person.click(welcome.getByRole('button', { name: 'Next' }))

  await person.read(question('You are ready'))
  const opened = context.waitForEvent('page')
  await person.click(welcome.getByRole('link', { name: `Open ${server}` }))
  const feed = await opened

  const reader = personAt(feed, pace)
  const post = feed.locator('.status', { hasText: 'Third Northwind kettle' })
  await reader.read(post)
  const badge = await badgeAt(feed, post, /Our guess/u)
  await reader.clickAt(badge.x, badge.y)
  await waitInClosedRoots(feed, 'checkbox', /Customer service/u)
  // The picker lies in a closed root: its guess, its reasons, the chosen department, and what will be sent are five lines.
  await feed.waitForTimeout(5 * pace.linePauseMs)
  await reader.press('Enter')
  await badgeAt(feed, post, /Customer service.*left/u)
  return { feed, postText: 'Third Northwind kettle' }
}
