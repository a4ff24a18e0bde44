import { type Nested, nestedBlocks } from './own-elements.ts'
import type { SelectorTable } from './site-adapter.ts'

/**
 * What is looked for on servers of Mastodon 3.5 to 4.5, its forks, and pages rendered by the server (to 4.2). Where several may stand
 * in one post the first that is found counts, but marks and blocks are any of theirs.
 */
export const mastodonSelectors = {
  /** `.status` without `data-id`: pages rendered by the server and older glitch-soc. */
  post: ['.status', '.detailed-status', '.focusable > div[data-id]', 'div[class^="status "]'],
  opened: ['.detailed-status', ':not(a)[class^="detailed-status"]:has(> [class^="status__content"])'],
  /** A quoted post; `.quote-status` in Fedibird and forks that quoted before Mastodon did. */
  quoted: ['.status__quote', '.quote-status', '.status--is-quote'],
  hasQuote: ['.status--has-quote'],
  card: ['.status-card', '[class^="status-card"]'],
  replyIndicator: ['.reply-indicator', '[class^="reply-indicator"]'],
  prepend: ['.status__prepend', '[class*="status__prepend"]'],
  wrapper: ['.status__wrapper', '.detailed-status__wrapper', '.entry', '[class*="status__wrapper"]'],
  /** Copies of a post that are no post of the page: dialogs that ask about it, the post being written. */
  copy: [
    '.modal-root',
    '.boost-modal',
    '.report-modal',
    '.report-dialog-modal',
    '.compose-form',
    '.conversation',
    '.compare-history-modal',
    '[class*="modal-root"], [role="dialog"]',
  ],
  notice: ['.notification', '.notification-ungrouped'],
  permalink: ['a.status__relative-time', 'a.detailed-status__datetime', 'a.u-uid', 'a[href]:has(time)'],
  time: ['time', '[datetime]'],
  published: ['.dt-published'],
  authorLink: [
    'a.status__display-name, a.detailed-status__display-name',
    'a[href]:has(.display-name), a[data-hover-card-account]',
  ],
  /** In notices the name of who boosted has the same class. */
  otherName: ['.muted.status__display-name'],
  account: ['.display-name__account', '.display-name > bdi + span'],
  name: ['.display-name__html', '.display-name strong'],
  statedHandle: ['[data-status-by]'],
  content: ['.status__content', '.e-content', '[class^="status__content"]'],
  text: ['.status__content__text', '.e-content'],
  warning: [
    '.content-warning:not(.content-warning--filter) > p, .p-summary',
    '[class*="content-warning"]:not([class*="filter"]) > p, .p-summary',
  ],
  spoiler: ['p:has(> .status__content__spoiler-link) > span:first-of-type', 'p:has(> button) > span:first-of-type'],
  hashtag: ['.hashtag-bar a', '[class^="hashtag"] a'],
  /** Repeats the address of the quoted post for software that cannot show it. */
  inlineQuote: ['.quote-inline', '[class*="quote-inline"]'],
  notText: ['.status__content__read-more-button', '.translate-button', '.poll', '.status__content__spoiler-link'],
  described: [
    '.media-gallery img[alt], .media-gallery video[aria-label], .video-player video[aria-label]',
    '[class*="media-gallery"] img[alt], :is([class*="media-gallery"], [class*="video-player"]) video[title]',
  ],
  visibility: [
    '.status__visibility-icon',
    '.detailed-status__visibility-icon',
    '.detailed-status__meta',
    '.status__info__icons',
    '[class*="visibility-icon"]',
  ],
  boostIcon: ['.fa-retweet', '.icon-retweet', '[class*="retweet"]'],
  boosted: ['.entry-reblog', '[data-boosted-by]'],
  replyMark: ['.status-reply', '.status__wrapper-reply', '.detailed-status__wrapper-reply', '.entry-successor', '.p-comment'],
  replyIcon: [
    '.status__reply-icon',
    ':is(.status__action-bar, .detailed-status__action-bar, .detailed-status__meta) :is(.fa-reply-all, .icon-reply-all)',
  ],
  prependedReply: ['.fa-reply, .fa-reply-all', '.icon-reply, .icon-reply-all'],
  thread: ['.scrollable', '.activity-stream', '[role="feed"], .item-list, [class*="scrollable"]'],
  /** Posts above and below the opened one. */
  inThread: ['.status--in-thread'],
  /** Posts in a thread that do not answer the one above them, or answer the opened one. */
  firstInThread: ['.status--first-in-thread'],
  /** The line beside a post that the next one answers. */
  lineOn: ['.status__line--full'],
  /** The line beside a post that the next one does not answer: it comes from above, or from the opened one. */
  lineEnd: ['.status__line:not(.status__line--full)'],
  /** The opened post's own buttons stand outside of it, and a badge belongs into its post: there it is the line below the text. */
  badgeRow: ['.status__action-bar', '.detailed-status__action-bar', '.detailed-status__meta', '.status__info'],
} as const satisfies SelectorTable

export type MastodonName = keyof typeof mastodonSelectors

export interface MastodonMarkup {
  /** Ordered choices of each name. */
  of: SelectorTable<MastodonName>
  /** Any of the choices of each name, as one selector. */
  any: Readonly<Record<MastodonName, string>>
  /** Blocks in a post whose words and links are not its own. */
  nested: Nested
}

/** The same with the blocks of one post, for all that is asked about it at once. */
export function mastodonMarkupIn(markup: MastodonMarkup, container: Element): MastodonMarkup {
  return typeof markup.nested === 'string' ? { ...markup, nested: nestedBlocks(container, markup.nested) } : markup
}

/** Prepares a plan's table, or one that was put right, once for all posts. */
export function mastodonMarkup(selectors: SelectorTable<MastodonName>): MastodonMarkup {
  const names = Object.keys(selectors) as MastodonName[]
  const any = Object.fromEntries(names.map((name) => [name, selectors[name].join()])) as Record<MastodonName, string>
  return { of: selectors, any, nested: [any.post, any.quoted, any.card, any.replyIndicator].join() }
}
