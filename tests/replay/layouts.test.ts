import type { Browser } from 'playwright'
import { afterAll, beforeAll, describe, test } from 'vitest'
import { findInClosedRoots } from '../../scripts/chromium/closed-roots.ts'
import { postsOf, replayDocument, replayPage } from '../../scripts/replay/replay-page.ts'
import { replaySites } from '../../scripts/replay/replay-sites.ts'
import type { ReplaySite } from '../../scripts/replay/replay-site.ts'
import { type AnnotatedPage, openPage, startChromium } from '../annotator/support/open-page.ts'
import { movedRects, siteRects } from '../annotator/support/site-rects.ts'
import { until } from '../annotator/support/act.ts'

let browser: Browser
beforeAll(async () => void (browser = await startChromium()))
afterAll(() => browser.close())

const root = (page: AnnotatedPage, change: string) => page.page.evaluate(`void (${change})`)

/** Ways in which a person may see a page. At 200 % a window has half as many px, each of twice the size. */
const looks: Record<string, (page: AnnotatedPage) => Promise<unknown>> = {
  light: async () => undefined,
  dark: (page) => root(page, `document.documentElement.className = 'dark'`),
  'dim paper': (page) => root(page, `document.documentElement.style.setProperty('--paper', '#15202b')`),
  'high contrast': (page) => page.page.emulateMedia({ forcedColors: 'active' }),
  'right to left': async (page) => {
    await page.page.emulateMedia({ forcedColors: 'none' })
    await root(page, `document.documentElement.dir = 'rtl'`)
  },
  '200 %': async (page) => {
    await root(page, `document.documentElement.dir = 'ltr'`)
    await page.page.setViewportSize({ width: 500, height: 450 })
  },
}

async function open(site: ReplaySite, withoutAnnotator: boolean): Promise<AnnotatedPage> {
  const posts = postsOf(site, 20)
  const html = site.way === 'pages' ? replayDocument(site, posts[0]) : replayPage(site, posts)
  const url = `https://${site.host}${site.feeds[0]}`
  return openPage(browser, { url, html, withoutAnnotator, settings: { site: site.site, quietMarks: 'always' } })
}

interface Box {
  left: number
  top: number
  right: number
  bottom: number
}

/** In the page: each post that is to be seen, and the words and controls in it. */
const cellsInView = `[...document.querySelectorAll('[data-index]')].map((cell) => {
  const box = (rect) => ({ left: rect.left, top: rect.top, right: rect.right, bottom: rect.bottom })
  const range = document.createRange()
  const words = []
  for (const walker = document.createTreeWalker(cell, NodeFilter.SHOW_TEXT); walker.nextNode();) {
    if (!walker.currentNode.data.includes('Post No.')) continue
    range.selectNodeContents(walker.currentNode)
    words.push(...[...range.getClientRects()].map(box))
  }
  const controls = [...cell.querySelectorAll('button, [role="button"], a')].filter((one) => one.checkVisibility()).map((one) => box(one.getBoundingClientRect()))
  return { ...box(cell.getBoundingClientRect()), words, controls }
}).filter(({ top, bottom }) => top >= 0 && bottom <= innerHeight)`

type Cell = Box & { words: Box[]; controls: Box[] }

const overlap = (a: Box, b: Box): number =>
  Math.max(0, Math.min(a.right, b.right) - Math.max(a.left, b.left)) *
  Math.max(0, Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top))
const isIn = ({ left, top, right, bottom }: Box, x: number, y: number) => x > left && x < right && y > top && y < bottom

/** What is wrong with the badges that can be seen: outside of its post, on its words, or on the middle of a control. */
async function faultsInView({ page }: AnnotatedPage): Promise<string[]> {
  const cells: Cell[] = await page.evaluate(cellsInView)
  const badges = (await findInClosedRoots(page, 'button', /No mention|guess|not sorted/u)).map(({ x, y, width, height }) => ({
    left: x - width / 2,
    right: x + width / 2,
    top: y - height / 2,
    bottom: y + height / 2,
  }))
  const faults = cells.flatMap((cell, place) => {
    const inside = badges.filter((box) => isIn(cell, (box.left + box.right) / 2, (box.top + box.bottom) / 2))
    const [badge] = inside
    if (!badge || inside.length > 1) return [`post ${place} has ${inside.length} badges to be seen`]
    const found: string[] = []
    if (badge.right - badge.left < 20 || badge.bottom - badge.top < 20) found.push(`the badge of post ${place} is too small`)
    if (badge.left < cell.left - 12 || badge.right > cell.right + 40) found.push(`the badge of post ${place} is beside it`)
    const onWords = cell.words.reduce((sum, words) => sum + overlap(badge, words), 0)
    if (onWords > 24) found.push(`the badge of post ${place} lies on ${onWords} px² of its words`)
    const covered = cell.controls.filter((one) => isIn(badge, (one.left + one.right) / 2, (one.top + one.bottom) / 2))
    if (covered.length > 0) found.push(`the badge of post ${place} lies on the middle of a control`)
    return found
  })
  return cells.length === 0 ? ['no post in view'] : faults
}

describe.each(replaySites)('$name', (site) => {
  test('moves nothing of the site and has its badges in free places, however it is looked at', async () => {
    const [bare, annotated] = [await open(site, true), await open(site, false)]
    for (const [name, look] of Object.entries(looks)) {
      await look(bare)
      await look(annotated)
      await annotated.atRest()
      // Both pages fill their places bit by bit, and not at the same moment.
      await until(
        async () => movedRects(await siteRects(bare.page), await siteRects(annotated.page)),
        (moved) => moved.length === 0,
        `nothing moved on ${site.name} (${name})`,
      )
      await until(
        () => faultsInView(annotated),
        (faults) => faults.length === 0,
        `the badges of ${site.name} (${name})`,
      )
    }
    await bare.page.context().close()
    await annotated.page.context().close()
  })
})
