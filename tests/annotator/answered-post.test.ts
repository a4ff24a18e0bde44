import type { Browser } from 'playwright'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { BadgeState } from '../../lib/messages/badge-state.ts'
import type { PostAct } from '../../lib/messages/content-operations.ts'
import type { Post } from '../../lib/post/post.ts'
import { openPickerAt } from './support/act.ts'
import { type AnnotatedPage, openPage, startChromium } from './support/open-page.ts'
import { complaint, lockedPost, xPage } from './support/x-page.ts'

let browser: Browser
beforeAll(async () => {
  browser = await startChromium()
})
afterAll(() => browser.close())

const echo = { id: 2001, name: 'Tom', handle: 'tom', text: 'same here, third time this month' }
/** The page of the first post, which the second one answers: an empty row stands where X draws the line of a conversation. */
const opened = (html: string) =>
  html
    .replace('tabindex="0" data-testid="tweet"', 'tabindex="-1" data-testid="tweet"')
    .replaceAll('<div class="post">', '<div><div><div></div></div></div><div class="post">')
const states: Record<string, BadgeState> = { 'x:2001': { kind: 'guess', category: 'service', reasons: ['same here'] } }
const status = (post: { handle: string; id: number }) => `https://x.com/${post.handle}/status/${post.id}`

/** What was asked about the answer, newest last: the texts of the posts that it came with. */
async function askedAbout(annotated: AnnotatedPage, key: string): Promise<string[][]> {
  const inputs = (await annotated.messages('readPosts')).map(({ input }) => input as { posts: Post[]; parents: Post[] })
  const mine = inputs.filter(({ posts }) => posts.some((post) => post.key === key))
  return mine.map(({ posts, parents }) => [...posts, ...parents].filter((post) => post.key !== key).map(({ text }) => text))
}

test('an answer is asked about and acted on beside the post that it answers', async () => {
  const annotated = await openPage(browser, { html: opened(xPage([complaint, echo])), url: status(complaint), states })
  await annotated.atRest()
  expect((await askedAbout(annotated, 'x:2001')).at(-1)).toEqual([complaint.text])
  await openPickerAt(annotated, 'x:2001')
  await annotated.page.keyboard.press('Control+Enter')
  await expect.poll(async () => (await annotated.messages('actOnPost')).length).toBe(1)
  const acts = (await annotated.messages('actOnPost')).map(({ input }) => input as PostAct)
  expect(acts.flatMap(({ post, parent }) => [post.text, parent?.text])).toEqual([echo.text, complaint.text])
})

test('where the words of the answered post arrive later, its answers are asked about again', async () => {
  const annotated = await openPage(browser, { html: opened(xPage([complaint, echo])), url: status(complaint) })
  await annotated.atRest()
  await annotated.page.evaluate(() => {
    const [first] = document.querySelectorAll('[data-testid="tweet"]')
    const text = first?.querySelector('[data-testid="tweetText"] span')
    if (text) text.textContent = 'My Northwind kettle leaks, and nobody answers'
  })
  await expect
    .poll(async () => (await askedAbout(annotated, 'x:2001')).at(-1))
    .toEqual(['My Northwind kettle leaks, and nobody answers'])
})

test('of a locked author’s post nothing is told, also where it is answered', async () => {
  const annotated = await openPage(browser, { html: opened(xPage([lockedPost, echo])), url: status(lockedPost) })
  await annotated.atRest()
  expect((await askedAbout(annotated, 'x:2001')).at(-1)).toEqual([])
  expect(JSON.stringify(await annotated.messages())).not.toContain(lockedPost.text)
})
