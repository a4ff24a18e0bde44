import { startFeedBrowser, prepareSwitchboard } from './feed-browser.ts'
import { runFeed } from './run-feed.ts'
const [ext = '/tmp/bench-now', way = 'mounted', posts = '1500', per = '10'] = process.argv.slice(2)
const b = await startFeedBrowser(ext)
try {
  await prepareSwitchboard(b.started)
  const page = await b.openFeed()
  const s = await page.context().newCDPSession(page)
  await s.send('Profiler.enable')
  await s.send('Profiler.setSamplingInterval', { interval: 200 })
  await s.send('Profiler.start')
  await page.evaluate(runFeed, { way: way as any, posts: Number(posts), postsPerFrame: Number(per), watchesBadges: false })
  await new Promise((r) => setTimeout(r, 3000))
  const { profile } = await s.send('Profiler.stop')
  const byId = new Map(profile.nodes.map((n) => [n.id, n]))
  const parent = new Map<number, number>()
  for (const n of profile.nodes) for (const c of n.children ?? []) parent.set(c, n.id)
  const self = new Map<number, number>()
  profile.samples!.forEach((id, i) => self.set(id, (self.get(id) ?? 0) + profile.timeDeltas![i]! / 1000))
  const name = (id: number) => { const f = byId.get(id)!.callFrame; return `${f.functionName || '(anon)'}@${f.url.split('/').pop()}:${f.lineNumber + 1}:${f.columnNumber + 1}` }
  const selfBy = new Map<string, number>(), totalBy = new Map<string, number>()
  for (const [id, t] of self) {
    selfBy.set(name(id), (selfBy.get(name(id)) ?? 0) + t)
    const seen = new Set<string>()
    for (let n: number | undefined = id; n !== undefined; n = parent.get(n)) { const k = name(n); if (!seen.has(k)) { seen.add(k); totalBy.set(k, (totalBy.get(k) ?? 0) + t) } }
  }
  const top = (m: Map<string, number>) => [...m].sort((a, b) => b[1] - a[1]).slice(0, 28).map(([k, v]) => `${v.toFixed(0).padStart(7)} ${k}`).join('\n')
  console.log('SELF\n' + top(selfBy)); console.log('TOTAL\n' + top(totalBy))
} finally { await b.close() }
