import { firstOwn, firstOwnAll } from './own-elements.ts'
import { pageLink } from './page-link.ts'
import { parseLinkedInProfile } from './linkedin-permalink.ts'
import { plainText, type TextRules } from './plain-text.ts'

const maxNameLength = 300
const maxMediaLength = 1_000
/** What the site writes where nobody has described a picture. Kept out where it is known; in other languages it stays, and harms nobody. */
const undescribed = new Set(['', 'view image', 'image preview', 'no alternative text description for this image'])
/** Has no sign or attribute of its own (2025-04, 2026-04). In another language the kind stays `post`, and nothing else hangs on it. */
const repostWords = /\brepost|republi|ripubblic|teilte|geteilt|compartil|compartió/iu

/**
 * An author's words. Names and hashtags are there twice, once for the eyes and once for screen readers ("hashtag" before `#kettles`);
 * what only screen readers get is left out, by structure and not by the word.
 */
export function authorsText(
  element: Element | undefined,
  hidden: readonly string[],
  whiteSpace: TextRules['whiteSpace'],
): string {
  if (!element) return ''
  const skipped = hidden.join()
  return plainText(element, { whiteSpace, breaks: { P: 2, DIV: 1, LI: 1, UL: 1, OL: 1 }, skips: (part) => part.matches(skipped) })
}

/** A name as one line, without what only screen readers get. */
export function shownName(element: Element | undefined, hidden: readonly string[]): string {
  return authorsText(element, hidden, 'collapsed').replace(/\s+/gu, ' ').slice(0, maxNameLength)
}

/** Path of the person or page that a link leads to. */
export function profileOf(link: Element | undefined, page: URL): string | undefined {
  const url = pageLink(link?.getAttribute('href'), page)
  return url && parseLinkedInProfile(url)
}

/** Path that the first link of the first choice leads to. */
export function authorPath(container: Element, choices: readonly string[], nested: string, page: URL): string | undefined {
  return profileOf(firstOwn(container, choices, nested), page)
}

/** Whether the line above a post says that somebody passed it on, names aside. */
export function saysReposted(header: Element | undefined): boolean {
  const copy = header?.cloneNode(true)
  if (!(copy instanceof Element)) return false
  for (const name of copy.querySelectorAll('a, strong')) name.remove()
  return repostWords.test(copy.textContent)
}

/** Descriptions of a post's own pictures, as the property of a post that it is; nothing where there are none. */
export function describedMedia(images: readonly Element[]): { media?: string[] } {
  const words = images.map((image) => (image.getAttribute('alt') ?? '').replace(/\s+/gu, ' ').trim().slice(0, maxMediaLength))
  const media = [...new Set(words)].filter((alt) => !undescribed.has(alt.toLowerCase())).slice(0, 10)
  return media.length > 0 ? { media } : {}
}

/** `truncated` where a post's own text has a control that shows the rest of it. */
export function cutByPage(container: Element, choices: readonly string[], nested: string): { truncated?: true } {
  return firstOwnAll(container, choices, nested).length > 0 ? { truncated: true } : {}
}
