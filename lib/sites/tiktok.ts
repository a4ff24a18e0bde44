import type { PostKey } from '../post/post-key.ts'
import { postKey } from '../post/post-key.ts'
import { firstOwn } from './own-elements.ts'
import { isUnderPath, pageLink } from './page-link.ts'
import { nameText, plainText } from './plain-text.ts'
import { found, missing, none, planSite, type ReadResult, type SelectorTable } from './site-adapter.ts'
import { textHash } from './text-hash.ts'
import { tiktokVideoOfPage } from './tiktok-page-video.ts'
import { addressOfTiktok, parseTiktokLink, parseTiktokProfile, type TiktokLink } from './tiktok-permalink.ts'
import { readTiktokVideo, tiktokTextRules } from './tiktok-video.ts'

/** `data-e2e` and the end of a class are the same from 2022 to 2025; the beginnings of classes are hashes. */
const selectors = {
  comment: [
    '[class*="DivCommentItemWrapper"]',
    '[class*="DivCommentContentContainer"]',
    'div:has(> div > [data-e2e^="comment-level-"])',
  ],
  replies: ['[class*="DivReplyContainer"]', 'div:has(> div > div > [data-e2e="comment-level-2"])'],
  author: [
    '[data-e2e^="comment-username-"] a[href*="/@"]',
    'a[href*="/@"]:has([data-e2e^="comment-username-"], p)',
    ':is([class*="UserLinkName"], [class*="UsernameContentWrapper"] a)[href*="/@"]',
  ],
  text: [
    '[data-e2e^="comment-level-"]',
    '[class*="PCommentText"], [class*="SpanCommentText"]',
    '[class*="DivCommentHeaderWrapper"] + span',
  ],
  time: [
    '[data-e2e^="comment-time-"]',
    'span:has(+ [data-e2e^="comment-reply-"])',
    ':is([class*="CommentSubContentWrapper"], [class*="PCommentSubContent"]) > span:first-child',
  ],
  actions: [':has(> [data-e2e^="comment-reply-"])', '[class*="CommentSubContent"]', '[data-e2e^="comment-username-"]'],
  pageAddress: ['link[rel="canonical"]', 'meta[property="og:url"]', '[data-e2e="browse-video-link"]'],
  video: ['article[data-e2e="recommend-list-item-container"]', 'article[data-scroll-index]'],
  player: ['[id^="xgwrapper-"]', '[class*="xgplayer-container"]'],
  creator: [
    '[class*="DivCreatorInfoContainer"] a[href*="/@"]',
    'div:has(~ div [data-e2e="video-desc"]) > a[href*="/@"]:has(p)',
    '[data-e2e="video-author-uniqueid"]',
  ],
  description: ['[data-e2e="video-desc"]', '[class*="DivDescriptionContentContainer"]'],
  videoTime: ['[class*="DivCreatorInfoContainer"] a + span', 'div:has(~ div [data-e2e="video-desc"]) > a + span'],
  creatorRow: [
    '[class*="DivCreatorInfoContainer"]',
    'div:has(> a[href*="/@"]):has(~ div [data-e2e="video-desc"])',
    '[data-e2e="video-desc"]',
  ],
} satisfies SelectorTable

const silentPaths = [
  '/messages',
  '/inbox',
  '/tiktokstudio',
  '/upload',
  '/friends',
  '/creator-center',
  '/setting',
  '/notifications',
]
/** Addresses may begin with a language: `/en/…`, `/pt-br/…`. */
const language = /^\/[a-z]{2}(?:-[a-z]{2,4})?(?=\/)/u

