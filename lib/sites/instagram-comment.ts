import { type Choices, isNoWords, postLinks, type ShownLink, shownProfiles, type ShownProfile } from './instagram-page.ts'
import { isBefore } from './post-rows.ts'

export interface ShownComment extends ShownLink {
  /** The block that is the comment: the smallest around its name, time and text. */
  block: Element
  author: ShownProfile
  /** Its text; a comment may be a picture alone. */
  words: Element | undefined
}

const borders = 'article, main, section, form, ul, [role="dialog"], body'

/** The comment to which the first comment link in an element belongs; the element may be any of the blocks around it. */
export function firstComment(element: Element, choices: Choices, page: URL): ShownComment | undefined {
  const shown = postLinks(element, choices.commentLink, page).find(({ link }) => link.comment !== undefined && link.exact)
  if (!shown) return undefined
  let best: ShownComment | undefined
  for (let block = shown.anchor.parentElement; block && !block.matches(borders); block = block.parentElement) {
    if (postLinks(block, choices.commentLink, page).some(({ link }) => link.comment !== shown.link.comment)) break
    const [author] = shownProfiles(block, choices.profile, page)
    if (!author) continue
    const words = wordsOf(block, author, choices)
    best ??= { ...shown, block, author, words }
    if (words) return { ...shown, block, author, words }
  }
  return best
}

/** The first text that is neither name, time nor a button. */
function wordsOf(block: Element, author: ShownProfile, choices: Choices): Element | undefined {
  for (const choice of choices.text)
    for (const words of block.querySelectorAll(choice)) {
      const holds = words.contains(author.anchor) || words.querySelector('time, [role="button"], button') !== null
      const isEmpty = words.textContent.trim() === ''
      if (!holds && !isEmpty && !isNoWords(words, block) && isBefore(author.anchor, words)) return words
    }
  return undefined
}

/**
 * Number of the comment that another one answers: answers stand in a list of their own, right below the comment.
 *
 * @returns `undefined` for a comment on the post itself
 */
export function commentAbove(block: Element, choices: Choices, page: URL): string | undefined {
  let around: Element | null = block.closest('ul')
  for (let level = 0; around && level < 3; level++, around = around.parentElement) {
    for (let above = around.previousElementSibling; above; above = above.previousElementSibling) {
      const ids = new Set(postLinks(above, choices.commentLink, page).flatMap(({ link }) => link.comment ?? []))
      if (ids.size === 0) continue
      return ids.size === 1 && !above.matches('ul') && !above.querySelector('ul') ? [...ids][0] : undefined
    }
  }
  return undefined
}
