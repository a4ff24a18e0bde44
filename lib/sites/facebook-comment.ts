import type { Audience } from '../post/post.ts'
import { postKey, type PostKey } from '../post/post-key.ts'
import { decodeCommentId } from './facebook-comment-id.ts'
import { type FacebookSelectors, nestedPosts } from './facebook-markup.ts'
import { facebookKey, type FacebookLink, parseFacebookPost, printFacebookPost } from './facebook-permalink.ts'
import { parseFacebookProfile } from './facebook-profile.ts'
import { facebookText, withoutMarks } from './facebook-text.ts'
import { firstOwnAll, ownElements } from './own-elements.ts'
import { pageLink } from './page-link.ts'
import { nameText } from './plain-text.ts'
import { found, missing, none, type ReadResult } from './site-adapter.ts'

/** What a comment takes over from the post that it stands under, where that can be read. */
export interface CommentedPost {
  key: PostKey
  audience: Audience
}

interface CommentParts {
  author: { handle: string; name: string; element: Element } | undefined
  block: Element | undefined
  /** The comment's own address and the link that says it. */
  link: FacebookLink | undefined
  time: Element | undefined
}

/** Reads one comment, or one answer to a comment. */
export function readComment(
  container: Element,
  selectors: FacebookSelectors,
  page: URL,
  under: CommentedPost | undefined,
): ReadResult {
  const { author, block, link, time } = commentParts(container, selectors, page)
  if (!link && !(author && block)) return none
  if (!link) return missing('permalink')
  if (!author) return missing('author')
  const audience = under?.audience ?? (link.group === undefined ? 'unknown' : 'limited')
  const shown = block && audience === 'public' ? facebookText(block, page) : undefined
  const language = block?.closest('[lang]')
  const shownTime = time ? nameText(time) : ''
  const pictures = audience === 'public' ? firstOwnAll(container, selectors.media, nestedPosts(selectors)) : []
  const media = pictures.flatMap((picture) => picture.getAttribute('alt')?.trim() || []).slice(0, 10)
  return found({
    key: facebookKey(link),
    aliases: [],
    weak: false,
    site: 'facebook',
    kind: 'comment',
    promoted: false,
    audience,
    permalink: printFacebookPost(link),
    authorName: author.name,
    authorHandle: author.handle,
    text: shown?.text ?? '',
    postedAt: undefined,
    ...(shownTime !== '' && shownTime.length <= 100 && { postedAtShown: shownTime }),
    ...(shown && language && container.contains(language) && languageOf(language)),
    ...(shown?.cut && { truncated: true }),
    ...(media.length > 0 && { media }),
    inReplyTo: link.reply ? facebookKey({ ...link, reply: undefined }) : (under?.key ?? postKey('facebook', link.id)),
  })
}

/** Identity of the comment that a container shows. */
export function commentFingerprint(container: Element, selectors: FacebookSelectors, page: URL): string {
  const { link, block } = commentParts(container, selectors, page)
  return `${link ? facebookKey(link) : ''} ${(block?.textContent ?? '').slice(0, 200)}`
}

/** The row with "Like" and "Reply", in which the time stands; else the block that holds the text. */
export function commentRow(container: Element, selectors: FacebookSelectors, page: URL): Element | undefined {
  const { time, block, author } = commentParts(container, selectors, page)
  const nested = nestedPosts(selectors)
  const row = time?.closest('ul') ?? time?.parentElement ?? block?.parentElement ?? author?.element.parentElement
  return row && row !== container && row.closest(nested) === container ? row : undefined
}

function commentParts(container: Element, selectors: FacebookSelectors, page: URL): CommentParts {
  const nested = nestedPosts(selectors)
  const author = commentAuthor(container, selectors, page)
  const block = author && textBlock(container, author.element, selectors)
  const links = ownElements(container, selectors.commentLink.join(), nested).filter((link) => !block?.contains(link))
  const own = links.flatMap((element) => {
    const url = pageLink(element.getAttribute('href'), page)
    const link = url && parseFacebookPost(url)
    return link?.comment ? [{ element, link }] : []
  })
  const isSaid = ({ link }: { link: FacebookLink }) =>
    author?.comment === undefined || [link.comment, link.reply].includes(author.comment)
  const stated = own.findLast(isSaid) ?? own.at(-1)
  return { author, block, link: stated?.link, time: stated?.element }
}

/** The first link with words in it that leads to a profile; it also says which comment it stands at. */
function commentAuthor(container: Element, selectors: FacebookSelectors, page: URL) {
  const nested = nestedPosts(selectors)
  const links = ownElements(container, 'a[href]', nested).filter(
    (link) => !link.closest(selectors.commentText.join()) || isName(link),
  )
  for (const element of links) {
    const url = pageLink(element.getAttribute('href'), page)
    const handle = url && parseFacebookProfile(url)
    const name = handle ? withoutMarks(nameText(element)) : ''
    const comment = decodeCommentId(url?.searchParams.get('comment_id'))?.comment
    if (handle && name !== '') return { element, handle, name, comment }
  }
  return undefined
}

/** A name's own words are a marked block as well, but inside of the link. */
const isName = (link: Element) => link.querySelector('[dir="auto"]') !== null

/** In the same bubble as the name: the block below it that is no link, button or preview of one. */
function textBlock(container: Element, author: Element, selectors: FacebookSelectors): Element | undefined {
  const nested = nestedPosts(selectors)
  for (let bubble = author.parentElement; bubble && bubble !== container; bubble = bubble.parentElement) {
    if (bubble.querySelector('ul, form')) return undefined
    const [block] = firstOwnAll(bubble, selectors.commentText, nested).filter(
      (one) => !one.closest('a, [role="button"], [data-ft]') && !one.contains(author) && !author.contains(one),
    )
    if (block) return block
  }
  return undefined
}

function languageOf(element: Element): { language?: string } {
  const language = element.getAttribute('lang') ?? ''
  return /^[a-z]{2,8}(?:-[a-z0-9]{1,8}){0,4}$/iu.test(language) ? { language } : {}
}
