import type { Browser } from 'playwright'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Post } from '../../lib/post/post.ts'
import { focusedNode, until } from './support/act.ts'
import { facebookPage, type LatePost } from './support/facebook-page.ts'
import { type AnnotatedPage, openPage, startChromium } from './support/open-page.ts'

let browser: Browser
beforeAll(async () => {
  browser = await startChromium()
})
afterAll(() => browser.close())

const complaint: LatePost = {
  text: 'My Northwind kettle has cracked again.',
  author: 'lena.ortiz',
  name: 'Lena Ortiz',
  reveals: '/lena.ortiz/posts/7700000000000001?__cft__[0]=AZ',
}
const silent: LatePost = { ...complaint, text: 'Northwind kettle broken.', author: 'ada.okoye', name: 'Ada', reveals: undefined }

const feed = async (): Promise<AnnotatedPage> => {
  const html = facebookPage([complaint, silent])
  const annotated = await openPage(browser, { url: 'https://www.facebook.com/', html, settings: { site: 'facebook' } })
  await annotated.atRest()
  return annotated
}

async function openAndConfirm(annotated: AnnotatedPage, text: string): Promise<Post> {
  await annotated.page.hover(`[data-ad-comet-preview]:has-text("${text}")`)
  await annotated.notify({ kind: 'open-picker' })
  await until(
    () => focusedNode(annotated),
    (node) => node?.name.includes('Route') === true,
    'the picker',
  )
  await annotated.page.keyboard.press('Enter')
  const [act] = await until(
    () => annotated.messages('actOnPost'),
    (acts) => acts.length > 0,
    'the act',
  )
  return Reflect.get(act?.input ?? {}, 'post') as Post
}

const pointed = (annotated: AnnotatedPage) => annotated.page.evaluate(() => Reflect.get(window, 'pointed') as string[][])

test('a link that the page says late is revealed at that one post when the picker opens, and the item has the true key', async () => {
  const annotated = await feed()
  const before = (await annotated.report()).posts
  expect(before.map(({ weak, permalink }) => ({ weak, permalink }))).toEqual([
    { weak: true, permalink: 'https://www.facebook.com/lena.ortiz' },
    { weak: true, permalink: 'https://www.facebook.com/ada.okoye' },
  ])
  expect(await pointed(annotated)).toEqual([])
  const post = await openAndConfirm(annotated, complaint.text)
  expect(post).toMatchObject({
    key: 'facebook:7700000000000001',
    aliases: [],
    weak: false,
    permalink: 'https://www.facebook.com/lena.ortiz/posts/7700000000000001',
    text: complaint.text,
  })
  expect(await pointed(annotated)).toEqual([
    ['mouseover', complaint.reveals],
    ['focusin', complaint.reveals],
  ])
  expect((await annotated.report()).posts[1]?.key).toBe(before[1]?.key)
})

test('where the page never says the link, the picker opens all the same, with the weak key', async () => {
  const annotated = await feed()
  const post = await openAndConfirm(annotated, silent.text)
  expect(post.key).toMatch(/^facebook:hash:[0-9a-f]{16}$/u)
  expect(post).toMatchObject({ weak: true, permalink: 'https://www.facebook.com/ada.okoye' })
})
