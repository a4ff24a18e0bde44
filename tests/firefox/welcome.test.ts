import type { Page } from 'puppeteer-core'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { ask } from './support/ask.ts'
import { builtForFirefox, whyNoFirefox } from './support/built-for-firefox.ts'
import { fill, find, press } from './support/desk.ts'
import { type FirefoxWithExtension, launchFirefox } from './support/launch-firefox.ts'
import { focusMark, waitForMark, waitForPart } from './support/reader.ts'
import { openSitePage, xPage } from './support/site-pages.ts'

let firefox: FirefoxWithExtension
let welcome: Page
beforeEach(async ({ skip }) => {
  const reason = whyNoFirefox()
  if (reason !== undefined) return skip(reason)
  firefox = await launchFirefox({ extension: builtForFirefox() })
  welcome = await firefox.openOwnPage('welcome.html')
  await question('Where do you read posts?')
})
afterEach(() => firefox?.close())

const question = (name: string) => find(welcome, 'h2', name)

test('four answers, a first mention in the practice feed, and the first post is routed on X', async () => {
  await press(welcome, '[role="switch"]', 'Run on X')
  await find(welcome, '[role="switch"][aria-checked="true"]', 'Run on X')
  await press(welcome, 'button', 'Next')
  await question('What do we look for?')
  await fill(welcome, 'Names and handles', 'Northwind')
  await find(welcome, '[role="status"]', /[1-9]\d* .*mention/u)
  await press(welcome, 'button', 'Next')
  await question('Who are you?')
  await fill(welcome, 'Your name', 'Ana')
  await press(welcome, 'button', 'Next')
  await question('Where is it stored?')
  await press(welcome, 'button', 'Next')
  await question('You are ready')
  expect((await ask(welcome, 'overview', {})).me.name).toBe('Ana')

  const reader = await openSitePage(firefox.browser, xPage)
  await waitForMark(welcome, reader, /^Customer service\?.*Our guess/u)
  await focusMark(reader)
  await reader.page.keyboard.press('Enter')
  await waitForPart(welcome, reader, 'checkbox', /^Customer service/u)
  await reader.page.keyboard.press('Enter')
  await waitForMark(welcome, reader, /^Customer service.*left.*Confirmed/u)
  const { rows } = await ask(welcome, 'myReports', {})
  expect(rows.map(({ excerpt }) => excerpt).join()).toContain(xPage.text)
})

test('every question can be skipped, and nothing is missing then', async () => {
  for (const name of ['Where do you read posts?', 'What do we look for?', 'Who are you?']) {
    await question(name)
    await press(welcome, 'button', 'Skip')
  }
  await question('Where is it stored?')
  await press(welcome, 'button', 'Next')
  await question('You are ready')
  expect((await ask(welcome, 'organisation', {})).watchTerms).toEqual([])
  expect(await ask(welcome, 'connection', {})).toMatchObject({ kind: 'local' })
})
