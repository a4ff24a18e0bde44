import type { Audience, Post, PostKind } from '../post/post.ts'
import { postKey } from '../post/post-key.ts'
import { areOfOneMoment, type Identity, identityOf } from './linkedin-identity.ts'
import { parseLinkedInAddress, printPost } from './linkedin-permalink.ts'
import type { LinkedInSelectors } from './linkedin-selectors.ts'
import { authorsText, cutByPage, describedMedia, profileOf, saysReposted, shownName } from './linkedin-text.ts'
import { postOfToolsKey } from './linkedin-tools-key.ts'
import { keyOfPost, parsePostUrn, type PostUrn } from './linkedin-urn.ts'
import { firstOwn, firstOwnAll } from './own-elements.ts'
import { textHash } from './text-hash.ts'
import { found, missing, none, type ReadResult } from './site-adapter.ts'

/** The parts of a post of the new page. Its classes are generated: what a part is, its place among the others says. */
interface NewParts {
  author: Element
  /** Path of the author's page. */
  path: string
  /** The line of the time, with the icon of who may see the post. */
  time: Element | undefined
  text: Element | undefined
  /** The line above the author: why the post is shown. */
  header: Element | undefined
  /** The first thing of the post that is passed on, if there is one. */
  quoted: Element | undefined
}

type PostNames = Pick<Post, 'key' | 'aliases' | 'weak' | 'permalink'>

/** The comments in a post. */
export function nestedInNew(s: LinkedInSelectors): string {
  return [...s.newOthers, ...s.newComment].join()
}

