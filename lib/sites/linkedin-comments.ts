import type { Audience } from '../post/post.ts'
import type { PostKey } from '../post/post-key.ts'
import { audienceOfGuest, guestIdentity } from './linkedin-guest.ts'
import { audienceOfNew, keyOfContainer, nameOfNew, newIdentity } from './linkedin-new.ts'
import { audienceOfOld, oldIdentity } from './linkedin-old.ts'
import { printComment } from './linkedin-permalink.ts'
import type { LinkedInSelectors } from './linkedin-selectors.ts'
import { authorsText, cutByPage, profileOf, shownName } from './linkedin-text.ts'
import { type CommentUrn, idMoment, keyOfComment, keyOfPost, parseCommentUrn, type PostUrn } from './linkedin-urn.ts'
import { firstOwn, ownElements } from './own-elements.ts'
import { found, missing, none, type ReadResult } from './site-adapter.ts'

/** The post that a comment stands under, as far as the page shows it. */
interface Under {
  post?: PostUrn | undefined
  audience: Audience
}

interface CommentParts {
  urn: CommentUrn | undefined
  link: Element | undefined
  name: string
  text: Element | undefined
  under: Under
  parent: CommentUrn | undefined
  more: readonly string[]
}

/** Reads a comment, or an answer to one, of the old page. */
export function readOldComment(container: Element, page: URL, s: LinkedInSelectors): ReadResult {
  const nested = s.oldComment.join()
  const post = container.closest(s.oldPost.join())
  return readComment(container, page, s, {
    urn: parseCommentUrn(container.getAttribute('data-id') ?? ''),
    link: firstOwn(container, s.oldCommentAuthor, nested),
    name: shownName(firstOwn(container, s.oldCommentName, nested), s.hidden),
    text: firstOwn(container, s.oldCommentText, nested),
    under: { post: post ? oldIdentity(post, page, s)?.post : undefined, audience: post ? audienceOfOld(post, s) : 'unknown' },
    parent: parseCommentUrn(container.parentElement?.closest(nested)?.getAttribute('data-id') ?? ''),
    more: s.oldMore,
  })
}

/** Reads a comment of the new page. Several elements around it bear its name: the innermost one is it. */
export function readNewComment(container: Element, page: URL, s: LinkedInSelectors): ReadResult {
  const nested = s.newComment.join()
  const urn = urnOfNewComment(container)
  const inner = [...container.querySelectorAll(nested)].some((one) => urnOfNewComment(one)?.id === urn?.id)
  if (inner) return none
  const text = firstOwn(container, s.newText, nested)
  const links = ownElements(container, 'a[href]', nested).filter(
    (link) => !text?.contains(link) && profileOf(link, page) !== undefined,
  )
  const link = links.find((one) => one.textContent.trim() !== '')
  const post = container.closest(s.newPost.join())
  return readComment(container, page, s, {
    urn,
    link,
    name: link ? nameOfNew(link, s) : '',
    text,
    under: {
      post: post ? newIdentity(post, page, s)?.post : undefined,
      audience: post ? audienceOfNew(post, page, s) : 'unknown',
    },
    parent: parentOfNew(container, urn, s),
    more: s.newMore,
  })
}

/** Reads a comment of the page for those who are not signed in. */
export function readGuestComment(container: Element, page: URL, s: LinkedInSelectors): ReadResult {
  const nested = s.guestComment.join()
  const link = firstOwn(container, s.guestCommentAuthor, nested)
  const post = container.closest(s.guestPost.join()) ?? container.ownerDocument.querySelector(s.guestPost.join())
  return readComment(container, page, s, {
    urn: urnOfGuestComment(container, s),
    link,
    name: shownName(link, s.hidden),
    text: firstOwn(container, s.guestCommentText, nested),
    under: { post: post ? guestIdentity(post)?.post : undefined, audience: post ? audienceOfGuest(post, s) : 'unknown' },
    parent: undefined,
    more: s.guestMore,
  })
}

/** Name of a comment of the new page. */
function urnOfNewComment(container: Element): CommentUrn | undefined {
  const key = container.getAttribute('componentkey') ?? container.id
  return parseCommentUrn(key.replace(/^[A-Za-z]+_/u, ''))
}

/** Name of a comment of the page for those who are not signed in: only its menu has it. */
function urnOfGuestComment(container: Element, s: LinkedInSelectors): CommentUrn | undefined {
  const menu = firstOwn(container, s.guestCommentUrn, s.guestComment.join())
  return parseCommentUrn(menu?.getAttribute('data-semaphore-content-urn') ?? menu?.getAttribute('data-comment-urn') ?? '')
}

function readComment(container: Element, page: URL, s: LinkedInSelectors, parts: CommentParts): ReadResult {
  const { urn, link, text, under, parent } = parts
  const author = profileOf(link, page)
  if (!link && !text) return none
  if (!urn) return missing('key')
  if (!author) return missing('author')
  const isPublic = under.audience === 'public'
  const inReplyTo: PostKey = parent ? keyOfComment(parent) : keyOfPost(postUnder(urn, under))
  return found({
    key: keyOfComment(urn),
    aliases: [],
    weak: false,
    site: 'linkedin',
    kind: 'comment',
    promoted: false,
    audience: under.audience,
    permalink: printComment(urn),
    authorName: parts.name || author.replace(/^\w+\//u, ''),
    authorHandle: author,
    text: isPublic ? authorsText(text, s.hidden, 'collapsed') : '',
    // Exact: out of the comment's own number.
    postedAt: idMoment(urn.id),
    inReplyTo,
    ...(isPublic && text ? cutByPage(text.parentElement ?? text, parts.more, s.oldComment.join()) : {}),
  })
}

/** The post as its own container names it, if the comment is under one of its numbers; else as the comment does. */
function postUnder({ thread }: CommentUrn, { post }: Under): PostUrn {
  return post && (thread.kind !== post.kind || thread.id === post.id) ? post : thread
}

/** An answer may stand in its comment or behind it; where it stands behind, nothing says whose answer it is. */
function parentOfNew(container: Element, urn: CommentUrn | undefined, s: LinkedInSelectors): CommentUrn | undefined {
  let around = container.parentElement?.closest(s.newComment.join())
  while (around && urnOfNewComment(around)?.id === urn?.id) around = around.parentElement?.closest(s.newComment.join())
  return around ? urnOfNewComment(around) : undefined
}

/** Cheap identity of what a comment's container shows. */
export function nameOfComment(container: Element, s: LinkedInSelectors): string {
  const menu = container.matches(s.guestComment.join())
    ? firstOwn(container, s.guestCommentUrn, s.guestComment.join())
    : undefined
  return container.getAttribute('data-id') ?? menu?.getAttribute('data-semaphore-content-urn') ?? keyOfContainer(container)
}
