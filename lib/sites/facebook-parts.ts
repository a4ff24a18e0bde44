import { type FacebookHeader, named } from './facebook-header.ts'
import { decodeCommentId } from './facebook-comment-id.ts'
import { type FacebookSelectors, isAfter, nestedPosts } from './facebook-markup.ts'
import { type FacebookLink, parseFacebookPost } from './facebook-permalink.ts'
import { firstOwnAll, ownElements } from './own-elements.ts'
import { pageLink } from './page-link.ts'

/**
 * The text that is the author's own. A shared post lies in the one that shares it, with a message of its own: the container describes
 * itself by the id of its own message; without ids, what stands below a second name is somebody else's.
 */
export function ownMessage(container: Element, { heading }: FacebookHeader, selectors: FacebookSelectors): Element | undefined {
  const nested = nestedPosts(selectors)
  const described = named(container, 'aria-describedby', nested)
  const [second] = secondNames(container, heading, selectors)
  return firstOwnAll(container, selectors.message, nested).find((message) => {
    const isDescribed = described.some((one) => one === message || message.contains(one))
    return (
      isDescribed || (!(message.id && described.length > 0) && isAfter(message, heading) && !(second && isAfter(message, second)))
    )
  })
}

/** Whether the post shows another one. */
export function showsAnother(container: Element, header: FacebookHeader, own: Element | undefined, selectors: FacebookSelectors) {
  const nested = nestedPosts(selectors)
  const others = firstOwnAll(container, selectors.message, nested).filter((message) => message !== own)
  const globes = firstOwnAll(container, selectors.globe, nested).filter((globe) => header.byline && isAfter(globe, header.byline))
  return others.length > 0 || globes.length > 0 || secondNames(container, header.heading, selectors).length > 0
}

/** What own pictures and videos show, as their authors or Facebook describe it. */
export function ownMedia(container: Element, header: FacebookHeader, selectors: FacebookSelectors): Element[] {
  const [second] = secondNames(container, header.heading, selectors)
  return firstOwnAll(container, selectors.media, nestedPosts(selectors)).filter(
    (picture) => isAfter(picture, header.heading) && !(second && isAfter(picture, second)),
  )
}

/** Where the comments below a post say that it is, which Facebook does at once. */
export function linkByComments(container: Element, selectors: FacebookSelectors, page: URL): FacebookLink | undefined {
  for (const link of container.querySelectorAll(selectors.commentLink.join())) {
    const url = isBelow(container, link, selectors) ? pageLink(link.getAttribute('href'), page) : undefined
    const post = url && parseFacebookPost(url)
    if (post?.comment) return { ...post, comment: undefined, reply: undefined }
  }
  return undefined
}

/** The post's number, which the links of those who commented on it have in them. */
export function numberByComments(container: Element, selectors: FacebookSelectors, page: URL): string | undefined {
  for (const link of container.querySelectorAll(selectors.commentLink.join())) {
    const url = isBelow(container, link, selectors) ? pageLink(link.getAttribute('href'), page) : undefined
    const id = decodeCommentId(url?.searchParams.get('comment_id'))
    if (id && url && !parseFacebookPost(url)) return id.post
  }
  return undefined
}

/** A comment's own line, not a link in somebody's words. */
function isBelow(container: Element, link: Element, selectors: FacebookSelectors): boolean {
  const comment = link.closest(selectors.comment.join())
  const isOwn = comment !== null && comment !== container && container.contains(comment)
  return isOwn && !link.closest([...selectors.commentText, ...selectors.message].join())
}

/** Names below the post's own that lead to a profile. */
function secondNames(container: Element, heading: Element, selectors: FacebookSelectors): Element[] {
  const names = ownElements(container, selectors.heading.join(), nestedPosts(selectors))
  return names.filter((name) => isAfter(name, heading) && !name.contains(heading) && name.querySelector('a[href]') !== null)
}
