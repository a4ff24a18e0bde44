import type { Audience, PostKind } from '../post/post.ts'
import { postKey } from '../post/post-key.ts'
import { firstOwn, firstOwnAll, ownElement, ownElements } from './own-elements.ts'
import { isUnderPath, pageLink } from './page-link.ts'
import { isBefore } from './post-rows.ts'
import { isoTime } from './posted-at.ts'
import { found, missing, none, planSite, type ReadResult } from './site-adapter.ts'
import { textLanguage } from './text-language.ts'
import { namesOf, shownName } from './x-author.ts'
import { rowAbove, xConversationOf } from './x-conversation.ts'
import { type XMarkup, xMarkup, xMarkupIn, xSelectors } from './x-markup.ts'
import { xMediaOf } from './x-media.ts'
import { parseXProfile, printXStatus, xHosts, xPostAt } from './x-permalink.ts'
import { xIdentityOf, xKeyOf, xStatusPrint } from './x-status.ts'
import { isCut, textBlock, xTextOf } from './x-text.ts'

/** First words of the icons beside the line above a post that do not mean "reposted": heart, person, pin, bubble. */
const otherContextIcons =
  /^M(?:20\.884 13\.19|12 21\.6|17\.863 13\.44|12\.225 12\.165|7 4\.5C7 3\.12|20\.235 14\.6|1\.751 10|14\.046 2\.242)/u
const silentPaths = ['/messages', '/i/chat', '/compose', '/i/bookmarks', '/i/history', '/i/grok', '/notifications', '/settings']

export const x = planSite({
  site: 'x',
  hosts: xHosts,
  selectors: xSelectors,
  postAt: xPostAt,
  build: (selectors) => {
    const markup = xMarkup(selectors)
    return {
      site: 'x',
      postSelector: markup.any.post,
      isSilentPage: (url) => isUnderPath(url.pathname.toLowerCase(), silentPaths),
      fingerprint: (container) =>
        xStatusPrint(markup, container) ?? (namesOf(markup, container)?.textContent ?? '').slice(0, 200),
      readPost: (container, { url }) => readPost(markup, container, url),
      badgeAnchor: (container) => {
        const row = badgeRow(markup, container)
        return row && { row }
      },
    }
  },
})

function readPost(page: XMarkup, container: Element, url: URL): ReadResult {
  if (container.parentElement?.closest(page.any.post) || container.closest(page.any.drawer)) return none
  const markup = xMarkupIn(page, container)
  const { author, status } = xIdentityOf(markup, container, url)
  const promoted = isPromoted(markup, container)
  const block = textBlock(markup, container)
  if (!status && !author && !block) return none
  if (!status) return missing('permalink', promoted)
  const handle = author?.handle ?? status.link.handle
  if (!handle) return missing('author', promoted)
  const audience = audienceOf(markup, container, block)
  const isPublic = audience === 'public'
  const { isAnswer, answered } = xConversationOf(markup, container, url)
  const language = textLanguage(block?.getAttribute('lang'))
  const inReplyTo = promoted || !answered ? undefined : xKeyOf(page, answered, url)
  const media = isPublic ? xMediaOf(markup, container) : undefined
  return found({
    key: postKey('x', status.link.id),
    aliases: [],
    weak: false,
    site: 'x',
    kind: kindOf(markup, container, url) ?? (isAnswer || answersSomebody(markup, container, block, url) ? 'reply' : 'post'),
    promoted,
    audience,
    permalink: printXStatus(handle, status.link.id),
    authorName: author?.name ?? (shownName(markup, container) || handle),
    authorHandle: handle,
    text: isPublic ? xTextOf(markup, container, block) : '',
    postedAt: isoTime(status.time?.getAttribute('datetime')),
    ...(language === undefined ? {} : { language }),
    ...(isPublic && isCut(markup, container) ? { truncated: true } : {}),
    ...(inReplyTo === undefined ? {} : { inReplyTo }),
    ...(media === undefined ? {} : { media }),
  })
}

function badgeRow({ of, any, nested }: XMarkup, container: Element): Element | undefined {
  const rows = firstOwnAll(container, of.actionRow, nested)
  // An article that is read in place has a second row above its text; the post's own is the last.
  return (
    rows.findLast((row) => row.querySelector(any.action)) ??
    rows.findLast((row) => row.matches(any.labelledRow)) ??
    ownElement(container, any.names, nested)
  )
}

/** Under the beginning of a post for subscribers stands a link to subscribe; in the head of an opened post that says nothing of it. */
function audienceOf(markup: XMarkup, container: Element, text: Element | undefined): Audience {
  const { any, nested } = markup
  const offer = ownElements(container, any.subscribe, nested).at(-1)
  const isLocked = ownElement(namesOf(markup, container) ?? container, any.lock, nested) !== undefined
  return isLocked || (text && offer && isBefore(text, offer)) ? 'limited' : 'public'
}

/** Advertisements lie in a block that measures whether they were seen; a video in a post has such a block too, inside. */
function isPromoted({ any, nested }: XMarkup, container: Element): boolean {
  const cell = container.closest(any.cell) ?? container.parentElement
  const around = container.parentElement?.closest(any.adBlock)
  if (around && (!cell || cell.contains(around))) return true
  return ownElement(container, any.adMark, nested) !== undefined
}

function kindOf(markup: XMarkup, container: Element, page: URL): PostKind | undefined {
  const { any, nested } = markup
  if (isRepost(markup, container, page)) return 'repost'
  const blocks = typeof nested === 'string' ? [...container.querySelectorAll(any.quoted)] : nested
  const isQuote = blocks.some(
    (block) =>
      block.matches(any.quoted) &&
      block.closest(`${any.post}, ${any.card}`) === container &&
      block.querySelector(`:is(${any.names}, ${any.text}, ${any.time})`) !== null,
  )
  return isQuote || ownElements(container, any.names, nested).length > 1 ? 'quote' : undefined
}

/** The line above the post links to who reposted it; lines with other icons ("liked", "follows", "pinned") tell something else. */
function isRepost(markup: XMarkup, container: Element, page: URL): boolean {
  const { of, any, nested } = markup
  const context =
    firstOwn(container, of.context, nested) ?? rowAbove(markup, container)?.querySelector(any.contextLink) ?? undefined
  const anchor = context?.closest('a[href]') ?? context?.querySelector('a[href]')
  const url = pageLink(anchor?.getAttribute('href'), page)
  if (!context || !url || !parseXProfile(url)) return false
  let row: Element | null = context
  while (row && row !== container && !row.querySelector('svg')) row = row.parentElement
  const icon = row === container ? undefined : row?.querySelector('svg path')?.getAttribute('d')
  return !otherContextIcons.test(icon ?? '')
}

/** "Replying to @somebody" above the text: a link that says the very handle it leads to. */
function answersSomebody(markup: XMarkup, container: Element, text: Element | undefined, page: URL): boolean {
  const block = namesOf(markup, container)
  if (!block) return false
  return ownElements(container, 'a[href]', markup.nested).some((anchor) => {
    const shown = anchor.textContent.trim()
    const isElsewhere = block.contains(anchor) || text?.contains(anchor) || anchor.closest(markup.any.context)
    if (!shown.startsWith('@') || isElsewhere) return false
    const url = pageLink(anchor.getAttribute('href'), page)
    const isAbove = !text || isBefore(anchor, text)
    return isAbove && url !== undefined && parseXProfile(url)?.toLowerCase() === shown.slice(1).toLowerCase()
  })
}
