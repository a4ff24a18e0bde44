import { readFileSync } from 'node:fs'
import { openPage, startChromium } from '../annotator/support/open-page.ts'
import { findInClosedRoots } from '../../scripts/chromium/closed-roots.ts'
const rows = readFileSync('/work/shared/pages/INDEX.tsv', 'utf8').split('\n').slice(1).map((l) => l.split('\t'))
const only = process.argv.slice(2)
const want = only.length ? only : ['x/6-feed.html', 'facebook/2-feed.html', 'youtube/2-comments.html', 'youtube/3-comments.html', 'linkedin/1-feed.html', 'linkedin/2-feed.html', 'reddit/1-post-detail.html', 'instagram/1-feed.html', 'threads/1-feed.html', 'mastodon/1-post-detail.html', 'bluesky/1-feed.html', 'tiktok/1-comments.html', 'hackernews/1-feed.html', 'facebook/1-post-detail.html']
const browser = await startChromium()
for (const file of want) {
  const row = rows.find(([f]) => f === file)
  if (!row) continue
  const [, url = '', site = ''] = row
  const html = readFileSync('/work/shared/pages/' + file, 'utf8')
  try {
    const common = { url, html, viewport: { width: 1200, height: 900 }, settings: { site: site as 'x', quietMarks: 'always' as const }, pageScript: '' }
    const first = await openPage(browser, common)
    const posts = (await first.atRest()).posts
    await first.page.context().close()
    const kinds = [{ kind: 'guess', category: 'service', reasons: ['a'] }, { kind: 'routed', category: 'press', department: 'PR', claimed: false, dueAt: Date.now() + 42 * 60000, waiting: false }, { kind: 'unsure', reasons: ['b'] }, { kind: 'guess', category: 'praise', reasons: ['a'] }]
    const states = Object.fromEntries(posts.map((p, i) => [p.key, kinds[i % 4]]))
    const a = await openPage(browser, { ...common, states: states as never })
    const report = await a.atRest()
    const found = await findInClosedRoots(a.page, 'button', /guess|Confirmed|not sorted/u)
    console.log(file, 'posts', report.posts.length, 'badges', report.posts.filter((p) => p.badge).length, 'boxes', found.length, found.slice(0, 4).map((f) => `${Math.round(f.x)},${Math.round(f.y)} ${Math.round(f.width)}x${Math.round(f.height)}`).join(' | '))
    const name = file.replace(/[/.]/g, '-').replace('-html', '')
    const at = found.find((f) => f.name.includes('guess'))
    const first2 = found[0]
    if (first2) {
      const y = first2.y + (await a.page.evaluate('scrollY')) as number
      await a.page.evaluate((top) => scrollTo(0, top - 450), y)
      await new Promise((r) => setTimeout(r, 500)); await a.atRest()
    }
    await a.page.screenshot({ path: `/tmp/site-shots/${name}-closed.png` })
    const again = (await findInClosedRoots(a.page, 'button', /guess/u)).find((f) => f.y > 20 && f.y < 880)
    if (again) {
      await a.page.mouse.click(again.x, again.y)
      await new Promise((r) => setTimeout(r, 1200))
      await a.page.screenshot({ path: `/tmp/site-shots/${name}-open.png` })
    } else console.log('  no guess in view', at)
    await a.page.context().close()
  } catch (error) { console.log(file, String(error).slice(0, 300)) }
}
await browser.close()
