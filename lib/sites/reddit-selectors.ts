/**
 * What Reddit's pages are read by. `new…` and `profile…` are the custom elements of 2023 and later, `search…` their results, `old…`
 * old.reddit.com, `redesign…` the pages of 2018 to 2024. Of containers (`reddit.ts`) all choices count, not the first alone.
 */
export const redditSelectors = {
  newPost: ['shreddit-post', 'shreddit-ad-post'],
  newComment: ['shreddit-comment'],
  newPermalink: ['[slot="full-post-link"][href]', '[slot="commentMeta"] a[href*="/comments/"]', '[slot="title"][href]'],
  newAuthor: ['[slot="authorName"] a[href]', '[slot="commentMeta"] a[href*="/user/"]'],
  newTitle: ['[slot="title"]', '[id^="post-title-t3_"]'],
  newBody: ['[slot="text-body"]', '[id^="t3_"][id$="-post-rtjson-content"]:not([slot="post-media-container"] *)'],
  newComments: ['[slot="comment"]', '[id$="-comment-rtjson-content"]'],
  newTime: [
    ':is([slot="credit-bar"], [slot="commentMeta"]) time[datetime]',
    'time[datetime]:not([slot="post-media-container"] *)',
  ],
  newMedia: [
    ':is([slot="post-media-container"], [slot="comment"] figure) img[alt]:not([alt=""], [slot="poster"], [class*="icon"])',
    ':is([slot="post-media-container"], figure) img[alt]:not([alt=""], [slot="poster"], [class*="icon"])',
  ],
  newRow: ['[slot="credit-bar"]', '[slot="commentMeta"]', '[slot="title"]', '[slot="comment"]'],

  profileComment: ['shreddit-profile-comment'],
  profileAuthor: ['shreddit-overflow-menu[author-name]', '[id^="poster-info-t1_"] a[href*="/user/"]'],
  profileBody: ['[id$="-post-rtjson-content"]', '.md'],
  profileTime: ['faceplate-timeago time[datetime]', 'time[datetime]'],
  profileRow: ['[id^="poster-info-t1_"]', ':has(> faceplate-timeago)', ':has(> time)'],

  searchPost: ['[data-testid="sdui-post-unit"]', '[data-testid="search-post-unit"]:not(:has([data-testid="sdui-post-unit"]))'],
  searchComment: ['[data-testid="search-sdui-comment-unit"]'],
  searchTitle: ['a[data-testid="post-title-text"]', 'a[data-testid="post-title"]'],
  searchContext: ['search-telemetry-tracker[data-faceplate-tracking-context]'],
  searchTime: ['faceplate-timeago time[datetime]', 'time[datetime]'],
  searchLink: ['[data-testid="search-comment-content"] a[href*="/comments/"]', 'a[aria-labelledby^="comment-content-"][href]'],
  searchAuthor: ['[data-testid="search-comment-content"] [data-id="user-hover-card"] a[href]'],
  searchBody: ['[id^="search-comment-"][id$="-post-rtjson-content"]', '[data-testid="search-comment-content"] .md'],
  searchRow: ['[data-testid="search-counter-row"]', 'a[data-testid="post-title-text"]', '[data-testid="search-comment-content"]'],

  oldThing: ['.thing.link', '.thing.comment'],
  oldResult: ['.search-result-link'],
  oldTitle: ['a.title[data-event-action="title"]', 'p.title > a.title', 'a.search-title', 'a.title'],
  oldBody: ['.usertext-body > .md', '.usertext .md', '.search-result-body'],
  oldGrayed: ['.usertext.grayed'],
  oldAuthor: ['.search-author a.author[href]', '.search-result-meta a[href*="/user/"]'],
  oldPermalink: ['a.search-comments[href]', 'a.search-title[href]', 'a.bylink[data-event-action="permalink"]'],
  oldTime: ['.tagline time[datetime]', '.search-time time[datetime]', 'time[datetime]'],
  oldPromoted: ['.promoted, .promotedlink', '[data-promoted="true"]'],
  oldParent: ['.flat-list a[data-event-action="parent"]', '.flat-list a[href^="#"]'],
  oldCrosspost: ['.crosspost-preview', ':has(> .crosspost-preview-header)'],
  oldRow: ['.flat-list.buttons', '.tagline', '.search-result-meta'],

  redesignPost: ['.Post[id^="t3_"]', '[data-testid="post-container"][id^="t3_"]'],
  redesignComment: ['.Comment[id^="t1_"]'],
  redesignPromoted: ['.promotedlink, .promotedvideolink', '[class*="promoted"]'],
  redesignPermalink: ['a[data-testid="comment_timestamp"]', 'a[data-click-id="body"]', 'a[data-click-id="comments"]'],
  redesignAuthor: [
    'a[data-testid="post_author_link"]',
    'a[data-testid="comment_author_link"]',
    '[id^="UserInfoTooltip--"] a[href*="/user/"]',
  ],
  redesignTitle: ['[data-adclicklocation="title"] :is(h1, h3)', 'h1, h3'],
  redesignBody: ['[data-click-id="text"]', '[data-testid="comment"]', '.RichTextJSON-root'],
  redesignTime: ['[data-testid="post_timestamp"]', '[data-testid="comment_timestamp"]', '[data-click-id="timestamp"]'],
  redesignRow: ['[data-adclicklocation="top_bar"]', ':has(> * > [data-testid="comment_timestamp"])', '[data-testid="comment"]'],
} as const
