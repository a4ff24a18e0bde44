import type { Audience } from '../post/post.ts'
import { isAfter, type FacebookSelectors, nestedPosts } from './facebook-markup.ts'
import { type FacebookLink, parseFacebookPost } from './facebook-permalink.ts'
import { isFacebookHost, parseFacebookGroup, parseFacebookProfile } from './facebook-profile.ts'
import { withoutMarks } from './facebook-text.ts'
import { firstOwn, firstOwnAll, ownElements } from './own-elements.ts'
import { pageLink } from './page-link.ts'
import { nameText } from './plain-text.ts'

/** Who wrote a post, when, and for whom: the two lines at its top. */
export interface FacebookHeader {
  heading: Element
  author: { handle: string; name: string } | undefined
  /** Name or number of the group that the post stands in. */
  group: string | undefined
  /** The line below the name; `undefined` where the layout is unknown. */
  byline: Element | undefined
  /** Where the time leads, if the page says so already. */
  link: FacebookLink | undefined
  time: Element | undefined
  /** Only after somebody points at the time does Facebook say where it leads. */
  isPending: boolean
}

/** The header of a post itself; `undefined` where there is none (placeholders, wrappers, suggestions). */
export function headerOf(container: Element, selectors: FacebookSelectors, page: URL): FacebookHeader | undefined {
  const nested = nestedPosts(selectors)
  // A dialog is called by its own title, which is not the name above the post in it.
  const label = container.matches('[role="dialog"]') ? undefined : named(container, 'aria-labelledby', nested)[0]
  const heading = label ?? firstOwn(container, selectors.heading, nested)
  if (!heading) return undefined
  const byline = bylineOf(container, heading, selectors, page)
  const links = byline ? ownElements(byline, 'a[href]', nested).filter((link) => !heading.contains(link)) : []
  const exact = links.find((link) => postOf(link, page))
  const pending = exact ? undefined : links.find((link) => isUnresolved(link, page))
  const inHeading = [...heading.querySelectorAll('a[href]')]
  return {
    heading,
    author: authorOf([...inHeading, ...links.filter((link) => isMember(link, page))], page),
    group:
      [...inHeading, ...links].map((link) => groupOf(link, page)).find((group) => group !== undefined) ??
      parseFacebookGroup(page),
    byline,
    link: exact && postOf(exact, page),
    time: exact ?? pending,
    isPending: pending !== undefined,
  }
}

/** Own elements that an attribute of the container names by their ids, in its order. */
export function named(container: Element, attribute: string, nested: string): Element[] {
  const ids = (container.getAttribute(attribute) ?? '').split(/\s+/u).slice(0, 20)
  return ids.flatMap((id) => {
    const element = id === '' ? null : container.ownerDocument.getElementById(id)
    return element && container !== element && container.contains(element) && element.closest(nested) === container
      ? [element]
      : []
  })
}

/** By the icon in the byline alone, never by its words. In a group only the globe counts. */
export function audienceOf(header: FacebookHeader, selectors: FacebookSelectors): Audience {
  const inGroup = (header.link?.group ?? header.group) !== undefined
  const { byline, time } = header
  const icons = byline ? firstOwnAll(byline, selectors.audience, 'a[href], [role="article"] [role="article"]') : []
  const after = icons.filter((icon) => !header.heading.contains(icon) && (!time || isAfter(icon, time)))
  if (after.length === 0) return inGroup ? 'limited' : 'unknown'
  return after.every((icon) => icon.querySelector(selectors.globe.join())) ? 'public' : 'limited'
}

/** The described lines come in the page's order, the byline first; else the lowest block around the heading that says a time. */
function bylineOf(container: Element, heading: Element, selectors: FacebookSelectors, page: URL): Element | undefined {
  const nested = nestedPosts(selectors)
  const stops = [...selectors.message, ...selectors.media].join()
  const isLine = (block: Element) => !block.matches(stops) && !block.querySelector(stops)
  const described = named(container, 'aria-describedby', nested)[0]
  if (described && isLine(described) && isAfter(described, heading) && described.querySelector('a[href], svg')) return described
  for (let block = heading.parentElement; block && block !== container && isLine(block); block = block.parentElement) {
    const links = ownElements(block, 'a[href]', nested).filter((link) => !heading.contains(link))
    if (links.some((link) => postOf(link, page) ?? (isUnresolved(link, page) || link.matches(selectors.advertisement.join()))))
      return block
  }
  return undefined
}

function postOf(link: Element, page: URL): FacebookLink | undefined {
  const url = pageLink(link.getAttribute('href'), page)
  const post = url && parseFacebookPost(url)
  return post && !post.comment ? post : undefined
}

/** `#`, or this page or the front page with nothing but traces behind it; saved pages have it in full. */
function isUnresolved(link: Element, page: URL): boolean {
  const href = link.getAttribute('href') ?? ''
  if (link.querySelector('svg, img')) return false
  if (href.startsWith('#')) return true
  const url = pageLink(href, page)
  if (!url || !isFacebookHost(url.hostname)) return false
  return (
    (url.pathname === '/' || url.hash.startsWith('#?')) && [...url.searchParams.keys()].every((name) => name.startsWith('__'))
  )
}

/** In a group's post the author may stand below the group's name; other names there are places. */
function isMember(link: Element, page: URL): boolean {
  return /^\/groups\/[^/]+\/user\/\d+/u.test(pageLink(link.getAttribute('href'), page)?.pathname ?? '')
}

function groupOf(link: Element, page: URL): string | undefined {
  const url = pageLink(link.getAttribute('href'), page)
  return url && parseFacebookGroup(url)
}

function authorOf(links: Element[], page: URL): FacebookHeader['author'] {
  for (const link of links) {
    const url = pageLink(link.getAttribute('href'), page)
    const handle = url && parseFacebookProfile(url)
    const name = handle ? withoutMarks(nameText(link)) : ''
    if (handle && name !== '') return { handle, name }
  }
  return undefined
}
