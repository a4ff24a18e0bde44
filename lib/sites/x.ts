import type { Audience, PostKind } from '../post/post.ts'
import { postKey } from '../post/post-key.ts'
import { ownElement, ownElements } from './own-elements.ts'
import { isUnderPath, pageLink } from './page-link.ts'
import { joinTexts, nameText, plainText, type TextRules } from './plain-text.ts'
import { isoTime } from './posted-at.ts'
import { found, missing, none, type SiteAdapter } from './site-adapter.ts'
import { isShownAsAnswer } from './x-conversation.ts'
import { parseXProfile, parseXStatus, printXStatus, xHosts, type XStatusLink } from './x-permalink.ts'

const tweet = 'article[data-testid="tweet"]'
/** Blocks in a post whose words and links are not its own: the quoted post, cards, a post in a post. */
const nested = `div[role="link"], [data-testid="card.wrapper"], [data-testid="birdwatch-pivot"], ${tweet}`
const messages = '[data-testid="DMDrawer"], [data-testid="chat-drawer-root"], [data-testid="DmActivityContainer"]'
/** `User-Names` was the name of the block in 2022. */
const names = '[data-testid="User-Name"], [data-testid="User-Names"]'
const article = '[data-testid="twitter-article-title"], [data-testid="longformRichTextComponent"] [data-block="true"]'
const actions = ['reply', 'retweet', 'unretweet', 'like', 'unlike', 'bookmark', 'removeBookmark']
/** First words of the icons beside the line above a post that do not mean "reposted": heart, person, pin, bubble. */
const otherContextIcons =
  /^M(?:20\.884 13\.19|12 21\.6|17\.863 13\.44|12\.225 12\.165|7 4\.5C7 3\.12|20\.235 14\.6|1\.751 10|14\.046 2\.242)/u
const lockIcon = 'svg[data-testid="icon-lock"], svg:has(> g > path[d^="M17.5 7H17v-.25"])'
const adMark = '[data-testid$="-impression-pixel"], [data-testid="promotedIndicator"], svg:has(path[d^="M19.498 3h-15"])'
const silentPaths = ['/messages', '/i/chat', '/compose', '/i/bookmarks', '/i/history', '/i/grok', '/notifications', '/settings']

/** Links are read in full: X hides their beginning and end, and shows "…" for the end. */
const textRules: TextRules = {
  whiteSpace: 'kept',
  breaks: {},
  skips: (element) => element.textContent === '…' && element.matches('a [aria-hidden="true"]'),
}

export const x: SiteAdapter = {
  site: 'x',
  hosts: xHosts,
  postSelector: tweet,
  isSilentPage: (url) => isUnderPath(url.pathname, silentPaths),

  fingerprint(container) {
    const link = ownElements(container, 'a[href*="/status/"]', nested)[0]?.getAttribute('href')
    return link?.replace(/(\/status\/\d+).*$/u, '$1') ?? (ownElement(container, names, nested)?.textContent ?? '').slice(0, 200)
  },

  readPost(container, { url }) {
    if (container.parentElement?.closest(tweet) || container.closest(messages)) return none
    const author = authorOf(container, url)
    const promoted = isPromoted(container)
    const status = statusOf(container, url)
    if (!status && !author && !ownElement(container, '[data-testid="tweetText"]', nested)) return none
    if (!status) return missing('permalink', promoted)
    const handle = author?.handle ?? status.link.handle
    if (!handle) return missing('author', promoted)
    const audience = audienceOf(container)
    return found({
      key: postKey('x', status.link.id),
      aliases: [],
      weak: false,
      site: 'x',
      kind: kindOf(container, url),
      promoted,
      audience,
      permalink: printXStatus(handle, status.link.id),
      authorName: author?.name ?? (shownName(container) || handle),
      authorHandle: handle,
      text: audience === 'public' ? textOf(container) : '',
      postedAt: isoTime(status.time?.getAttribute('datetime')),
    })
  },

  badgeAnchor(container) {
    const rows = ownElements(container, '[role="group"]', nested)
    const withActions = rows.filter((row) => actions.some((action) => row.querySelector(`[data-testid="${action}"]`)))
    // An article that is read in place has a second row above its text; the post's own is the last.
    const row =
      withActions.at(-1) ??
      rows.findLast((row) => row.matches('[aria-label], [id^="id__"]')) ??
      ownElement(container, names, nested)
    return row && { row }
  },
}

interface ShownStatus {
  link: XStatusLink
  time: Element | undefined
}

/** The link around the post's own time; where the opened post has no `<time>` (2022), the plain link to it. */
function statusOf(container: Element, page: URL): ShownStatus | undefined {
  const author = authorOf(container, page)?.handle.toLowerCase()
  const [, ...others] = ownElements(container, names, nested)
  const shown = ownElements(container, 'a[href*="/status"]', nested).flatMap((anchor): ShownStatus[] => {
    const url = pageLink(anchor.getAttribute('href'), page)
    const link = url && parseXStatus(url)
    const isElsewhere = anchor.closest('[data-testid="tweetText"]') !== null || others.some((other) => other.contains(anchor))
    return link && !isElsewhere ? [{ link, time: anchor.querySelector('time') ?? undefined }] : []
  })
  const isByAuthor = ({ link }: ShownStatus) => link.handle?.toLowerCase() === author
  // An edited post's time links to its history.
  const timed = shown.filter(({ time }) => time).sort((one, other) => Number(other.link.exact) - Number(one.link.exact))
  if (timed.length > 0) return timed.find(isByAuthor) ?? timed[0]
  return container.getAttribute('tabindex') === '-1' ? shown.find((status) => status.link.exact && isByAuthor(status)) : undefined
}

