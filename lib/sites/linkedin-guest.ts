import type { Audience } from '../post/post.ts'
import { type Identity, identityOf } from './linkedin-identity.ts'
import { printPost } from './linkedin-permalink.ts'
import type { LinkedInSelectors } from './linkedin-selectors.ts'
import { authorPath, authorsText, cutByPage, describedMedia, shownName } from './linkedin-text.ts'
import { keyOfPost, parsePostUrn } from './linkedin-urn.ts'
import { firstOwn, firstOwnAll } from './own-elements.ts'
import { found, missing, none, type ReadResult } from './site-adapter.ts'

/** What stands in a post and is somebody else's. */
export function nestedInGuest(s: LinkedInSelectors): string {
  return [...s.guestOthers, ...s.guestComment].join()
}

/** Reads a post of the page for those who are not signed in. */
export function readGuestPost(container: Element, page: URL, s: LinkedInSelectors): ReadResult {
  const nested = nestedInGuest(s)
  if (container.matches(s.guestOthers.join()) || container.parentElement?.closest(s.guestPost.join())) return none
  const identity = guestIdentity(container)
  const link = firstOwn(container, s.guestAuthor, nested)
  const text = firstOwn(container, s.guestText, nested)
  if (!link && !text) return none
  if (!identity) return missing('key')
  const author = authorPath(container, s.guestAuthor, nested, page)
  if (!link || !author) return missing('author')
  const audience = audienceOfGuest(container, s)
  const isPublic = audience === 'public'
  return found({
    key: keyOfPost(identity.post),
    aliases: identity.aliases,
    weak: false,
    site: 'linkedin',
    kind: container.querySelector(s.guestOthers.join()) ? 'quote' : 'post',
    promoted: false,
    audience,
    permalink: printPost(identity.post),
    authorName: shownName(link, s.hidden) || author.replace(/^\w+\//u, ''),
    authorHandle: author,
    text: isPublic ? authorsText(text, s.hidden, 'kept') : '',
    postedAt: identity.postedAt,
    ...(isPublic ? cutByPage(container, s.guestMore, nested) : {}),
    ...(isPublic ? describedMedia(firstOwnAll(container, s.guestMedia, nested)) : {}),
  })
}

/** Number of a post of this page; what it was shared under is another name of it. */
export function guestIdentity(container: Element): Identity | undefined {
  const [stated, thread] = ['data-activity-urn', 'data-attributed-urn'].map((name) =>
    parsePostUrn(container.getAttribute(name) ?? ''),
  )
  return stated && identityOf({ stated, thread: thread?.kind === 'activity' ? undefined : thread })
}

/** What is shown to somebody who is not signed in is shown to everybody; members are shown the same cards without these marks. */
export function audienceOfGuest(container: Element, s: LinkedInSelectors): Audience {
  return firstOwn(container, s.guestMark, nestedInGuest(s)) ? 'public' : 'unknown'
}
