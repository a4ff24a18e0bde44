import { ownElement, ownElements } from './own-elements.ts'
import { pageLink } from './page-link.ts'
import { nameText } from './plain-text.ts'
import { names, nested } from './x-markup.ts'
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
export function xAuthorOf(container: Element, page: URL, stated: string | undefined): XAuthor | undefined {
  const block = ownElement(container, names, nested)
  const links = profileLinks(block ?? container, page)
  const handle = block ? blockHandle(block, links, stated) : avatarHandle(container, page)
  if (!handle) return undefined
  const named = links.filter((link) => link.handle === handle && link.name !== '')
  // Both the name and the handle are links, the name first; a name may begin with `@` too.
  const name = named.find((link) => !isSame(link.name, `@${handle}`))?.name ?? ''
  // The same link once said both: name and handle.
  const alone = name.endsWith(`@${handle}`) ? name.slice(0, -handle.length - 1).trim() : name
  return { handle, name: alone || shownName(container) || handle }
}

/** Names are no links in a post that stands in an article, but the badge of an author's organisation is one. */
function blockHandle(block: Element, links: XAuthor[], stated: string | undefined): string | undefined {
  const shown = ownElements(block, '*', nested).flatMap(
    (part) => /^@(?<handle>\w{1,20})$/u.exec(part.textContent.trim())?.groups?.handle ?? [],
  )
  const settled = [...links.map(({ handle }) => handle), ...shown].find((handle) => stated && isSame(handle, stated))
  return settled ?? links[0]?.handle
}

/** The name where it is no link. */
export function shownName(container: Element): string {
  const name = ownElement(container, `:is(${names}) [dir]`, nested)
  return name ? nameText(name) : ''
}

/** Links to profiles in what stands under the line that says who reposted, without the avatar. */
function profileLinks(root: Element, page: URL): XAuthor[] {
  const avatar = avatarLink(root)
  return ownElements(root, 'a[href]', nested).flatMap((anchor) => {
    const url = pageLink(anchor.getAttribute('href'), page)
    const handle = url && parseXProfile(url)
    const isAbove = avatar && (avatar.compareDocumentPosition(anchor) & Node.DOCUMENT_POSITION_FOLLOWING) === 0
    const isOther = anchor.querySelector('[data-testid="socialContext"]') ?? anchor.closest('[data-testid="Tweet-User-Avatar"]')
    return handle && !isAbove && !isOther ? [{ handle, name: nameText(anchor) }] : []
  })
}

function avatarLink(container: Element): Element | undefined {
  const avatar = 'a[href]:has(img[src*="/profile_images/"]), [data-testid="Tweet-User-Avatar"] a[href]'
  return ownElements(container, avatar, nested).find((link) => !link.closest(names))
}

/** Before 2022-07 the block had no name: there the author is who the avatar links to. */
function avatarHandle(container: Element, page: URL): string | undefined {
  const url = pageLink(avatarLink(container)?.getAttribute('href'), page)
  return url && parseXProfile(url)
}

function isSame(one: string, other: string): boolean {
  return one.toLowerCase() === other.toLowerCase()
}
