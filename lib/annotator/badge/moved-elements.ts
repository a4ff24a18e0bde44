interface Place {
  element: Element
  x: number
  y: number
  width: number
  height: number
}

/** Half a pixel: what a person cannot see, and what sub-pixel layout may differ by. */
const tolerance = 0.5
const mostChildren = 24

/**
 * Remembers where a post's row, its children and the post itself are. Places are kept relative to the post, so that a change in one post is not
 * taken for a change in the next.
 */
export function rememberPlaces(container: Element, row: Element): Place[] {
  const origin = container.getBoundingClientRect()
  return [container, row, ...[...row.children].slice(0, mostChildren), ...[...container.children].slice(0, mostChildren)].map(
    (element) => {
      const rect = element.getBoundingClientRect()
      return { element, x: rect.x - origin.x, y: rect.y - origin.y, width: rect.width, height: rect.height }
    },
  )
}

/** Whether anything of the site is elsewhere than before. */
export function hasMoved(container: Element, places: Place[]): boolean {
  const origin = container.getBoundingClientRect()
  return places.some(({ element, x, y, width, height }) => {
    const rect = element.getBoundingClientRect()
    const differences = [rect.x - origin.x - x, rect.y - origin.y - y, rect.width - width, rect.height - height]
    return differences.some((difference) => Math.abs(difference) > tolerance)
  })
}
