import { parseArgs } from 'node:util'
import { chromium } from 'playwright'
import { textTable } from './bench/text-table.ts'
import { chromiumPath } from './chromium/launch.ts'
import { bundleAnnotator } from './replay/annotator-bundle.ts'
import { replaySites } from './replay/replay-sites.ts'
import { faultsOf, runReplay, type ReplayResult } from './replay/run-replay.ts'

/**
 * `npm run replay`: every site's list, recycled in its own way, with the annotator in it; `-- --posts 10000` for the long one,
 * `--site x` for one of them. A table on standard output; status 1 if a badge was wrong, doubled or missing, or something was left over.
 */
const { values } = parseArgs({
  options: { posts: { type: 'string', default: '1000' }, site: { type: 'string', multiple: true } },
})
const sites = replaySites.filter(({ name }) => !values.site || values.site.includes(name))
if (sites.length === 0) throw new Error(`There are: ${replaySites.map(({ name }) => name).join(', ')}.`)
const script = await bundleAnnotator()
const browser = await chromium.launch({ executablePath: chromiumPath(), headless: true, args: ['--no-sandbox', '--disable-gpu'] })
const results: ReplayResult[] = []
try {
  for (const site of sites) {
    const result = await runReplay(browser, script, site, Number(values.posts))
    results.push(result)
    process.stderr.write(`${site.name}: ${result.seconds.toFixed(0)} s\n`)
    for (const fault of faultsOf(result)) process.stderr.write(`  ${fault}\n`)
  }
} finally {
  await browser.close()
}
process.stdout.write(
  `${textTable(
    ['site', 'posts', 'looks', 'wrong', 'doubled', 'missing', 'nodes at 200', 'at the end', 'listeners at 200', 'at the end'],
    results.map(({ site, posts, sights, early, late }) => {
      const all = Object.values(sights)
      const sum = (name: 'wrong' | 'doubled' | 'missing' | 'posts') => String(all.reduce((total, one) => total + one[name], 0))
      const counts = [early.nodes, late.nodes, early.listeners, late.listeners].map(String)
      return [site, String(posts), sum('posts'), sum('wrong'), sum('doubled'), sum('missing'), ...counts]
    }),
  )}\n`,
)
process.exitCode = results.some((result) => faultsOf(result).length > 0) ? 1 : 0
