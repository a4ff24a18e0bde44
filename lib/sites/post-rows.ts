/** The closest element that holds both; `undefined` if they are not in one document. */
export function commonAncestor(one: Element, other: Element): Element | undefined {
  let around: Element | null = one
  while (around && !around.contains(other)) around = around.parentElement
  return around ?? undefined
}

/** Whether `one` begins before `other` in the page. */
export function isBefore(one: Node, other: Node): boolean {
  return (one.compareDocumentPosition(other) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0
}

/**
 * The row of a list that shows a post: the largest element around it that holds no other post.
 *
 * @param posts  selector of posts
 */
export function rowOf(container: Element, posts: string): Element {
  let row = container
  while (row.parentElement && ![...row.parentElement.children].some((child) => child !== row && holdsPost(child, posts)))
    row = row.parentElement
  return row
}

/** The only post of the row directly above; `undefined` where that row shows none or several. */
export function postAbove(row: Element, posts: string): Element | undefined {
  const above = row.previousElementSibling
  const [first, ...others] = above ? [...(above.matches(posts) ? [above] : []), ...above.querySelectorAll(posts)] : []
  return first && others.every((post) => first.contains(post)) ? first : undefined
}

function holdsPost(element: Element, posts: string): boolean {
  return element.matches(posts) || element.querySelector(posts) !== null
}
