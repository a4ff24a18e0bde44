import { mkdtemp } from 'node:fs/promises'
import { variants } from './bench-results.ts'
import { prepareSwitchboard, startFeedBrowser } from './feed-browser.ts'
import { measureSites } from './measure-sites.ts'
import { writePlainExtensions } from './plain-extensions.ts'
const folder = await mkdtemp('/tmp/replay-bench-')
const plain = await writePlainExtensions(folder)
const folders = { ...plain, switchboard: '/tmp/replay-ext' }
const b: any = {}
try {
  for (const v of variants) b[v] = await startFeedBrowser(folders[v])
  const options = await prepareSwitchboard(b.switchboard.started)
  const rows = await measureSites(b, options, { posts: 400, repetitions: 3, tell: (l) => console.error(l) })
  for (const r of rows) { const c = r.costs; console.log(`| ${r.site} | ${c.alone.taskMsPerPost.toFixed(2)} | ${c.floor.taskMsPerPost.toFixed(2)} | ${c.switchboard.taskMsPerPost.toFixed(2)} | ${(c.switchboard.taskMsPerPost/c.alone.taskMsPerPost).toFixed(2)} | ${(c.switchboard.taskMsPerPost/c.floor.taskMsPerPost).toFixed(2)} | ${c.switchboard.longestTaskMs.toFixed(0)} |`) }
} finally { for (const v of variants) await b[v]?.close() }