/** Reads a post of the new page. */
export function readNewPost(container: Element, page: URL, s: LinkedInSelectors): ReadResult {
  if (isShell(container, s)) return none
  const identity = newIdentity(container, page, s)
  const parts = newParts(container, page, s)
  if (!parts) return identity && firstOwn(container, s.newText, nestedInNew(s)) ? missing('author') : none
  // Without a number and without words it may as well be a person to follow.
  if (!identity && !parts.text) return none
  const promoted = isPromoted(parts, s)
  const audience = audienceOf(parts, s)
  const isPublic = audience === 'public'
  const text = isPublic ? authorsText(parts.text, s.hidden, 'kept') : ''
  const names = identity ? namesOf(identity) : weakNames(parts.path, text)
  if (!names) return missing('key', promoted)
  return found({
    ...names,
    site: 'linkedin',
    kind: kindOf(parts),
    promoted,
    audience,
    authorName: nameOfNew(parts.author, s) || parts.path.replace(/^\w+\//u, ''),
    authorHandle: parts.path,
    text,
    postedAt: identity?.postedAt,
    ...(isPublic && parts.text ? cutByPage(parts.text, s.newMore, nestedInNew(s)) : {}),
    ...(isPublic ? describedMedia(picturesOf(container, parts, s)) : {}),
  })
}

/**
 * Number of a post of the new page: out of the key of its comment box. Where the page is the post's own and its address names the
 * activity, that is the number, and the one of the comment box is another name of it.
 */
export function newIdentity(container: Element, page: URL, s: LinkedInSelectors): Identity | undefined {
  const thread = toolsUrn(container, s) ?? statedThread(container, s)
  const address = keyOfContainer(container).endsWith('FEED_DETAIL') ? parseLinkedInAddress(page) : undefined
  const opened = address && 'post' in address ? address.post : address?.comment.thread
  const isOpened = thread && opened?.kind === 'activity' && areOfOneMoment(thread, opened)
  return identityOf({ stated: isOpened ? opened : undefined, thread })
}

function namesOf({ post, aliases }: Identity): PostNames {
  return { key: keyOfPost(post), aliases, weak: false, permalink: printPost(post) }
}

/**
 * Where the comment box does not say the number any more: by author and words, as far as everybody may read them, with the page of the
 * author's posts for a link.
 */
function weakNames(path: string, text: string): PostNames | undefined {
  if (text === '') return undefined
  const posts = path.startsWith('in/') ? 'recent-activity/all/' : 'posts/'
  const permalink = `https://www.linkedin.com/${encodeURI(path)}/${posts}`
  return { key: postKey('linkedin', `text/${textHash(`${path}\n${text}`)}`), aliases: [], weak: true, permalink }
}

/** Who may see a post of the new page; `unknown` where it is not read. */
export function audienceOfNew(container: Element, page: URL, s: LinkedInSelectors): Audience {
  const parts = newParts(container, page, s)
  return parts ? audienceOf(parts, s) : 'unknown'
}

/** A name without the degree of acquaintance, which may stand behind it. */
export function nameOfNew(link: Element, s: LinkedInSelectors): string {
  const line = link.querySelector('p') ?? link
  return shownName(line.querySelector(':scope > span[aria-hidden="true"]') ?? line, s.hidden).replace(/\s*•.*$/u, '')
}

/** The key that the attributes of a container, of its comment box and of other parts have in common. */
export function keyOfContainer(container: Element): string {
  const key = container.getAttribute('componentkey') ?? container.id
  return key.replace(/^(?:expanded|update-card-focus)/u, '')
}

/** The opened post stands in a shell that bears its key as well. */
function isShell(container: Element, s: LinkedInSelectors): boolean {
  const key = keyOfContainer(container)
  return [...container.querySelectorAll(s.newPost.join())].some((inner) => keyOfContainer(inner) === key)
}

/** One comment box alone says which post it is; of the opened post it may stand outside. */
function toolsUrn(container: Element, s: LinkedInSelectors): PostUrn | undefined {
  const key = keyOfContainer(container)
  const own = firstOwnAll(container, s.newTools, s.newPost.join()).map((element) => toolsKey(element))
  const outside = own.length === 0 && key.endsWith('FEED_DETAIL') ? toolsOfPage(container.ownerDocument, key, s) : []
  const keys = [...new Set([...own, ...outside])]
  const [stated] = keys.length > 1 ? keys.filter((one) => key !== '' && one.endsWith(key)) : keys
  return stated === undefined ? undefined : postOfToolsKey(stated)
}

function toolsOfPage(page: Document, key: string, s: LinkedInSelectors): string[] {
  const tools = s.newTools.flatMap((choice) => [...page.querySelectorAll(choice)])
  return tools.map((element) => toolsKey(element)).filter((one) => one.endsWith(key))
}

function toolsKey(element: Element): string {
  const names = [element.getAttribute('componentkey') ?? '', element.id]
  return names.find((name) => name.includes('-replaceableCommentTools')) ?? ''
}

/** What else names the post: its list of reactions, its statistics. */
function statedThread(container: Element, s: LinkedInSelectors): PostUrn | undefined {
  const element = firstOwn(container, s.newThread, nestedInNew(s))
  const words = `${element?.getAttribute('data-testid') ?? ''} ${element?.getAttribute('href') ?? ''}`
  return parsePostUrn(/urn:li:\w+:\d+/u.exec(words)?.[0] ?? '')
}

function newParts(container: Element, page: URL, s: LinkedInSelectors): NewParts | undefined {
  const nested = nestedInNew(s)
  const texts = firstOwnAll(container, s.newText, nested)
  const isInText = (element: Element) => texts.some((text) => text.contains(element))
  // Names above the post are links without a line of their own, and pictures of people have none either.
  const actors = firstOwnAll(container, s.newAuthor, nested).filter(
    (link) => !isInText(link) && profileOf(link, page) !== undefined,
  )
  const [author] = actors
  const path = profileOf(author, page)
  if (!author || !path) return undefined
  const lines = firstOwnAll(container, s.newTime, nested).filter(
    (line) => !line.closest('a') && !texts.some((text) => line.contains(text)),
  )
  // What has a time or words above it is passed on, not the post: the post's own author is no person or page that is known.
  const isBelow = [...texts, ...lines.filter((line) => hasIcon(line, s))].some((part) => isBefore(part, author))
  if (isBelow) return undefined
  const quoted = actors.slice(1).find((actor) => lines.some((line) => isBefore(actor, line) && hasIcon(line, s)))
  const isOwn = (element: Element) => isBefore(author, element) && (!quoted || isBefore(element, quoted))
  const text = texts.find((one) => isOwn(one) && !one.closest('a[href*="/feed/update/"]'))
  const own = lines.filter((line) => isOwn(line) && (!text || isBefore(line, text)))
  // An advert's line has no icon. Where no text ends the author's block, counts of reactions follow it: there the first line is it.
  const time = own.find((line) => hasIcon(line, s)) ?? (text ? own.at(-1) : own[0])
  const header = firstOwnAll(container, s.newHeader, nested).find((line) => isBefore(line, author) && !line.closest('a'))
  return { author, path, time, text, header, quoted }
}

function hasIcon(line: Element, s: LinkedInSelectors): boolean {
  return firstOwn(line, s.newAudience, nestedInNew(s)) !== undefined
}

function audienceOf({ time }: NewParts, s: LinkedInSelectors): Audience {
  const icon = time && firstOwn(time, s.newAudience, nestedInNew(s))
  if (!icon) return 'unknown'
  return icon.matches(s.newPublic.join()) ? 'public' : 'limited'
}

/** An advert's line of the time has neither a time nor an icon: one word, in the reader's language. */
function isPromoted({ time }: NewParts, s: LinkedInSelectors): boolean {
  const words = time?.textContent.trim() ?? ''
  return time !== undefined && words !== '' && !/\p{N}/u.test(words) && !hasIcon(time, s)
}

function kindOf({ header, quoted }: NewParts): PostKind {
  if (saysReposted(header)) return 'repost'
  return quoted ? 'quote' : 'post'
}

/** Pictures below the author's line, without those of people, of links to elsewhere and of the post that is passed on. */
function picturesOf(container: Element, { author, quoted }: NewParts, s: LinkedInSelectors): Element[] {
  const images = firstOwnAll(container, s.newMedia, nestedInNew(s))
  return images.filter((image) => {
    const isElsewhere = image.closest('a[href*="/safety/go"], a[href*="/in/"], a[href*="/company/"], a[target="_blank"]')
    return !isElsewhere && isBefore(author, image) && (!quoted || isBefore(image, quoted))
  })
}

function isBefore(first: Element, second: Element): boolean {
  return (first.compareDocumentPosition(second) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0 && !first.contains(second)
}
