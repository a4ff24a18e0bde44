/** Blocks whose content belongs to somebody else: a selector of them, or, where a post is asked about many things, what it found. */
export type Nested = string | readonly Element[]

/** The blocks in a post, to be found once for all that is asked about it. They are those of this moment. */
export function nestedBlocks(container: Element, nested: string): readonly Element[] {
  return [...container.querySelectorAll(nested)]
}

/**
 * Elements under `container` that belong to it and not to a block nested in it (a quoted post, a card).
 *
 * @param nested  the container itself never counts as one of them
 */
export function ownElements(container: Element, selector: string, nested: Nested): Element[] {
  return [...container.querySelectorAll(selector)].filter((element) => isOwn(container, element, nested))
}

/** The first of `ownElements`; `undefined` if there is none. */
export function ownElement(container: Element, selector: string, nested: Nested): Element | undefined {
  // Nearly always the first one is it, and the rest of a long page need not be searched.
  const first = container.querySelector(selector)
  if (!first || isOwn(container, first, nested)) return first ?? undefined
  for (const element of container.querySelectorAll(selector)) if (isOwn(container, element, nested)) return element
  return undefined
}

/**
 * The first own element of the first choice that has one: what ordered fallbacks are read with.
 *
 * @param choices  selectors of one name of a plan's table, the preferred one first; later ones are asked only where it finds nothing
 */
export function firstOwn(container: Element, choices: readonly string[], nested: Nested): Element | undefined {
  for (const choice of choices) {
    const element = ownElement(container, choice, nested)
    if (element) return element
  }
  return undefined
}

/** All own elements of the first choice that has any; none of the others, so that layouts are never mixed. */
export function firstOwnAll(container: Element, choices: readonly string[], nested: Nested): Element[] {
  for (const choice of choices) {
    const elements = ownElements(container, choice, nested)
    if (elements.length > 0) return elements
  }
  return []
}

function isOwn(container: Element, element: Element, nested: Nested): boolean {
  if (typeof nested !== 'string') return !nested.some((block) => block.contains(element))
  const block = element.closest(nested)
  return !block || block === container || !container.contains(block)
}