interface Author {
  handle: string
  name: string
}

function authorOf(container: Element, page: URL): Author | undefined {
  const block = ownElement(container, names, nested)
  const links = ownElements(block ?? container, 'a[href]', nested).flatMap((anchor) => {
    const url = pageLink(anchor.getAttribute('href'), page)
    const handle = url && parseXProfile(url)
    const isOther = anchor.querySelector('[data-testid="socialContext"]') ?? anchor.closest('[data-testid="Tweet-User-Avatar"]')
    return handle && !isOther ? [{ handle, name: nameText(anchor) }] : []
  })
  // Before 2022-07 the block had no name: there the author is who the avatar links to.
  const handle = block ? links[0]?.handle : avatarHandle(container, page)
  if (!handle) return undefined
  const named = links.find((link) => link.handle === handle && link.name !== '' && !link.name.startsWith('@'))
  // The same link once said both: name and handle.
  const name = named?.name.endsWith(`@${handle}`) ? named.name.slice(0, -handle.length - 1).trim() : named?.name
  return { handle, name: name || handle }
}

/** The name where it is no link. */
function shownName(container: Element): string {
  const name = ownElement(container, `:is(${names}) [dir]`, nested)
  return name ? nameText(name) : ''
}

function avatarHandle(container: Element, page: URL): string | undefined {
  const avatar = ownElement(
    container,
    'a[href]:has(img[src*="/profile_images/"]), [data-testid="Tweet-User-Avatar"] a[href]',
    nested,
  )
  const url = pageLink(avatar?.getAttribute('href'), page)
  return url && parseXProfile(url)
}

function textOf(container: Element): string {
  const [, other] = ownElements(container, names, nested)
  const own = ownElement(container, '[data-testid="tweetText"]', nested)
  // A second author in the same block is a quoted one in a layout that is not known: what follows is not the post's own.
  const isForeign = own && other && (other.compareDocumentPosition(own) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0
  if (own) return isForeign ? '' : plainText(own, textRules)
  const blocks = ownElements(container, article, nested).map((block) => plainText(block, textRules))
  if (blocks.length > 0) return joinTexts(blocks, '\n')
  const untitled = ownElements(container, 'div[lang][dir]', nested).find((block) => !block.closest(names))
  return untitled ? plainText(untitled, textRules) : ''
}

function audienceOf(container: Element): Audience {
  const block = ownElement(container, names, nested) ?? container
  return ownElement(block, lockIcon, nested) ? 'limited' : 'public'
}

/** Advertisements lie in a block that measures whether they were seen; a video in a post has such a block too, inside. */
function isPromoted(container: Element): boolean {
  const cell = container.closest('[data-testid="cellInnerDiv"]') ?? container.parentElement
  const around = container.parentElement?.closest('[data-testid="placementTracking"]')
  if (around && (!cell || cell.contains(around))) return true
  return ownElement(container, adMark, nested) !== undefined
}

function kindOf(container: Element, page: URL): PostKind {
  if (isRepost(container, page)) return 'repost'
  const quotes = container.querySelector(`:scope div[role="link"] :is(${names}, [data-testid="tweetText"])`)
  if (quotes || ownElements(container, names, nested).length > 1) return 'quote'
  return answersSomebody(container, page) || isShownAsAnswer(container, nested) ? 'reply' : 'post'
}

/** The line above the post links to who reposted it; lines with other icons ("liked", "follows", "pinned") tell something else. */
function isRepost(container: Element, page: URL): boolean {
  const context = ownElement(container, '[data-testid="socialContext"]', nested)
  const anchor = context?.closest('a[href]') ?? context?.querySelector('a[href]')
  const url = pageLink(anchor?.getAttribute('href'), page)
  if (!context || !url || !parseXProfile(url)) return false
  let row: Element | null = context
  while (row && row !== container && !row.querySelector('svg')) row = row.parentElement
  const icon = row === container ? undefined : row?.querySelector('svg path')?.getAttribute('d')
  return !otherContextIcons.test(icon ?? '')
}

/** "Replying to @somebody" above the text: a link that says the very handle it leads to. */
function answersSomebody(container: Element, page: URL): boolean {
  const block = ownElement(container, names, nested)
  if (!block) return false
  const text = ownElement(container, '[data-testid="tweetText"]', nested)
  return ownElements(container, 'a[href]', nested).some((anchor) => {
    const shown = anchor.textContent.trim()
    if (
      !shown.startsWith('@') ||
      block.contains(anchor) ||
      text?.contains(anchor) ||
      anchor.closest('[data-testid="socialContext"]')
    )
      return false
    const url = pageLink(anchor.getAttribute('href'), page)
    const isAbove = !text || (text.compareDocumentPosition(anchor) & Node.DOCUMENT_POSITION_PRECEDING) !== 0
    return isAbove && url !== undefined && parseXProfile(url)?.toLowerCase() === shown.slice(1).toLowerCase()
  })
}
