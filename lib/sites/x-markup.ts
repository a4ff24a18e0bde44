import { type Nested, nestedBlocks } from './own-elements.ts'
import type { SelectorTable } from './site-adapter.ts'

/**
 * What is looked for in X's pages. Where several may stand in one post the first that is found counts, but marks (a lock, an
 * advertisement) and blocks (a quoted post, a drawer) are any of theirs. Test ids as seen from 2024-11 to 2026-02.
 */
export const xSelectors = {
  post: ['article[data-testid="tweet"]', 'article[role="article"]:not([data-testid="notification"])'],
  /** The post that a page was opened for; others have `0`. */
  opened: ['article[data-testid="tweet"][tabindex="-1"]', 'article[role="article"][tabindex="-1"]'],
  /** Rows of a list, posts and others. */
  cell: ['[data-testid="cellInnerDiv"]', 'section > div > div > div'],
  heading: ['[role="heading"]', 'h1, h2'],
  drawer: [
    '[data-testid="DMDrawer"]',
    '[data-testid="chat-drawer-root"]',
    '[data-testid="DmActivityContainer"]',
    '[data-testid^="DM"], [data-testid^="Dm"], [data-testid^="chat-"]',
  ],
  /** The end of a cut text was a link of the same role once (2024). */
  quoted: [
    'div[role="link"]:not([data-testid="tweet-text-show-more-link"])',
    'div[tabindex="0"]:has(time, [data-testid="User-Name"], [data-testid="Tweet-User-Avatar"])',
  ],
  card: ['[data-testid="card.wrapper"]', '[data-testid^="card."]'],
  note: ['[data-testid="birdwatch-pivot"]', '[data-testid^="birdwatch"]'],
  /** The block that names an author. `User-Names` was its name in 2022. */
  names: ['[data-testid="User-Name"]', '[data-testid^="User-Name"]'],
  /** Name and handle, each in a line of its own, where they are no links. */
  nameLine: ['[dir]'],
  avatar: ['[data-testid="Tweet-User-Avatar"]', '[data-testid^="UserAvatar-Container"]'],
  avatarLink: ['a[href]:has(img[src*="/profile_images/"])', '[data-testid="Tweet-User-Avatar"] a[href]'],
  statusLink: ['a[href*="/status"]', 'a[href]:has(time)'],
  time: ['time', '[datetime]'],
  /** Before 2022-07 the block of a text had no name: there it is the one with a language. */
  text: ['[data-testid="tweetText"]', 'div[lang][dir]'],
  showMore: ['[data-testid="tweet-text-show-more-link"]'],
  linkEnd: ['a [aria-hidden="true"]', 'a > span + span'],
  articleBody: ['[data-testid="twitterArticleRichTextView"]', '[data-testid="longformRichTextComponent"]'],
  articleTitle: ['[data-testid="twitter-article-title"]', '[data-testid="twitterArticleReadView"] [dir="auto"]'],
  articleBlock: ['[data-testid="longformRichTextComponent"] [data-block="true"]', '[data-contents="true"] [data-block="true"]'],
  picture: ['[data-testid="tweetPhoto"] img[alt]', 'a[href*="/photo/"] img[alt]'],
  /** The line above a post that says why it is shown. */
  context: ['[data-testid="socialContext"]'],
  contextLink: ['a[href]:not([aria-hidden])', 'a[href]'],
  lock: ['svg[data-testid="icon-lock"]', 'svg:has(> g > path[d^="M17.5 7H17v-.25"])'],
  /** In the head of an opened post it says nothing of the post; under a text, that only its beginning is there. */
  subscribe: ['a[href$="/superfollows/subscribe"]', 'a[href*="/superfollows"]'],
  adBlock: ['[data-testid="placementTracking"]', '[data-testid^="placement"]'],
  adMark: ['[data-testid$="-impression-pixel"]', '[data-testid="promotedIndicator"]', 'svg:has(path[d^="M19.498 3h-15"])'],
  actionRow: ['[role="group"]', 'div:has(> div > [data-testid="reply"])', 'div:has(> [data-testid="reply"])'],
  action: ['reply', 'retweet', 'unretweet', 'like', 'unlike', 'bookmark', 'removeBookmark'].map((id) => `[data-testid="${id}"]`),
  labelledRow: ['[aria-label]', '[id^="id__"]'],
} as const satisfies SelectorTable

export type XName = keyof typeof xSelectors

export interface XMarkup {
  /** Ordered choices of each name. */
  of: SelectorTable<XName>
  /** Any of the choices of each name, as one selector. */
  any: Readonly<Record<XName, string>>
  /** Blocks in a post whose words and links are not its own: the quoted post, cards, a post in the text of an article. */
  nested: Nested
}

/** The same with the blocks of one post, for all that is asked about it at once. */
export function xMarkupIn(markup: XMarkup, container: Element): XMarkup {
  return typeof markup.nested === 'string' ? { ...markup, nested: nestedBlocks(container, markup.nested) } : markup
}

/** Prepares a plan's table, or one that was put right, once for all posts. */
export function xMarkup(selectors: SelectorTable<XName>): XMarkup {
  const names = Object.keys(selectors) as XName[]
  const any = Object.fromEntries(names.map((name) => [name, selectors[name].join()])) as Record<XName, string>
  return { of: selectors, any, nested: [any.quoted, any.card, any.note, any.post].join() }
}
