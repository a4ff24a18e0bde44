import type { Site } from '../post/site.ts'

/** A site's own search page for a term; the host is the one that the person has enabled. */
type SearchAddress = (host: string, term: string) => string

const encoded = encodeURIComponent

/** A hashtag without its mark; `undefined` for anything else, also for a mark with spaces after it, which no site takes for a tag. */
function hashtagOf(term: string): string | undefined {
  return /^#([\p{L}\p{M}\p{N}_]+)$/u.exec(term)?.[1]
}

/** Several words are one name, so they are searched as they stand. */
function phrase(term: string): string {
  return /\s/u.test(term) ? `"${term.replaceAll('"', ' ').trim()}"` : term
}

/** `f=live` is the tab "Latest". */
const onX: SearchAddress = (host, term) => `https://${host}/search?q=${encoded(phrase(term))}&src=typed_query&f=live`

/** A tag's own page is in order of time and complete; the search of an instance finds what the instance has indexed. */
const onMastodon: SearchAddress = (host, term) => {
  const tag = hashtagOf(term)
  return tag === undefined
    ? `https://${host}/search?q=${encoded(phrase(term))}&type=statuses`
    : `https://${host}/tags/${encoded(tag)}`
}

const onLinkedIn: SearchAddress = (host, term) =>
  `https://${host}/search/results/content/?keywords=${encoded(phrase(term))}&sortBy=${encoded('"date_posted"')}`

const onReddit: SearchAddress = (host, term) => `https://${host}/search/?q=${encoded(phrase(term))}&sort=new`

const onFacebook: SearchAddress = (host, term) => `https://${host}/search/posts/?q=${encoded(phrase(term))}`

/** `sp` is the site's own name for "by date". */
const onYouTube: SearchAddress = (host, term) => `https://${host}/results?search_query=${encoded(phrase(term))}&sp=CAI%253D`

/** Its search knows no quotes. A tag has a page of its own. */
const onInstagram: SearchAddress = (host, term) => {
  const tag = hashtagOf(term)
  return tag === undefined
    ? `https://${host}/explore/search/keyword/?q=${encoded(term)}`
    : `https://${host}/explore/tags/${encoded(tag)}/`
}

const onThreads: SearchAddress = (host, term) => `https://${host}/search?q=${encoded(phrase(term))}&filter=recent`

const onBluesky: SearchAddress = (host, term) => `https://${host}/search?q=${encoded(phrase(term))}`

const onTikTok: SearchAddress = (host, term) => `https://${host}/search?q=${encoded(term)}`

/** The search that the site's own foot leads to stands on another host. */
const onHackerNews: SearchAddress = (_host, term) =>
  `https://hn.algolia.com/?query=${encoded(phrase(term))}&sort=byDate&type=all&dateRange=all`

const searchPages: Partial<Record<Site, SearchAddress>> = {
  x: onX,
  facebook: onFacebook,
  linkedin: onLinkedIn,
  youtube: onYouTube,
  instagram: onInstagram,
  threads: onThreads,
  reddit: onReddit,
  mastodon: onMastodon,
  bluesky: onBluesky,
  tiktok: onTikTok,
  hackernews: onHackerNews,
}

/**
 * Where a person finds a term on a site, latest first where the site can say so. Nothing is fetched: it is a link to open.
 *
 * @param host host name of the site as the person has enabled it
 * @param term a watch term as it is written, e.g. `Kettle One`, `@northwind`, `#betterkettle`
 * @returns `undefined` for a term without a word, and for pages that are no site
 */
export function searchAddress(site: Site, host: string, term: string): string | undefined {
  const wanted = term.trim()
  return wanted === '' ? undefined : searchPages[site]?.(host, wanted)
}
