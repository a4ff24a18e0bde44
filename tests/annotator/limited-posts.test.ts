import type { Browser } from 'playwright'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { accessibleNodes, openPickerAt, until } from './support/act.ts'
import { openPage, startChromium } from './support/open-page.ts'
import { countHosts } from './support/site-rects.ts'
import { complaint, lockedPost, smallTalk, xPage } from './support/x-page.ts'

let browser: Browser
beforeAll(async () => {
  browser = await startChromium()
})
afterAll(() => browser.close())

test('a locked author’s post has no badge, and nothing of it is in any message', async () => {
  const annotated = await openPage(browser, {
    html: xPage([complaint, lockedPost, smallTalk]),
    settings: { quietMarks: 'always' },
  })
  const report = await annotated.atRest()
  expect(report.posts.map(({ key, badge, text }) => [key, badge, text !== ''])).toEqual([
    ['x:1001', true, true],
    ['x:1004', false, false],
    ['x:1003', true, true],
  ])
  await annotated.page.hover('article >> nth=1')
  await annotated.notify({ kind: 'states-changed', keys: 'all' })
  await annotated.notify({ kind: 'open-picker' })
  await expect.poll(async () => (await annotated.messages('badgeStates')).length).toBe(1)
  const sent = JSON.stringify(await annotated.messages())
  expect(sent).toContain(complaint.text)
  for (const secret of [lockedPost.text, lockedPost.handle, 'x:1004']) expect(sent).not.toContain(secret)
})

test('an author who locks the account while the picker is open sends nothing', async () => {
  const annotated = await openPage(browser, { html: xPage([complaint]) })
  await annotated.atRest()
  await openPickerAt(annotated, 'x:1001')
  await annotated.page.evaluate(() => {
    const lock = '<svg data-testid="icon-lock"><g><path d="M1 1h2"></path></g></svg>'
    document.querySelector('[data-testid="User-Name"] b')?.insertAdjacentHTML('afterend', lock)
  })
  await annotated.page.keyboard.press('Control+Enter')
  await until(
    () => accessibleNodes(annotated, 'status'),
    (nodes) => nodes.length === 1,
    'the toast that says so',
  )
  expect(await annotated.messages('actOnPost')).toEqual([])
})

test('a silent page is left alone', async () => {
  const annotated = await openPage(browser, { url: 'https://x.com/messages', html: xPage([complaint]) })
  const report = await annotated.atRest()
  expect(report.posts).toEqual([])
  expect((await annotated.messages()).map(({ operation }) => operation)).toEqual(['siteSettings'])
  expect(await countHosts(annotated.page)).toBe(0)
})
