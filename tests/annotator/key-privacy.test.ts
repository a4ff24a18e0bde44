import type { Browser } from 'playwright'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type AnnotatedPage, openPage, startChromium } from './support/open-page.ts'
import { openPickerAt } from './support/act.ts'
import { complaint, smallTalk, xPage } from './support/x-page.ts'

/** Listens for everything that could tell typed text, as early and as high up as a page can. */
const spy = `
  window.seen = []
  const types = ['keydown','keypress','keyup','beforeinput','input','textInput','change','compositionstart','compositionupdate','compositionend',
    'copy','cut','paste','beforepaste','drop','focusin','focusout','focus','blur','select','selectionchange','search','invalid']
  const note = (event) => window.seen.push([event.type, event.key ?? '', event.data ?? '', String(event.target?.nodeName)].join(' '))
  for (const type of types) { window.addEventListener(type, note, true); document.addEventListener(type, note, true); window.addEventListener(type, note) }
  document.addEventListener('readystatechange', () => { for (const type of types) for (const element of [document.documentElement, document.body])
    element?.addEventListener(type, note, true) })`

let browser: Browser
beforeAll(async () => {
  browser = await startChromium()
})
afterAll(() => browser.close())

async function spiedPage(withoutAnnotator = false): Promise<AnnotatedPage> {
  const html = xPage([complaint, smallTalk], { head: `<script>${spy}</script>`, after: '<input id="own">' })
  return openPage(browser, { html, withoutAnnotator })
}

const seen = (annotated: AnnotatedPage) => annotated.page.evaluate<string[]>('window.seen.splice(0)')

test('the listening page sees what is typed into a field of its own', async () => {
  const annotated = await spiedPage()
  await annotated.atRest()
  await annotated.page.focus('#own')
  await seen(annotated)
  await annotated.page.keyboard.type('own')
  expect(await seen(annotated)).toEqual(expect.arrayContaining(['keydown o  INPUT', 'input  o INPUT', 'keyup n  INPUT']))
})

test('a page that listens for everything sees nothing of what is typed, composed or pasted in the picker', async () => {
  const annotated = await spiedPage()
  await annotated.atRest()
  await openPickerAt(annotated, 'x:1001')
  await seen(annotated)
  const { page, cdp } = annotated
  // The note stands before the button that routes.
  await page.keyboard.press('Shift+Tab')
  await page.keyboard.type('tell Ana')
  await cdp.send('Input.imeSetComposition', { text: 'ñandú', selectionStart: 5, selectionEnd: 5 })
  await cdp.send('Input.insertText', { text: 'ñandú' })
  await cdp.send('Input.dispatchKeyEvent', { type: 'keyDown', key: 'v', code: 'KeyV', commands: ['selectAll', 'copy', 'paste'] })
  await cdp.send('Input.dispatchKeyEvent', { type: 'keyUp', key: 'v', code: 'KeyV' })
  await page.keyboard.type(' now')
  expect(await seen(annotated)).toEqual([])
  expect(await page.evaluate('String(getSelection())')).not.toContain('Ana')

  await page.keyboard.press('Control+Enter')
  await expect.poll(async () => (await annotated.messages('actOnPost')).length).toBe(1)
  const [act] = await annotated.messages('actOnPost')
  expect(act?.input).toMatchObject({ kind: 'route', note: expect.stringMatching(/tell Ana.*ñandú.* now/u) })
  expect((await seen(annotated)).filter((event) => /key|input|paste|compos/u.test(event))).toEqual([])
})

test('keys that a focused badge does not use stay the site’s own', async () => {
  const annotated = await spiedPage()
  await annotated.atRest()
  await openPickerAt(annotated, 'x:1001')
  await annotated.page.keyboard.press('Escape')
  await seen(annotated)
  await annotated.page.keyboard.press('j')
  expect(await seen(annotated)).toEqual(expect.arrayContaining(['keydown j  SPAN']))
  await annotated.page.keyboard.press('Enter')
  await expect.poll(async () => (await annotated.messages('pickerModel')).length).toBe(2)
  expect((await seen(annotated)).filter((event) => event.includes('Enter'))).toEqual([])
})
