import { siteNames, sites as knownSites } from '../../lib/post/site.ts'

/** The name of a site that time was counted on; one that this version does not know keeps its own. */
export function countedSiteName(site: string): string {
  const known = knownSites.find((name) => name === site)
  return known ? siteNames[known] : site
}
