import { type Browser, chromium } from 'playwright'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { chromiumPath } from '../../scripts/chromium/launch.ts'
import { bundleAnnotator, plantedBugs } from '../../scripts/replay/annotator-bundle.ts'
import { replaySites } from '../../scripts/replay/replay-sites.ts'
import { faultsOf, runReplay } from '../../scripts/replay/run-replay.ts'

/** Enough for two lists that are longer than what is in the page; `npm run replay -- --posts 10000` takes longer ones. */
const posts = 300

let browser: Browser
let script: string
beforeAll(async () => {
  browser = await chromium.launch({ executablePath: chromiumPath(), headless: true, args: ['--no-sandbox', '--disable-gpu'] })
  script = await bundleAnnotator()
})
afterAll(() => browser.close())

describe('a list that is recycled in its own way', () => {
  test.each(replaySites)('$name: each post has its own badge at rest, once, and nothing is left over', async (site) => {
    expect(faultsOf(await runReplay(browser, script, site, posts))).toEqual([])
  })
})

const siteNamed = (name: string) => {
  const site = replaySites.find((one) => one.name === name)
  if (!site) throw new Error(`There is no ${name}.`)
  return site
}

describe('a replay finds a bug that was put into the annotator', () => {
  test.each([
    { bug: 'fingerprint', site: 'tiktok', fault: /[1-9]\d* wrong/u },
    { bug: 'badge', site: 'bluesky', fault: /[1-9]\d* wrong/u },
    { bug: 'gone', site: 'x', fault: /nodes at/u },
    { bug: 'twice', site: 'mastodon', fault: /[1-9]\d* doubled|[1-9]\d* nodes/u },
    { bug: 'late', site: 'linkedin-old', fault: /[1-9]\d* missing/u },
    { bug: 'words', site: 'linkedin-old', fault: /asked about as No\. -1/u },
  ] as const)('$bug, on $site', async ({ bug, site, fault }) => {
    const faults = faultsOf(await runReplay(browser, await bundleAnnotator(plantedBugs[bug]), siteNamed(site), posts))
    expect(faults.join('\n')).toMatch(fault)
  })
})
