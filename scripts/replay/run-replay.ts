import type { Browser } from 'playwright'
import { countOurs, type OurShare } from './count-ours.ts'
import { lookAtBadges, type Sight } from './look-at-badges.ts'
import type { ReplayList } from './mount-list.ts'
import { openReplay, type OpenReplay } from './open-replay.ts'
import { rowsPerPage } from './replay-page.ts'
import type { ReplaySite } from './replay-site.ts'

declare global {
  var replay: ReplayList
}

/** What a site's replay showed. */
export interface ReplayResult {
  site: string
  posts: number
  /** By name of the phase, at whose end the page was at rest. */
  sights: Record<string, Sight>
  early: OurShare
  late: OurShare
  seconds: number
}

const early = 200
const postsPerFrame = 9

/**
 * Replays one site: down and up, two lists, back and forth, translated, in another theme.
 *
 * @param posts  how many posts the two lists have together, 600 or more
 */
export async function runReplay(browser: Browser, script: string, site: ReplaySite, posts: number): Promise<ReplayResult> {
  const startedAt = performance.now()
  const replay = await openReplay(browser, script, site, Math.floor(posts / 2))
  try {
    const told = site.way === 'pages' ? await turnPages(replay, posts) : await scrollLists(replay)
    return { site: site.name, posts, ...told, seconds: (performance.now() - startedAt) / 1_000 }
  } finally {
    await replay.close()
  }
}

type Told = Omit<ReplayResult, 'site' | 'posts' | 'seconds'>

async function scrollLists(replay: OpenReplay): Promise<Told> {
  const { page } = replay
  const sights: Told['sights'] = {}
  const look = async (name: string) => void (sights[name] = await lookAtBadges(replay))
  const length = replay.posts[0].length
  const travel = (to: number, step = postsPerFrame) =>
    page.evaluate(([a, b]) => globalThis.replay.travel(a, b), [to, step] as const)
  const go = (feed: number, stopStale = false) =>
    page.evaluate(([a, b]) => globalThis.replay.go(a, b), [feed, stopStale] as const)

  // With rests, so that badges of every look have been drawn when they are counted.
  for (let to = early / 8; to <= early; to += early / 8) {
    await travel(to)
    await look('200 posts')
  }
  const before = await countOurs(replay)
  await travel(length - 20)
  await look('down')
  for (const to of [Math.floor(length / 2), length - 40, 5, 60]) await travel(to, 37)
  await look('up and down')
  if (replay.site.late) {
    await page.evaluate(() => globalThis.replay.sayLinks())
    await look('links said')
  }
  if (replay.site.stale) {
    await go(1, true)
    await look('old page, new address')
    await page.evaluate(() => history.back())
    await look('old page, old address')
  }
  await go(1)
  await look('other list')
  await travel(length - 30)
  await look('other list, down')
  await page.evaluate(() => globalThis.replay.back())
  await look('back')
  await page.evaluate(() => globalThis.replay.translate(true))
  await look('translated')
  await travel(Math.min(length - 20, early * 2))
  await look('translated, down')
  await go(1)
  await look('translated, other list')
  await page.evaluate(() => globalThis.replay.translate(false))
  await go(0)
  await page.evaluate(() => document.documentElement.classList.toggle('dark', true))
  await travel(early)
  await look('dark, 200 posts again')
  await page.evaluate(() => document.documentElement.classList.toggle('dark', false))
  await replay.atRest()
  return { sights, early: before, late: await countOurs(replay) }
}

async function turnPages(replay: OpenReplay, posts: number): Promise<Told> {
  const { page, site } = replay
  const pages = Math.ceil(posts / 2 / rowsPerPage)
  const all: Sight = { posts: 0, wrong: 0, doubled: 0, missing: 0, stray: 0, why: [] }
  let before: OurShare | undefined
  const look = async () => {
    const sight = await lookAtBadges(replay)
    for (const name of ['posts', 'wrong', 'doubled', 'missing', 'stray'] as const) all[name] += sight[name]
    all.why.push(...sight.why.slice(0, 3 - all.why.length))
  }
  for (const feed of [0, 1] as const)
    for (let number = 1; number <= pages; number++) {
      const path = site.feeds[feed]
      await page.goto(`https://${site.host}${path}${path.includes('?') ? '&' : '?'}p=${number}`, { waitUntil: 'load' })
      await look()
      if (feed === 0 && number === Math.ceil(early / rowsPerPage)) before = await countOurs(replay)
    }
  await page.goBack()
  await page.goBack()
  await look()
  await page.goForward()
  await look()
  const late = await countOurs(replay)
  return { sights: { 'every page': all }, early: before ?? late, late }
}

/** What must be zero, in words; empty if the replay is as it should be. */
export function faultsOf({ sights, early: at200, late }: ReplayResult): string[] {
  const faults = Object.entries(sights).flatMap(([phase, { wrong, doubled, missing, stray, posts, why }]) =>
    wrong + doubled + missing + stray > 0 || posts === 0
      ? [`${phase}: ${wrong} wrong, ${doubled} doubled, ${missing} missing, ${stray} stray of ${posts} (${why.join('; ')})`]
      : [],
  )
  if (late.nodes > at200.nodes) faults.push(`${late.nodes} nodes at ${late.posts} posts, ${at200.nodes} at ${at200.posts} before`)
  if (late.listeners > at200.listeners) faults.push(`${late.listeners} listeners, ${at200.listeners} before`)
  return faults
}
