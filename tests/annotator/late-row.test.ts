import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Browser } from 'playwright'
import { until } from './support/act.ts'
import { openPage, startChromium } from './support/open-page.ts'

let browser: Browser
beforeAll(async () => void (browser = await startChromium()))
afterAll(() => browser.close())

const titleRow = `<tr class="athing submission" id="70001"><td class="title"><span class="titleline">
<a href="https://northwind.example/">A lid for every kettle</a></span></td></tr>`
const rowBelow = `<tr><td class="subtext"><a class="hnuser" href="user?id=lenaortiz">lenaortiz</a>
<span class="age" title="2026-03-09T08:15:00 1773044100"><a href="item?id=70001">1 hour ago</a></span></td></tr>`

test('a story gets its badge when the row that names its author arrives after the row that it stands in', async () => {
  const page = await openPage(browser, {
    html: `<!doctype html><table><tbody>${titleRow}</tbody></table>`,
    url: 'https://news.ycombinator.com/',
    settings: { site: 'hackernews' },
  })
  expect(await page.atRest()).toMatchObject({ posts: [], missed: [{}] })
  await page.page.evaluate((row) => document.querySelector('tbody')?.insertAdjacentHTML('beforeend', row), rowBelow)
  const badges = async () => (await page.report()).posts.map(({ key, badge }) => ({ key, badge }))
  await until(badges, ([story]) => story?.badge === true, 'the badge of the story')
  expect(await badges()).toEqual([{ key: 'hackernews:70001', badge: true }])
  await page.page.context().close()
})
