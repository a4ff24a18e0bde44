import type { SweepSite } from '../../lib/messages/page-operations.ts'
import { siteNames } from '../../lib/post/site.ts'

/** What people call the place: an instance of Mastodon by its host. */
export const siteName = ({ site, host }: Pick<SweepSite, 'site' | 'host'>): string =>
  site === 'mastodon' ? host : siteNames[site]