/** TikTok: comments and their answers, and the video whose page it is. */
export const tiktok = planSite({
  site: 'tiktok',
  hosts: ['www.tiktok.com'],
  selectors,
  postAt(url) {
    const link = parseTiktokLink(url)
    return link && addressOfTiktok(link)
  },
  build: (table) => {
    const comment = table.comment.join()
    const video = table.video.join()
    return {
      site: 'tiktok',
      postSelector: `${comment}, ${video}`,
      isSilentPage: ({ pathname }) => isUnderPath(pathname.toLowerCase().replace(language, ''), silentPaths),
      readPost: (container, { url }) =>
        container.matches(video) ? readTiktokVideo(container, url, table) : readComment(container, url, table),
      fingerprint: (container) =>
        container.matches(video)
          ? [table.player, table.creator]
              .map((choices) => firstOwn(container, choices, 'article')?.outerHTML.slice(0, 300))
              .join(' ')
          : commentFingerprint(container, table),
      badgeAnchor(container) {
        const isVideo = container.matches(video)
        const row = firstOwn(container, isVideo ? table.creatorRow : table.actions, isVideo ? 'article' : comment)
        return row && { row }
      },
    }
  },
})

type Table = Readonly<Record<keyof typeof selectors, readonly string[]>>

function readComment(container: Element, page: URL, table: Table): ReadResult {
  const author = firstOwn(container, table.author, foreignTo(table))
  const text = firstOwn(container, table.text, table.comment.join())
  if (!author && !text) return none
  const video = tiktokVideoOfPage(container.ownerDocument, page, table)
  if (!video) return missing('permalink')
  const handle = handleOf(author, page)
  if (!author || !handle) return missing('author')
  if (!text) return missing('text')
  const words = plainText(text, tiktokTextRules)
  const time = firstOwn(container, table.time, table.comment.join())
  const shown = time ? nameText(time) : ''
  const inReplyTo = answeredKey(container, text, page, table)
  return found({
    key: commentKey(container, video, [handle.toLowerCase(), words, inReplyTo]),
    aliases: [],
    weak: !hasOwnId(container),
    site: 'tiktok',
    kind: 'comment',
    promoted: false,
    audience: 'public',
    permalink: addressOfTiktok(video).permalink,
    authorName: nameText(author) || handle,
    authorHandle: handle,
    text: words,
    postedAt: undefined,
    ...(shown === '' ? {} : { postedAtShown: shown.slice(0, 100) }),
    ...(inReplyTo === undefined ? {} : { inReplyTo }),
  })
}

function commentFingerprint(container: Element, table: Table): string {
  const author = firstOwn(container, table.author, foreignTo(table))?.getAttribute('href')
  const text = firstOwn(container, table.text, table.comment.join())?.textContent.slice(0, 200)
  const time = firstOwn(container, table.time, table.comment.join())?.textContent
  return [container.id, author, time, text].join(' ')
}

/** Other comments, and what somebody wrote: names in there are links as well. */
function foreignTo(table: Table): string {
  return [...table.comment, ...table.text].join()
}

function handleOf(author: Element | undefined, page: URL): string | undefined {
  const url = pageLink(author?.getAttribute('href'), page)
  return url && parseTiktokProfile(url)
}

/** Until 2024 a comment's block had the comment's number. */
function hasOwnId(container: Element): boolean {
  return /^[1-9]\d{14,19}$/u.test(container.id)
}

/** `VIDEO/COMMENT`; without a number a hash of who said what to whom, which a comment said twice shares with itself. */
function commentKey(container: Element, video: TiktokLink, said: readonly (string | undefined)[]): PostKey {
  const id = hasOwnId(container) ? container.id : `~${textHash(said.join('\n'))}`
  return postKey('tiktok', `${video.id}/${id}`)
}

/** An answer stands in a block beside the comment that it answers; everything else answers the video. */
function answeredKey(container: Element, text: Element, page: URL, table: Table): PostKey | undefined {
  const replies = container.parentElement?.closest(table.replies.join())
  if (!replies) {
    const video = tiktokVideoOfPage(container.ownerDocument, page, table)
    return text.getAttribute('data-e2e') === 'comment-level-2' || !video ? undefined : addressOfTiktok(video).key
  }
  const above = replies.previousElementSibling
  const comment = above?.matches(table.comment.join()) ? above : above?.querySelector(table.comment.join())
  const parent = comment ? readComment(comment, page, table) : none
  return parent.kind === 'found' ? parent.post.key : undefined
}
