import type { Site } from '../../lib/post/site.ts'
import { adapterFor } from '../../lib/sites/registry.ts'
import { looksLikeMastodon } from './looks-like-mastodon.ts'

/** The site whose adapter reads a saved page; `undefined` where none does. */
export function siteOfPage(address: URL, html: string): Site | undefined {
  return adapterFor(address, {})?.site ?? (looksLikeMastodon(html) ? 'mastodon' : undefined)
}
