/** What the adapter of Facebook looks for. Classes are hashed and change; labels are in the reader's language. */
export const facebookSelectors = {
  // Since 2026 posts of a feed have no role; logged out they have no position.
  post: [
    '[aria-posinset]:is([role="article"], :not([role]))',
    '[role="article"]:not([aria-label])',
    'div[aria-labelledby][aria-describedby]:not([role="dialog"])',
    '[role="feed"] > div',
    'article[data-ft]',
    // The opened post has no block of its own in some dialogs (2026-10); the dialog in which one is written has no such name.
    '[role="dialog"]:has([data-ad-rendering-role="profile_name"]):not(:has(:is([aria-posinset], [role="article"]:not([aria-label]), [aria-labelledby][aria-describedby], [role="dialog"]) [data-ad-rendering-role="profile_name"]))',
  ],
  comment: ['[role="article"][aria-label]', '[role="article"] [role="article"]', '[aria-posinset] [role="article"]'],
  heading: ['[data-ad-rendering-role="profile_name"]', 'h2', 'h3', 'h4'],
  message: ['[data-ad-comet-preview="message"]', '[data-ad-preview="message"]', '[data-ad-rendering-role="story_message"]'],
  // The circle with continents: the only icon in the byline that is no link.
  audience: ['svg[viewBox="0 0 16 16"][title]', 'svg[viewBox="0 0 16 16"]:has(> title)', 'svg[viewBox="0 0 16 16"]'],
  globe: ['path[d^="M109.5 408.5c0 3.23-2.04 5.983"]', 'path[d^="M104.107 415.696A7.498 7.498"]'],
  // In place of the time; what it says is scrambled.
  advertisement: ['a[href*="/ads/about"]', 'a[href*="/ads/"]'],
  action: [
    '[data-ad-rendering-role="like_button"], [data-ad-rendering-role="comment_button"], [data-ad-rendering-role="share_button"]',
  ],
  media: ['a[href*="/photo"] img[alt], a[href*="/videos/"] img[alt], a[href*="/reel/"] img[alt], a[href*="/watch"] img[alt]'],
  commentLink: ['a[href*="comment_id="]'],
  commentText: ['span[dir="auto"][lang]', 'span[dir="auto"]:has(div[dir="auto"])'],
} as const

export type FacebookSelectors = Readonly<Record<keyof typeof facebookSelectors, readonly string[]>>

/** What a container holds that is a post or comment of its own. */
export function nestedPosts({ post, comment }: FacebookSelectors): string {
  return [...post, ...comment].join()
}

/** Whether a container is a comment or an answer to one. */
export const isComment = (container: Element, { comment }: FacebookSelectors): boolean => container.matches(comment.join())

/** Whether `element` comes after `other` in the page and does not lie in it. */
export function isAfter(element: Element, other: Element): boolean {
  return (other.compareDocumentPosition(element) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0 && !other.contains(element)
}
