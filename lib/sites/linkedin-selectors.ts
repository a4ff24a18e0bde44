import type { SelectorTable } from './site-adapter.ts'

/**
 * What is looked for in LinkedIn's pages. `old` is the Ember page with readable classes, `new` the page built by the server whose
 * classes are generated (2025-10 on), `guest` what those see who are not signed in. Names that exclude something (`…Others`,
 * `…Comment`, `hidden`, `elsewhere`) hold several ways to know the same thing, and all of them count at once.
 */
export const linkedInSelectors = {
  oldPost: ['.feed-shared-update-v2[data-urn]', '[data-urn^="urn:li:activity:"], [data-urn^="urn:li:aggregate:"]'],
  oldOriginal: [
    'a[href*="highlightedUpdateUrns="]:has(> span > [aria-hidden="true"])',
    'a[href*="highlightedUpdateUrns="]:has(> .visually-hidden + span)',
  ],
  oldHeader: ['.update-components-header__text-view', '.update-components-header, [class*="feed-shared-header__text"]'],
  oldAuthor: [
    'a.update-components-actor__meta-link',
    'a[class*="actor__meta-link"], a[class*="actor__container-link"]',
    'a[class*="actor__image"]',
  ],
  oldName: [
    '.update-components-actor__title span[aria-hidden="true"]',
    '[class*="actor__name"] span[aria-hidden="true"]',
    'a[class*="actor__meta-link"] [dir] > span[aria-hidden="true"]',
    '[class*="actor__name"]',
  ],
  oldText: [
    '.update-components-update-v2__commentary',
    '.feed-shared-update-v2__description .update-components-text',
    '.feed-shared-update-v2__commentary, .feed-shared-text',
  ],
  oldTime: ['.update-components-actor__sub-description', '[class*="actor__sub-description"]:not(a)'],
  oldAudience: ['li-icon[type]', 'svg[data-test-icon], svg.mercado-match'],
  oldPublic: ['li-icon[type="globe-americas"]', 'li-icon[type^="globe"], svg[data-test-icon^="globe"], [type^="globe"] svg'],
  oldMore: ['button.see-more', 'button[class*="see-more-less-toggle"]'],
  oldMedia: ['.update-components-image img[alt]', '[class*="-image__image"][alt]'],
  oldRow: ['.feed-shared-social-action-bar', '[class*="social-action-bar"]:has(button)', '[class*="social-activity"]'],
  oldOthers: [
    '.feed-shared-update-v2__update-content-wrapper:has([class*="actor__"])',
    'div:has(> div > a[class*="mini-update-v2__link"]), .feed-shared-mini-update-v2, [class*="__reshared-content"]',
  ],
  oldComment: [
    'article.comments-comment-entity[data-id]',
    '[data-id^="urn:li:comment:"], article.comments-comment-item[data-id]',
  ],
  oldCommentAuthor: [
    'a.comments-comment-meta__description-container',
    'a[class*="comment-meta__image-link"]',
    'a[class*="comments-post-meta__actor-link"], a[class*="comments-post-meta__profile"]',
  ],
  oldCommentName: [
    '.comments-comment-meta__description-title',
    '[class*="comments-post-meta__name-text"] span[aria-hidden="true"], [class*="comment-meta__description"] > span:first-child',
    '[class*="comments-post-meta__name-text"]',
  ],
  oldCommentText: [
    '.comments-comment-item__main-content',
    '[class*="comment-entity__content"] .update-components-text',
    '[class*="comment-item-content-body"], [class*="comment-item__main-content"]',
  ],
  oldCommentRow: [
    '.comments-comment-social-bar--cr',
    '[class*="comments-comment-social-bar"]:has(button)',
    '[class*="comment-meta__info"]',
  ],

  newPost: [
    '[role="listitem"][componentkey^="expanded"], [role="listitem"][componentkey^="update-card-focus"]',
    '[componentkey^="expanded"][componentkey*="FeedType_"], [componentkey^="update-card-focus"], [id^="expanded"][id*="FeedType_"]',
    // A row of the list by what is in it, where rows are called otherwise.
    '[data-testid="mainFeed"] [role="listitem"]:has([componentkey*="-replaceableCommentTools"]):not([componentkey^="expanded"], [componentkey^="update-card-focus"], :has([componentkey^="expanded"]))',
  ],
  newTools: ['[componentkey*="-replaceableCommentTools"]', '[id*="-replaceableCommentTools"]'],
  newThread: ['[data-testid^="ReactionFacepileCollection-urn:li:"]', 'a[href*="/analytics/post-summary/urn:li:"]'],
  newAuthor: ['a[href]:has(p)', 'a[href]:has(> div [aria-hidden="true"])'],
  newHeader: ['p[componentkey]:has(> a)', 'p:has(> a > strong)'],
  newTime: ['p[componentkey]', 'div:has(+ a[href]) > p'],
  newAudience: ['svg[id][aria-hidden="false"]', 'svg[id]'],
  newPublic: ['svg[id^="globe-americas"]', 'svg[id^="globe"]'],
  newText: ['[data-testid="expandable-text-box"]', 'p > span[tabindex="-1"]'],
  newMore: ['[data-testid="expandable-text-button"]', 'button[aria-hidden="true"]'],
  newMedia: ['figure img[alt]', 'img[data-loaded][alt]'],
  newOthers: ['[componentkey^="commentsSectionContainer"]', '[componentkey*="urn:li:comment:"], [id*="urn:li:comment:"]'],
  newAction: ['button:has(svg[id^="comment-"])', 'button:has(svg[id^="repost-"])', 'button:has(svg[id^="thumbs-up"])'],
  newComment: [
    '[componentkey^="CommentComponentReference_urn:li:comment:"]',
    '[componentkey^="replaceableComment_urn:li:comment:"], [id^="replaceableComment_urn:li:comment:"]',
  ],
  newCommentAction: ['button:has(svg[id^="thumbs-up"])', '[role="button"]:has(svg[id^="thumbs-up"])', 'button'],

  guestPost: ['article[data-activity-urn].main-feed-activity-card', 'article[data-activity-urn]'],
  guestAuthor: ['a[data-tracking-control-name$="feed-actor-name"]', '[data-test-id*="entity-lockup"] a[href]:not(:has(img))'],
  guestText: ['[data-test-id="main-feed-activity-card__commentary"]', '[class*="attributed-text-segment-list__content"]'],
  guestMark: [
    'a[data-tracking-control-name^="public_"], a[data-tracking-control-name*="guest"]',
    '[data-is-logged-in="false"], [class*="social-action-bar--guest"]',
  ],
  guestMore: ['[data-feed-action="see-more-post"]', 'button[class*="show-more"]'],
  guestMedia: ['[data-test-id="feed-images-content"] img[alt]', '.feed-images-content img[alt]'],
  guestRow: ['.social-action-bar', '[class*="main-feed-activity-card__social-actions"]'],
  guestOthers: ['[data-test-id="feed-reshare-content"]', 'article article, .feed-reshare-content'],
  guestComment: ['section.comment', 'section:has(> div > .comment__body)'],
  guestCommentUrn: ['[data-semaphore-content-urn^="urn:li:comment:"]', '[data-comment-urn]'],
  guestCommentAuthor: ['a.comment__author', 'a[data-tracking-control-name$="comment_actor-name"]'],
  guestCommentText: ['.comment__text', '[class*="attributed-text-segment-list__content"]'],
  guestCommentRow: ['.comment__actions', '[class*="comment__header"]'],

  hidden: ['.visually-hidden', 'a > span:first-child:has(+ span > [aria-hidden="true"])', '.sr-only'],
  elsewhere: [
    '.msg-overlay-list-bubble, .msg-overlay-conversation-bubble',
    '#msg-overlay, [class*="msg-s-"]',
    '.share-creation-state',
  ],
} as const satisfies SelectorTable

export type LinkedInSelectors = SelectorTable<keyof typeof linkedInSelectors>
