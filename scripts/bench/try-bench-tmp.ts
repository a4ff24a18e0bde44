import { mkdtemp } from 'node:fs/promises'
import { startFeedBrowser, prepareSwitchboard } from './feed-browser.ts'
import { writePlainExtensions } from './plain-extensions.ts'
import { measureFeed } from './measure-feed.ts'
const which = (process.argv[2] ?? 'alone,floor,before').split(',')
const runs = (process.argv[3] ?? 'mounted:2000:10,recycling:2000:10').split(',').map((r) => { const [way, posts, per, w] = r.split(':'); return { way: way as any, posts: Number(posts), postsPerFrame: Number(per), watchesBadges: w === 'w' } })
const folder = await mkdtemp('/tmp/bench-')
const plain = await writePlainExtensions(folder)
const map: any = { alone: plain.alone, floor: plain.floor, before: '/tmp/bench-before', now: '/tmp/bench-now' }
for (const name of which) {
  const b = await startFeedBrowser(map[name])
  try {
    if (name !== 'alone' && name !== 'floor') await prepareSwitchboard(b.started)
    for (const run of runs) {
      const c = await measureFeed(b, run)
      const s = c.badgeAfterMs.toSorted((a, b) => a - b)
      console.log(name.padEnd(8), run.way, run.posts, 'task', c.taskMsPerPost.toFixed(3), 'script', c.scriptMsPerPost.toFixed(3), 'layout', c.styleAndLayoutMsPerPost.toFixed(3), 'longest', c.longestTaskMs, 'heap', (c.heapBytes / 1e6).toFixed(1), 'mounted', c.postsMounted, 'wall', c.wallMs.toFixed(0), s.length ? `badges ${s.length} p50 ${s[s.length >> 1]?.toFixed(1)} p99 ${s[Math.ceil(s.length * .99) - 1]?.toFixed(1)}` : '')
    }
  } finally { await b.close() }
}
