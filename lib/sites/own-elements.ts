/**
 * Elements under `container` that belong to it and not to a block nested in it (a quoted post, a card).
 *
 * @param nested  selector of the blocks whose content belongs to somebody else; the container itself never counts as one
 */
export function ownElements(container: Element, selector: string, nested: string): Element[] {
  return [...container.querySelectorAll(selector)].filter((element) => isOwn(container, element, nested))
}

/** The first of `ownElements`; `undefined` if there is none. */
export function ownElement(container: Element, selector: string, nested: string): Element | undefined {
  for (const element of container.querySelectorAll(selector)) if (isOwn(container, element, nested)) return element
  return undefined
}

function isOwn(container: Element, element: Element, nested: string): boolean {
  const block = element.closest(nested)
  return !block || block === container || !container.contains(block)
}
