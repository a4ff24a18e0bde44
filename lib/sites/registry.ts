import type { Site } from '../post/site.ts'
import { mastodon } from './mastodon.ts'
import type { SiteAdapter } from './site-adapter.ts'
import { x } from './x.ts'

/** Every site that Switchboard can read. */
export const adapters: readonly SiteAdapter[] = [x, mastodon]

/**
 * The adapter that reads a page.
 *
 * @param hostTable  hosts that a person named, with or without a port, and what they run (instances of Mastodon); adapters know their own hosts
 * @returns `undefined` where nobody knows the host: nothing is read there
 */
export function adapterFor(url: URL, hostTable: Readonly<Record<string, Site>>): SiteAdapter | undefined {
  const isWeb = url.protocol === 'https:' || url.protocol === 'http:'
  if (!isWeb) return undefined
  const host = [url.host, url.hostname].find((name) => Object.hasOwn(hostTable, name))
  const named = host === undefined ? undefined : hostTable[host]
  return adapters.find(({ hosts }) => hosts.includes(url.hostname)) ?? adapters.find(({ site }) => site === named)
}
