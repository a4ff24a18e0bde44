import { mediaDescriptions } from './media-descriptions.ts'
import { ownElements } from './own-elements.ts'
import type { XMarkup } from './x-markup.ts'

/** In UTF-16 units; the words that stand for "image" are shorter in every language of X. */
const longestPlaceholder = 16

/** What the post's own pictures show, as far as their author has described them. */
export function xMediaOf({ any, nested }: XMarkup, container: Element): string[] | undefined {
  const pictures = ownElements(container, any.picture, nested)
  return mediaDescriptions(
    pictures.map((picture) => picture.getAttribute('alt')).filter((alt) => alt && !isPlaceholder(alt, container, any.picture)),
  )
}

/**
 * X calls a picture without a description by the word for "image" in the person's language. That is short, and one word, or (Vietnamese)
 * the same on several pictures of the page.
 */
function isPlaceholder(alt: string, container: Element, picture: string): boolean {
  if (alt.length > longestPlaceholder) return false
  if (!/\S\s+\S/u.test(alt)) return true
  const same = [...container.ownerDocument.querySelectorAll(`img[alt="${CSS.escape(alt)}"]`)]
  return same.filter((other) => other.matches(picture)).length > 1
}
