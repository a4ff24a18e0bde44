import type { Draft } from '../messages/panel.ts'
import { postByAddress, webKey } from '../post/web-post.ts'
import { sitePlans } from '../sites/registry.ts'
import type { PostAddress } from '../sites/site-adapter.ts'
import type { Site } from '../post/site.ts'

/** What a person pointed at when they chose "Route this…". */
export interface PointedAt {
  /** The page's own address. */
  page: string
  /** The address that the page itself says it has. */
  canonical?: string | undefined
  /** The link under the pointer. */
  link?: string | undefined
  /** The image under the pointer. */
  image?: string | undefined
  /** What they had selected. */
  selection?: string | undefined
  title?: string | undefined
}

const quoteLength = 1_500
const titleLength = 300
const addressLength = 2_000

/**
 * What is routed where a person pointed. A link to a post of a site makes the same item as a mark at that post would; everything else is
 * a page of the web. Nobody has read who may see it, so of the page itself nothing is copied: only what the person selected is quoted.
 *
 * @returns `undefined` where there is no web address to route
 */
export function draftOfPlace(at: PointedAt, id: string): Draft | undefined {
  const link = webAddress(at.link)
  const page = webAddress(at.page)
  const linked = link && siteAddress(link)
  // An image or a profile picture often lies in a link to somewhere else: then the page is meant, unless the link is a post.
  const meant = at.image !== undefined && !linked ? page : (link ?? canonicalOf(at, page))
  const address = meant ?? link
  if (!address) return undefined
  const known = linked ?? siteAddress(address)
  // The page's title says nothing of a link in it.
  const title = address === link ? '' : (at.title ?? '').trim().slice(0, titleLength)
  const post = known
    ? postByAddress(known.site, known.key, known.permalink)
    : postByAddress('web', webKey(address), withoutSecrets(address))
  return { id, post, quote: quoteOf(at), title }
}

/** A page's own word for its address, if it speaks of the same host: another one could be anything. */
function canonicalOf({ canonical }: PointedAt, page: URL | undefined): URL | undefined {
  const said = webAddress(canonical)
  return said && page && said.hostname === page.hostname ? said : page
}

function quoteOf({ selection = '', image }: PointedAt): string {
  const words = selection.replace(/\r\n?/gu, '\n').trim().slice(0, quoteLength)
  const picture = webAddress(image)?.href ?? ''
  return words || picture
}

/** Each site knows its own addresses; those that may run on any host come last. */
function siteAddress(address: URL): (PostAddress & { site: Site }) | undefined {
  const byHosts = sitePlans.toSorted((a, b) => Number(b.hosts.length > 0) - Number(a.hosts.length > 0))
  for (const plan of byHosts) {
    const found = plan.postAt?.(address)
    if (found) return { ...found, site: plan.site }
  }
  return undefined
}

function withoutSecrets(address: URL): string {
  const kept = new URL(address)
  kept.username = ''
  kept.password = ''
  return kept.href
}

function webAddress(text: string | undefined): URL | undefined {
  if (text === undefined || text.length > addressLength || !URL.canParse(text)) return undefined
  const address = new URL(text)
  return (address.protocol === 'https:' || address.protocol === 'http:') && address.href.length <= addressLength
    ? address
    : undefined
}
