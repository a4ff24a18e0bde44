import { firstOwn, ownElement, ownElements } from './own-elements.ts'
import { pageLink } from './page-link.ts'
import { nameText } from './plain-text.ts'
import type { XMarkup } from './x-markup.ts'
import { parseXProfile } from './x-permalink.ts'

export interface XAuthor {
  handle: string
  name: string
}

/**
 * A post's own author; `undefined` where the page names none.
 *
 * @param stated  handle in the address of the post's own time, where there is one: it settles which of several names is the author's
 */
export function xAuthorOf(markup: XMarkup, container: Element, page: URL, stated: string | undefined): XAuthor | undefined {
  const block = namesOf(markup, container)
  const links = profileLinks(markup, block ?? container, page)
  const handle = block ? blockHandle(markup, block, links, stated) : avatarHandle(markup, container, page)
  if (!handle) return undefined
  const named = links.filter((link) => link.handle === handle && link.name !== '')
  // Both the name and the handle are links, the name first; a name may begin with `@` too.
  const name = named.find((link) => !isSame(link.name, `@${handle}`))?.name ?? ''
  // The same link once said both: name and handle.
  const alone = name.endsWith(`@${handle}`) ? name.slice(0, -handle.length - 1).trim() : name
  return { handle, name: alone || shownName(markup, container) || handle }
}

/** The block that names a post's own author. */
export function namesOf(markup: XMarkup, container: Element): Element | undefined {
  return ownElement(container, markup.any.names, markup.nested)
}

/** Names are no links in a post that stands in an article, but the badge of an author's organisation is one. */
function blockHandle(markup: XMarkup, block: Element, links: XAuthor[], stated: string | undefined): string | undefined {
  const shown = ownElements(block, '*', markup.nested).flatMap(
    (part) => /^@(?<handle>\w{1,20})$/u.exec(part.textContent.trim())?.groups?.handle ?? [],
  )
  const settled = [...links.map(({ handle }) => handle), ...shown].find((handle) => stated && isSame(handle, stated))
  return settled ?? links[0]?.handle
}

/** The name where it is no link. */
export function shownName(markup: XMarkup, container: Element): string {
  const block = namesOf(markup, container)
  const name = block && firstOwn(block, markup.of.nameLine, markup.nested)
  return name ? nameText(name) : ''
}

/** Links to profiles in what stands under the line that says who reposted, without the avatar. */
function profileLinks(markup: XMarkup, root: Element, page: URL): XAuthor[] {
  const avatar = avatarLink(markup, root)
  return ownElements(root, 'a[href]', markup.nested).flatMap((anchor) => {
    const url = pageLink(anchor.getAttribute('href'), page)
    const handle = url && parseXProfile(url)
    const isAbove = avatar && (avatar.compareDocumentPosition(anchor) & Node.DOCUMENT_POSITION_FOLLOWING) === 0
    const isOther = anchor.querySelector(markup.any.context) ?? anchor.closest(markup.any.avatar)
    return handle && !isAbove && !isOther ? [{ handle, name: nameText(anchor) }] : []
  })
}

function avatarLink(markup: XMarkup, container: Element): Element | undefined {
  return ownElements(container, markup.any.avatarLink, markup.nested).find((link) => !link.closest(markup.any.names))
}

/** Before 2022-07 the block had no name: there the author is who the avatar links to. */
function avatarHandle(markup: XMarkup, container: Element, page: URL): string | undefined {
  const url = pageLink(avatarLink(markup, container)?.getAttribute('href'), page)
  return url && parseXProfile(url)
}

function isSame(one: string, other: string): boolean {
  return one.toLowerCase() === other.toLowerCase()
}
