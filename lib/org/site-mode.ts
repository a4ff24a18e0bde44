import type { Site } from '../post/site.ts'

/** How a site is treated, quietest first. Only `badge` puts something into its pages; in `link` nothing is read either. */
export const siteModes = ['off', 'link', 'panel', 'badge'] as const
export type SiteMode = (typeof siteModes)[number]

/** The loudest mode that an organisation lets its people choose on a site. The site is the row's id. */
export interface SiteModeRow {
  id: Site
  mode: SiteMode
}

/** Whether in this mode the posts of a page are read. */
export function readsPosts(mode: SiteMode): boolean {
  return mode === 'badge' || mode === 'panel'
}

/** The quieter of two modes. */
export function quieter(one: SiteMode, other: SiteMode): SiteMode {
  return siteModes.indexOf(one) <= siteModes.indexOf(other) ? one : other
}

/**
 * The loudest mode of a site where the organisation has chosen none. LinkedIn's user agreement (8.2) forbids overlays and automated
 * reading, and its pages probe for extensions (seen 2025): there, only links, until the organisation has read this and chooses otherwise.
 */
export function loudestByDefault(site: Site): SiteMode {
  return site === 'linkedin' ? 'link' : 'badge'
}

/** What a site is in before anybody has chosen: off, or where nothing is read by itself anyway, ready for links. */
export function modeAtFirst(site: Site): SiteMode {
  return site === 'linkedin' ? 'link' : 'off'
}
