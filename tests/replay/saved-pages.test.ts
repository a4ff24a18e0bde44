import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import type { Browser } from 'playwright'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { sites } from '../../lib/post/site.ts'
import { until } from '../annotator/support/act.ts'
import { type AnnotatedPage, openPage, startChromium } from '../annotator/support/open-page.ts'
import { movedRects, siteRects } from '../annotator/support/site-rects.ts'

let browser: Browser
beforeAll(async () => void (browser = await startChromium()))
afterAll(() => browser.close())

const pages = new URL('../../../shared/pages/', import.meta.url)
const index = new URL('INDEX.tsv', pages)
/** Those of X and Mastodon are looked at in `tests/annotator`. */
const elsewhere = new Set(['site', 'x', 'mastodon', ''])
if (!existsSync(index)) {
  test.skip('saved pages: ../shared/pages is not here', () => undefined)
} else {
  const rows = (await readFile(index, 'utf8')).split('\n').map((line) => line.split('\t'))
  const saved = rows.map(([file = '', url = '', site = '']) => ({ file, url, site })).filter(({ site }) => !elsewhere.has(site))
  test.each(saved)(
    '$file: moves nothing, and every post but those that are not public has its badge',
    async ({ file, url, site }) => {
      const settings = { site: sites.find((one) => one === site), quietMarks: 'always' } as const
      const html = await readFile(new URL(file, pages), 'utf8')
      const annotated = await openPage(browser, { url, html, settings })
      const report = await annotated.atRest()
      let bare: AnnotatedPage | undefined
      // Some pages come out in two layouts, also by themselves: ours has to be one that the page has without us.
      const moved = async (): Promise<string[]> => {
        await bare?.page.context().close()
        bare = await openPage(browser, { url, html, withoutAnnotator: true })
        return movedRects(await siteRects(bare.page), await siteRects(annotated.page))
      }
      await until(moved, ({ length }) => length === 0, `a bare page that lies as ours does: ${file}`)
      expect(report.posts.length).toBeGreaterThan(0)
      expect(report.posts.filter(({ badge, audience }) => badge === (audience === 'limited')).map(({ key }) => key)).toEqual([])
      await bare?.page.context().close()
      await annotated.page.context().close()
    },
  )
}
