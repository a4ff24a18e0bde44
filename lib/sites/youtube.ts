import type { Audience } from '../post/post.ts'
import type { PostKey } from '../post/post-key.ts'
import { firstOwn } from './own-elements.ts'
import { isUnderPath, pageLink } from './page-link.ts'
import { nameText } from './plain-text.ts'
import { found, missing, none, planSite, type ReadResult, type SelectorTable } from './site-adapter.ts'
import { audienceOfChannelPost, audienceOfVideo } from './youtube-audience.ts'
import { addressOfYoutube, parseYoutubeChannel, parseYoutubeLink, type YoutubeLink } from './youtube-permalink.ts'
import { youtubeText } from './youtube-text.ts'
import { readVideo, videoFingerprint } from './youtube-video.ts'

/** Classes were renamed several times (last 2026-04), ids were not. */
const selectors = {
  // `#comment` is what the comment of a thread is called under every tag it has had.
  comment: ['ytd-comment-view-model', 'ytd-comment-renderer', '#comment:has(#content-text)'],
  channelPost: [
    'ytd-backstage-post-renderer',
    'ytd-post-renderer',
    ':is(#post, #original-post > *):has(#content-text):not(ytd-shared-post-renderer)',
  ],
  video: ['ytd-watch-metadata', '.watch-active-metadata'],
  // Written by somebody: links in there are not the post's own.
  words: ['#content-text', 'ytd-expander', '#expander', '#contentTextExpander', '#content-attachment', '#reply-dialog'],
  permalink: [
    '#published-time-text a[href]',
    '.published-time-text a[href]',
    ':is(#header-author, #header) a:is([href*="lc="], [href*="/post/"], [href*="lb="])',
  ],
  author: [
    'a#author-text[href]',
    '#header-author h3 a[href]',
    '#author-comment-badge a[href]',
    ':is(#header-author, #header, #author) a:is([href^="/@"], [href^="/channel/UC"], [href^="/user/"], [href^="/c/"])',
  ],
  text: ['#content-text', '#content > [slot="content"]:is(yt-attributed-string, yt-formatted-string)', '#home-content-text'],
  thread: ['ytd-comment-thread-renderer', ':has(> #comment-container)'],
  shared: ['ytd-shared-post-renderer', '#original-post'],
  attachment: ['#content-attachment img[alt]', 'ytd-backstage-image-renderer img[alt]'],
  actions: ['#action-buttons #toolbar', '#toolbar', '#action-buttons', '#header-author', '#author'],
  browse: ['ytd-browse', 'ytd-app', 'body'],
  watch: ['ytd-watch-flexy', '[video-id]:has(ytd-watch-metadata, ytd-comments)'],
  title: ['#title h1', 'h1'],
  owner: [
    '#owner ytd-channel-name a[href]',
    '#owner #channel-name a[href]',
    '#upload-info a[href]',
    '#owner #attributed-channel-name a[href]',
  ],
  description: ['#description-inline-expander #expanded > yt-attributed-string', '#expanded yt-attributed-string'],
  snippet: ['#attributed-snippet-text', '#snippet-text'],
  expand: ['#expand:not([hidden])', '#description-inline-expander:not([is-expanded]) #expand:not([hidden])'],
  pageVideo: ['meta[itemprop="identifier"]', 'meta[itemprop="videoId"]'],
  published: ['meta[itemprop="datePublished"]', 'meta[itemprop="uploadDate"]'],
  titleArea: ['ytd-watch-metadata #title', '#above-the-fold #title', 'div:has(> h1)'],
  titleBadge: ['badge-shape', 'ytd-badge-supported-renderer svg', ':is([class*="badge-style" i], [class*="badgeShape" i])'],
  limitedTitle: [
    '.yt-badge-shape--membership, .ytBadgeShapeMembership, .badge-style-type-members-only',
    '[class*="badge" i][class*="member" i]',
    'g#privacy_unlisted',
    'g[id^="privacy_"]',
  ],
  membersPost: ['#sponsors-only-badge ytd-sponsors-only-badge-renderer', 'ytd-sponsors-only-badge-renderer'],
  actionsOfVideo: ['#actions #top-level-buttons-computed', '#actions-inner', '#actions', '#owner'],
} satisfies SelectorTable

const silentPaths = [
  '/feed/history',
  '/feed/you',
  '/feed/library',
  '/feed/notifications',
  '/account',
  '/paid_memberships',
  '/reporthistory',
]
/** "Watch later" and "liked videos". */
const silentLists = new Set(['WL', 'LL'])

/** YouTube: comments and their answers, the video of a watch page, posts of channels. */
export const youtube = planSite({
  site: 'youtube',
  hosts: ['www.youtube.com'],
  selectors,
  postAt(url) {
    const link = parseYoutubeLink(url)
    return link && addressOfYoutube(link)
  },
  build: (table) => {
    const entries = [...table.comment, ...table.channelPost].join()
    const video = table.video.join()
    return {
      site: 'youtube',
      tellingAttributes: ['video-id'],
      postSelector: `${entries}, ${video}`,
      isSilentPage: ({ pathname, searchParams }) =>
        isUnderPath(pathname.toLowerCase(), silentPaths) || silentLists.has(searchParams.get('list') ?? ''),
      readPost: (container, { url }) =>
        container.matches(video) ? readVideo(container, url, table) : readEntry(container, url, table),
      fingerprint: (container) =>
        container.matches(video) ? videoFingerprint(container, table) : entryFingerprint(container, table),
      badgeAnchor(container) {
        const choices = container.matches(video) ? table.actionsOfVideo : table.actions
        const row = firstOwn(container, choices, entries)
        return row && { row }
      },
    }
  },
})

