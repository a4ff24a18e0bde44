import type { Site } from '../post/site.ts'
import { mastodon } from './mastodon.ts'
import { facebook } from './facebook.ts'
import { linkedin } from './linkedin.ts'
import { youtube } from './youtube.ts'
import { instagram } from './instagram.ts'
import { threads } from './threads.ts'
import { reddit } from './reddit.ts'
import { bluesky } from './bluesky.ts'
import { tiktok } from './tiktok.ts'
import { hackernews } from './hackernews.ts'
import type { SelectorTable, SiteAdapter, SitePlan } from './site-adapter.ts'
import { x } from './x.ts'

/** Every site that Switchboard can read. */
export const sitePlans: readonly SitePlan[] = [
  x,
  mastodon,
  facebook,
  linkedin,
  youtube,
  instagram,
  threads,
  reddit,
  bluesky,
  tiktok,
  hackernews,
]

/** Selectors that stand in for those of a plan, by site and name. */
export type SelectorFixes = Readonly<Partial<Record<Site, SelectorTable>>>

/**
 * The adapter that reads a page.
 *
 * @param hostTable  hosts that a person named, with or without a port, and what they run (instances of Mastodon); adapters know their own hosts
 * @param fixes  selectors of sites that have changed since this version
 * @returns `undefined` where nobody knows the host: nothing is read there
 */
export function adapterFor(
  url: URL,
  hostTable: Readonly<Record<string, Site>>,
  fixes: SelectorFixes = {},
): SiteAdapter | undefined {
  const isWeb = url.protocol === 'https:' || url.protocol === 'http:'
  if (!isWeb) return undefined
  const host = [url.host, url.hostname].find((name) => Object.hasOwn(hostTable, name))
  const named = host === undefined ? undefined : hostTable[host]
  const plan =
    sitePlans.find(({ hosts }) => hosts.includes(url.hostname)) ??
    sitePlans.find(({ site, hosts }) => site === named && hosts.length === 0)
  return plan?.build({ ...plan.selectors, ...fixes[plan.site] })
}
