import { startFeedBrowser, prepareSwitchboard } from './feed-browser.ts'
import { runFeed } from './run-feed.ts'
import { measureSaved } from './measure-saved.ts'
const b = await startFeedBrowser(process.argv[2] ?? '/tmp/bench-now')
try {
  await prepareSwitchboard(b.started)
  const page = await b.openFeed()
  await page.evaluate(runFeed, { way: 'mounted', posts: 60, postsPerFrame: 10, watchesBadges: false } as const)
  console.log(await measureSaved(page, b.started.extensionId, 5))
} finally { await b.close() }