type Table = Readonly<Record<keyof typeof selectors, readonly string[]>>

/** A comment, an answer or a channel's post: all three are built alike, and their time links to themselves. */
function readEntry(container: Element, page: URL, table: Table): ReadResult {
  const text = firstOwn(container, table.text, entriesOf(table))
  const author = firstOwn(container, table.author, foreignTo(table))
  const time = firstOwn(container, table.permalink, foreignTo(table))
  if (!text && !author && !time) return none
  const link = linkOf(time, page)
  if (!link || !time || isChannelPost(container, table) !== (link.comment === undefined)) return missing('permalink')
  if (isStale(container, link, table)) return none
  const handle = authorHandle(author, page)
  if (!author || !handle) return missing('author')
  const words = text && youtubeText(text, page)
  // Nobody sends an empty comment: its words are on their way. A channel's post may be a picture.
  if (words === undefined || (words === '' && link.comment !== undefined)) return missing('text')
  const audience = audienceOf(container, page, link, table)
  const shown = nameText(time)
  const media = audience === 'public' ? describedMedia(container, table) : []
  return found({
    ...addressOfYoutube(link),
    aliases: [],
    weak: false,
    site: 'youtube',
    kind: kindOf(container, link, table),
    promoted: false,
    audience,
    authorName: nameText(author) || handle,
    authorHandle: handle,
    text: audience === 'public' ? words : '',
    postedAt: undefined,
    ...(shown === '' ? {} : { postedAtShown: shown.slice(0, 100) }),
    ...(link.comment === undefined ? {} : { inReplyTo: answered(container, link, page, table) }),
    ...(media.length > 0 ? { media } : {}),
  })
}

/** The node is used again for another comment; its link, its author and its words do not change at the same moment. */
function entryFingerprint(container: Element, table: Table): string {
  const [time, author] = [table.permalink, table.author].map((choices) => firstOwn(container, choices, foreignTo(table)))
  const text = firstOwn(container, table.text, entriesOf(table))
  return [time?.getAttribute('href'), author?.getAttribute('href'), text?.textContent.slice(0, 100)].join(' ')
}

function entriesOf(table: Table): string {
  return [...table.comment, ...table.channelPost].join()
}

/** Other posts, and what somebody wrote: a link in there may lead to any comment and any channel. */
function foreignTo(table: Table): string {
  return [...table.comment, ...table.channelPost, ...table.words].join()
}

function isChannelPost(container: Element, table: Table): boolean {
  return container.matches(table.channelPost.join())
}

function linkOf(time: Element | undefined, page: URL): YoutubeLink | undefined {
  const url = pageLink(time?.getAttribute('href'), page)
  const link = url && parseYoutubeLink(url)
  return link?.pointsAtComment === (link?.comment !== undefined) ? link : undefined
}

/** The part of the page that shows a video has gone on to another one, and these comments are about to go. */
function isStale(container: Element, link: YoutubeLink, table: Table): boolean {
  const id = container.closest(table.watch.join())?.getAttribute('video-id')
  return Boolean(id) && id !== link.id
}

function authorHandle(author: Element | undefined, page: URL): string | undefined {
  const url = pageLink(author?.getAttribute('href'), page)
  return url && parseYoutubeChannel(url)
}

function kindOf(container: Element, link: YoutubeLink, table: Table): 'comment' | 'post' | 'repost' {
  if (link.comment !== undefined) return 'comment'
  return container.parentElement?.closest(table.shared.join()) ? 'repost' : 'post'
}

/**
 * What a comment stands under. The address of an answer names the comment at the top alone (`TOP.ANSWER`); an answer to an answer (since
 * 2025) lies in the thread of the one that it answers.
 */
function answered(container: Element, { place, id, comment }: YoutubeLink, page: URL, table: Table): PostKey {
  const top = comment?.includes('.') ? comment.replace(/\..*$/u, '') : undefined
  const above = top && linkOf(timeAbove(container, table), page)
  const isSameThread = above && above.id === id && above.comment?.replace(/\..*$/u, '') === top
  return addressOfYoutube({ place, id, comment: isSameThread ? above.comment : top }).key
}

/** The link of the comment that heads the thread around an answer. */
function timeAbove(container: Element, table: Table): Element | undefined {
  const [thread, comment] = [table.thread.join(), table.comment.join()]
  const own = container.closest(thread)
  const around = own?.querySelector(comment) === container ? own.parentElement?.closest(thread) : own
  const head = around?.querySelector(comment)
  return head ? firstOwn(head, table.permalink, foreignTo(table)) : undefined
}

/** Who may see a comment is who may see what it stands under. */
function audienceOf(container: Element, page: URL, link: YoutubeLink, table: Table): Audience {
  if (link.comment === undefined) return audienceOfChannelPost(container, table)
  if (link.place === 'video') return audienceOfVideo(container.closest(table.watch.join()) ?? undefined, table)
  const around = container.closest(table.browse.join())
  const post = [...(around?.querySelectorAll(table.channelPost.join()) ?? [])].find(
    (element) => linkOf(firstOwn(element, table.permalink, foreignTo(table)), page)?.id === link.id,
  )
  return post ? audienceOfChannelPost(post, table) : 'unknown'
}

function describedMedia(container: Element, table: Table): string[] {
  const pictures = [...container.querySelectorAll(table.attachment.join())]
  return [...new Set(pictures.map((picture) => (picture.getAttribute('alt') ?? '').trim()).filter(Boolean))].slice(0, 10)
}
