import type { Caller } from '../../messages/operation.ts'
import { siteSettingsFor } from '../site-table.ts'

/** The site whose time counts in this tab, if any: by the browser's word, not in private windows, where it is on and nothing is paused. */
export async function countedSite({ url, isPrivate }: Caller): Promise<string | undefined> {
  if (isPrivate) return undefined
  const { site, mode, paused } = await siteSettingsFor(url)
  return mode === 'off' || paused ? undefined : site
}
