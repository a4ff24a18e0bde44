import { isPostId, postKey, type PostKey } from '../post/post-key.ts'
import type { MastodonMarkup } from './mastodon-markup.ts'
import { type FediverseLink, parseFediversePost, printFediverseId } from './mastodon-permalink.ts'
import { ownElements } from './own-elements.ts'
import { pageLink } from './page-link.ts'

export interface ShownLink extends FediverseLink {
  address: string
}

/** The link that a post's time is. */
export function permalinkElement({ of, any, nested }: MastodonMarkup, container: Element): Element | undefined {
  for (const choice of of.permalink) {
    const anchors = ownElements(container, choice, nested)
    const own = anchors.find((anchor) => !anchor.closest(`${any.prepend}, ${any.content}`))
    if (own) return own
  }
  return undefined
}

/** The post's own link; else its number on this server, which `data-id` says. */
export function mastodonLinkOf(
  markup: MastodonMarkup,
  container: Element,
  page: URL,
  handle: string | undefined,
  anchor = permalinkElement(markup, container),
): ShownLink | undefined {
  const url = pageLink(anchor?.getAttribute('href'), page)
  const shown = url && parseFediversePost(url)
  // This server runs Mastodon, so an address here without a number is no post (`/home`, an empty link).
  const link = shown && (shown.host !== page.host || /^\d+$/u.test(shown.id)) ? shown : undefined
  const id = localId(container)
  const [user, host] = handle?.split('@') ?? []
  const acct = host === page.host ? user : handle
  if (url && link) {
    const bare = link.host === page.host
    const named = link.acct ?? (bare ? acct : undefined)
    const path = bare && named ? `/@${named}/${link.id}` : url.pathname
    return { ...link, address: `${url.origin}${path}` }
  }
  return id && acct ? { host: page.host, id, acct, address: `${page.origin}/@${acct}/${id}` } : undefined
}

/** The number under which this server keeps another server's post. */
export function mastodonAliasesOf(container: Element, link: FediverseLink, page: URL): PostKey[] {
  const id = localId(container)
  const local = id && link.host !== page.host ? printFediverseId({ host: page.host, id }) : ''
  return isPostId(local) ? [postKey('mastodon', local)] : []
}

function localId(container: Element): string | undefined {
  const id = container.getAttribute('data-id') ?? ''
  return /^\d{1,25}$/u.test(id) ? id : undefined
}
