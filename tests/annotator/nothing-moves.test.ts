import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import type { Browser } from 'playwright'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openPage, startChromium } from './support/open-page.ts'
import { countHosts, movedRects, siteRects } from './support/site-rects.ts'
import { complaint, pressPost, smallTalk, vague, xPage } from './support/x-page.ts'

let browser: Browser
beforeAll(async () => {
  browser = await startChromium()
})
afterAll(() => browser.close())

/** Loads a page without and with the annotator, and compares where its elements are. */
async function compare(url: string, html: string) {
  const bare = await openPage(browser, { url, html, withoutAnnotator: true })
  const before = await siteRects(bare.page)
  await bare.page.context().close()
  const annotated = await openPage(browser, { url, html, settings: { quietMarks: 'always' } })
  const report = await annotated.atRest()
  const after = await siteRects(annotated.page)
  const hosts = await countHosts(annotated.page)
  await annotated.page.context().close()
  return { moved: movedRects(before, after), report, hosts }
}

const rowStyles = {
  'space between': '.row{display:flex;justify-content:space-between}',
  'gap and growing cells': '.row{display:flex;gap:16px}.cell{flex:1}',
  'last child pushed to the end': '.row{display:flex}.cell:last-child{margin-left:auto}.row>:not(:last-child){flex:none}',
  'counting children': '.row{display:grid;grid-template-columns:repeat(6,auto)}.cell:nth-child(6):last-child{padding-left:30px}',
  'counting from the end': '.cell:nth-last-child(-n+2){margin-left:14px}',
  'margins between neighbours': '.row>*+*{margin-left:20px}',
  'inline text': '.row{display:block;text-align:right}.cell{display:inline-block}',
  'only if it holds no span': '.row:has(> span){padding-bottom:9px}',
  'a positioned, clipped row': '.row{position:relative;overflow:hidden;contain:layout}',
  'a right-to-left page': 'html{direction:rtl}',
  'spans that a site hides or spreads':
    'article span{display:inline-block !important;position:static !important;padding:7px !important}',
}

describe.each(Object.entries(rowStyles))('%s', (_, css) => {
  test('moves nothing and has every badge', async () => {
    const html = xPage([complaint, pressPost, smallTalk, vague], { head: `<style>${css}</style>` })
    const { moved, report, hosts } = await compare('https://x.com/home', html)
    expect(moved).toEqual([])
    expect([report.posts.filter((post) => post.badge).length, hosts]).toEqual([4, 4])
  })
})

const pages = new URL('../../../shared/pages/', import.meta.url)
const index = new URL('INDEX.tsv', pages)
if (!existsSync(index)) {
  test.skip('saved pages: ../shared/pages is not here', () => undefined)
} else {
  const rows = (await readFile(index, 'utf8')).split('\n').map((line) => line.split('\t'))
  const saved = rows.filter(([, , site]) => site === 'x' || site === 'mastodon').map(([file = '', url = '']) => ({ file, url }))
  test.each(saved)('$file: moves nothing and has a badge at every public post', async ({ file, url }) => {
    const { moved, report } = await compare(url, await readFile(new URL(file, pages), 'utf8'))
    expect(moved).toEqual([])
    expect(report.posts.length).toBeGreaterThan(0)
    expect(report.posts.filter((post) => post.badge === (post.audience === 'limited')).map((post) => post.key)).toEqual([])
  })
}
