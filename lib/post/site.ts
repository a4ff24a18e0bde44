/** Every site Switchboard has a word for. A site is readable once `lib/sites/registry.ts` has an adapter for it. */
export const sites = [
  'x',
  'facebook',
  'linkedin',
  'youtube',
  'instagram',
  'threads',
  'reddit',
  'mastodon',
  'bluesky',
  'tiktok',
  'hackernews',
] as const

/** Where a post may be from: a site, or any other page of the web, which a person routes by its address. */
export const postSites = [...sites, 'web'] as const

export type Site = (typeof postSites)[number]

/** Names as people write them. They are the same in every language. */
export const siteNames: Record<Site, string> = {
  x: 'X',
  facebook: 'Facebook',
  linkedin: 'LinkedIn',
  youtube: 'YouTube',
  instagram: 'Instagram',
  threads: 'Threads',
  reddit: 'Reddit',
  mastodon: 'Mastodon',
  bluesky: 'Bluesky',
  tiktok: 'TikTok',
  hackernews: 'Hacker News',
  web: 'Web',
}
