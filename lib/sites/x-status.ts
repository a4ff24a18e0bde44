import { postKey, type PostKey } from '../post/post-key.ts'
import { firstOwnAll, ownElement, ownElements } from './own-elements.ts'
import { pageLink } from './page-link.ts'
import { type XAuthor, xAuthorOf } from './x-author.ts'
import { type XMarkup, xMarkupIn } from './x-markup.ts'
import { parseXStatus, type XStatusLink } from './x-permalink.ts'

export interface XStatus {
  link: XStatusLink
  time: Element | undefined
}

export interface XIdentity {
  author: XAuthor | undefined
  /** `undefined` where the page does not say which status it is. */
  status: XStatus | undefined
}

/** Which status a container shows, and whose. */
export function xIdentityOf(markup: XMarkup, container: Element, page: URL): XIdentity {
  const shown = shownStatuses(markup, container, page)
  const author = xAuthorOf(markup, container, page, shown[0]?.time ? shown[0].link.handle : undefined)
  return { author, status: statusOf(markup, container, shown, author) }
}

/** The key of the post that another one answers. */
export function xKeyOf(markup: XMarkup, container: Element, page: URL): PostKey | undefined {
  const own = xMarkupIn(markup, container)
  const timed = shownStatuses(own, container, page).filter(({ time }) => time)
  // Whose it is matters only where there are several.
  const status = timed.length === 1 ? timed[0] : xIdentityOf(own, container, page).status
  return status && postKey('x', status.link.id)
}

/** Address of the first own status link, without what follows the number: cheap, and another for another post. */
export function xStatusPrint(markup: XMarkup, container: Element): string | undefined {
  for (const choice of markup.of.statusLink) {
    const link = ownElement(container, choice, markup.nested)?.getAttribute('href') ?? ''
    if (/\/status\/\d/u.test(link)) return link.replace(/(\/status\/\d+).*$/u, '$1')
  }
  return undefined
}

/** The post's own links to statuses, those around its time first. */
function shownStatuses(markup: XMarkup, container: Element, page: URL): XStatus[] {
  const { of, any, nested } = markup
  const [, ...others] = ownElements(container, any.names, nested)
  const shown = firstOwnAll(container, of.statusLink, nested).flatMap((anchor): XStatus[] => {
    const url = pageLink(anchor.getAttribute('href'), page)
    const link = url && parseXStatus(url)
    const isElsewhere = anchor.closest(any.text) !== null || others.some((other) => other.contains(anchor))
    return link && !isElsewhere ? [{ link, time: anchor.querySelector(any.time) ?? undefined }] : []
  })
  // An edited post's time links to its history.
  const rank = ({ link, time }: XStatus) => (time ? 0 : 2) + (link.exact ? 0 : 1)
  return shown.sort((one, other) => rank(one) - rank(other))
}

/** The link around the post's own time; where the opened post has no `<time>` (2022), the plain link to it. */
function statusOf(markup: XMarkup, container: Element, shown: XStatus[], author: XAuthor | undefined): XStatus | undefined {
  const isByAuthor = ({ link }: XStatus) => link.handle?.toLowerCase() === author?.handle.toLowerCase()
  const timed = shown.filter(({ time }) => time)
  if (timed.length > 0) return timed.find(isByAuthor) ?? timed[0]
  return container.matches(markup.any.opened) ? shown.find((status) => status.link.exact && isByAuthor(status)) : undefined
}
