import { ownElement } from './own-elements.ts'
import { tweet } from './x-markup.ts'
import { parseXStatus } from './x-permalink.ts'

const cell = '[data-testid="cellInnerDiv"]'

/**
 * Whether the page shows a post as an answer to another one: by the line that joins it to the post above, or by its place under the
 * opened post. Tells nothing of answers that are shown alone: those name whom they answer (`x.ts`).
 */
export function isShownAsAnswer(container: Element, nested: string, page: URL): boolean {
  if (isJoinedToPostAbove(container, nested)) return true
  // Only a status has a page with an opened post; to search a feed of thousands for one would take longer than all the rest.
  return parseXStatus(page) !== undefined && isInThread(container)
}

/**
 * The row above the avatar's row has the conversation line in its left column: an empty element beside the main column. A row that
 * says "reposted" or "pinned" has an icon there. Seen 2024-11 to 2026-02; without classes, which are generated.
 */
function isJoinedToPostAbove(container: Element, nested: string): boolean {
  const row = rowAbove(container, nested)
  const columns = row?.children.length === 1 ? row.firstElementChild : row
  const left = columns?.firstElementChild
  if (!left || columns.children.length < 2 || left.textContent !== '' || left.querySelector('svg, img')) return false
  const line = left.firstElementChild
  return left.children.length === 1 && line?.tagName === 'DIV' && line.childNodes.length === 0
}

/** The row above the avatar's: it says why a post is shown. */
export function rowAbove(container: Element, nested: string): Element | null | undefined {
  return ownElement(container, '[data-testid="Tweet-User-Avatar"]', nested)?.parentElement?.parentElement?.previousElementSibling
}

/**
 * Every post above the opened one (`tabindex="-1"`) answers the one above itself; those below answer it, up to a heading: what
 * follows a heading is proposed, no answer.
 */
function isInThread(container: Element): boolean {
  const list = container.closest(cell)?.parentElement
  const opened = list?.querySelector(`${tweet}[tabindex="-1"]`)
  if (!list || !opened) return false
  if (container === opened || isBefore(container, opened)) return list.querySelector(tweet) !== container
  const headings = [...list.querySelectorAll('h1, h2, [role="heading"]')].filter((heading) => !heading.closest(tweet))
  return !headings.some((heading) => isBefore(opened, heading) && isBefore(heading, container))
}

/** Whether `first` begins before `second` in the page. */
export function isBefore(first: Element, second: Element): boolean {
  return (first.compareDocumentPosition(second) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0
}
