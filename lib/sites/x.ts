import type { Audience, PostKind } from '../post/post.ts'
import { postKey } from '../post/post-key.ts'
import { ownElement, ownElements } from './own-elements.ts'
import { isUnderPath, pageLink } from './page-link.ts'
import { joinTexts, plainText, type TextRules } from './plain-text.ts'
import { isoTime } from './posted-at.ts'
import { found, missing, none, planSite, type SiteAdapter } from './site-adapter.ts'
import { shownName, type XAuthor, xAuthorOf } from './x-author.ts'
import { isBefore, isShownAsAnswer, rowAbove } from './x-conversation.ts'
import { names, nested, tweet } from './x-markup.ts'
import { parseXProfile, parseXStatus, printXStatus, xHosts, type XStatusLink } from './x-permalink.ts'

const messages = '[data-testid="DMDrawer"], [data-testid="chat-drawer-root"], [data-testid="DmActivityContainer"]'
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
  skips: (element) =>
    element.matches(`${tweet}, [data-testid="tweet-text-show-more-link"]`) ||
    (element.textContent === '…' && element.matches('a [aria-hidden="true"]')),
}

const adapter: SiteAdapter = {
  site: 'x',
  postSelector: tweet,
  isSilentPage: (url) => isUnderPath(url.pathname.toLowerCase(), silentPaths),

  fingerprint(container) {
    const link = ownElements(container, 'a[href*="/status/"]', nested)[0]?.getAttribute('href')
    return link?.replace(/(\/status\/\d+).*$/u, '$1') ?? (ownElement(container, names, nested)?.textContent ?? '').slice(0, 200)
  },

  readPost(container, { url }) {
    if (container.parentElement?.closest(tweet) || container.closest(messages)) return none
    const shown = shownStatuses(container, url)
    const author = xAuthorOf(container, url, shown[0]?.time ? shown[0].link.handle : undefined)
    const promoted = isPromoted(container)
    const status = statusOf(container, shown, author)
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

export const x = planSite({ site: 'x', hosts: xHosts, selectors: {}, build: () => adapter })

interface ShownStatus {
  link: XStatusLink
  time: Element | undefined
}

/** The post's own links to statuses, those around its time first. */
function shownStatuses(container: Element, page: URL): ShownStatus[] {
  const [, ...others] = ownElements(container, names, nested)
  const shown = ownElements(container, 'a[href*="/status"]', nested).flatMap((anchor): ShownStatus[] => {
    const url = pageLink(anchor.getAttribute('href'), page)
    const link = url && parseXStatus(url)
    const isElsewhere = anchor.closest('[data-testid="tweetText"]') !== null || others.some((other) => other.contains(anchor))
    return link && !isElsewhere ? [{ link, time: anchor.querySelector('time') ?? undefined }] : []
  })
  // An edited post's time links to its history.
  const rank = ({ link, time }: ShownStatus) => (time ? 0 : 2) + (link.exact ? 0 : 1)
  return shown.sort((one, other) => rank(one) - rank(other))
}

/** The link around the post's own time; where the opened post has no `<time>` (2022), the plain link to it. */
function statusOf(container: Element, shown: ShownStatus[], author: XAuthor | undefined): ShownStatus | undefined {
  const isByAuthor = ({ link }: ShownStatus) => link.handle?.toLowerCase() === author?.handle.toLowerCase()
  const timed = shown.filter(({ time }) => time)
  if (timed.length > 0) return timed.find(isByAuthor) ?? timed[0]
  return container.getAttribute('tabindex') === '-1' ? shown.find((status) => status.link.exact && isByAuthor(status)) : undefined
}

function textOf(container: Element): string {
  const blocks = ownElements(container, article, nested).map((block) => plainText(block, textRules))
  const isArticle = blocks.length > 0 && !ownElement(container, '[data-testid="tweetText"]', nested)
  if (isArticle) return joinTexts(blocks, '\n')
  const own = textBlock(container)
  return own && !isForeign(container, own) ? plainText(own, textRules) : ''
}

/** A second author or time above a text in the same block are those of a quoted post in a layout that is not known. */
function isForeign(container: Element, text: Element): boolean {
  const [[, author], [, time]] = [ownElements(container, names, nested), ownElements(container, 'time', nested)]
  return [author, time].some((mark) => mark && isBefore(mark, text))
}

/** Before 2022-07 the block of a text had no name: there it is the one with a language. */
function textBlock(container: Element): Element | undefined {
  return (
    ownElement(container, '[data-testid="tweetText"]', nested) ??
    ownElements(container, 'div[lang][dir]', nested).find((block) => !block.closest(names))
  )
}

/** Under the beginning of a post for subscribers stands a link to subscribe; in the head of an opened post that says nothing of it. */
function audienceOf(container: Element): Audience {
  const block = ownElement(container, names, nested) ?? container
  const text = textBlock(container)
  const offer = ownElements(container, 'a[href$="/superfollows/subscribe"]', nested).at(-1)
  return ownElement(block, lockIcon, nested) || (text && offer && isBefore(text, offer)) ? 'limited' : 'public'
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
  const quoted = container.querySelectorAll(`div[role="link"] :is(${names}, [data-testid="tweetText"], time[datetime])`)
  const isQuote = [...quoted].some((part) => part.closest(`${tweet}, [data-testid="card.wrapper"]`) === container)
  if (isQuote || ownElements(container, names, nested).length > 1) return 'quote'
  return answersSomebody(container, page) || isShownAsAnswer(container, nested, page) ? 'reply' : 'post'
}

/** The line above the post links to who reposted it; lines with other icons ("liked", "follows", "pinned") tell something else. */
function isRepost(container: Element, page: URL): boolean {
  const context =
    ownElement(container, '[data-testid="socialContext"]', nested) ??
    rowAbove(container, nested)?.querySelector('a[href]:not([aria-hidden])')
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
  const text = textBlock(container)
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
    const isAbove = !text || isBefore(anchor, text)
    return isAbove && url !== undefined && parseXProfile(url)?.toLowerCase() === shown.slice(1).toLowerCase()
  })
}
