/** Every container that holds `node`, from the nearest outwards: a quoted block lies inside the post that quotes it. */
export function* containersAround(node: Node, selector: string): Iterable<Element> {
  let element: Element | null = node instanceof Element ? node : node.parentElement
  while (element) {
    const container: Element | null = element.closest(selector)
    if (!container) return
    yield container
    element = container.parentElement
  }
}

/** `node` itself and everything under it that may be a post. */
export function* containersWithin(node: Node, selector: string): Iterable<Element> {
  if (!(node instanceof Element)) return
  if (node.matches(selector)) yield node
  yield* node.querySelectorAll(selector)
}
