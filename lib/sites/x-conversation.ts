import { firstOwn } from './own-elements.ts'
import { isBefore } from './post-rows.ts'
import type { XMarkup } from './x-markup.ts'
import { parseXStatus } from './x-permalink.ts'

/** What the page shows of the conversation that a post is part of. */
export interface XConversation {
  /**
   * Whether it is shown as an answer: by the line that joins it to the post above, or by its place under the opened post. Tells nothing
   * of answers that are shown alone: those name whom they answer (`x.ts`).
   */
  isAnswer: boolean
  /**
   * The post that it answers, where the page leaves no doubt: the one directly above it, if a line joins them; else the opened one, if
   * this is the first of the posts below it that a line joins.
   */
  answered: Element | undefined
}

/** Reads the line above a post and its place in the list; without an opened post in the page, the line alone. */
export function xConversationOf(markup: XMarkup, container: Element, page: URL): XConversation {
  const line = lineAbove(markup, container)
  if (line === 'joined') return { isAnswer: true, answered: postAbove(markup, container) }
  const list = listOf(markup, container, page)
  const opened = list?.querySelector(markup.any.opened)
  if (!list || !opened) return { isAnswer: false, answered: undefined }
  // Every post above the opened one answers the one above itself.
  if (container === opened || isBefore(container, opened))
    return { isAnswer: list.querySelector(markup.any.post) !== container, answered: undefined }
  const isAnswer = isAnswerTo(markup, opened, container, list)
  return { isAnswer, answered: isAnswer && line === 'none' ? opened : undefined }
}

/** Only a status has a page with an opened post; to search a feed of thousands for one would take longer than all the rest. */
function listOf({ any }: XMarkup, container: Element, page: URL): Element | undefined {
  return parseXStatus(page) ? (container.closest(any.cell)?.parentElement ?? undefined) : undefined
}

/** Posts below the opened one answer it, up to a heading: what follows a heading is proposed, no answer. */
function isAnswerTo({ any }: XMarkup, opened: Element, container: Element, list: Element): boolean {
  const headings = [...list.querySelectorAll(any.heading)].filter((heading) => !heading.closest(any.post))
  return !headings.some((heading) => isBefore(opened, heading) && isBefore(heading, container))
}

function postAbove({ any }: XMarkup, container: Element): Element | undefined {
  const posts = container.closest(any.cell)?.previousElementSibling?.querySelectorAll(any.post) ?? []
  return posts.length === 1 ? posts[0] : undefined
}

/**
 * The row above the avatar's row has the conversation line in its left column: an empty element beside the main column. A row that
 * says "reposted" or "pinned" has an icon there, and one that says nothing has no columns. Seen 2024-11 to 2026-02; without classes,
 * which are generated.
 */
function lineAbove(markup: XMarkup, container: Element): 'joined' | 'none' | 'unknown' {
  const row = rowAbove(markup, container)
  const columns = row?.children.length === 1 ? row.firstElementChild : row
  const left = columns?.firstElementChild
  if (!left || left.textContent.trim() !== '' || left.querySelector('svg, img')) return 'unknown'
  if (columns.children.length < 2) return left.childElementCount === 0 ? 'none' : 'unknown'
  const line = left.firstElementChild
  return left.children.length === 1 && line?.tagName === 'DIV' && line.childElementCount === 0 ? 'joined' : 'unknown'
}

/** The row above the avatar's: it says why a post is shown. The avatar is the first thing in its own row. */
export function rowAbove({ of, nested }: XMarkup, container: Element): Element | undefined {
  let row: Element | null | undefined = firstOwn(container, of.avatar, nested)
  while (row && row !== container && !row.previousElementSibling) row = row.parentElement
  return row && row !== container ? (row.previousElementSibling ?? undefined) : undefined
}
