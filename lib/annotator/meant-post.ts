/**
 * The container that a shortcut means: the one under the pointer, else the one with the focus, else the nearest to the middle of the window.
 *
 * @param isCandidate  whether something can be done about the post in a container
 */
export function meantContainer(
  document: Document,
  selector: string,
  candidates: Iterable<Element>,
  isCandidate: (container: Element) => boolean,
) {
  const around = (element: Element | null | undefined) => {
    let container = element?.closest(selector)
    while (container && !isCandidate(container)) container = container.parentElement?.closest(selector)
    return container ?? undefined
  }
  return (
    around([...document.querySelectorAll(':hover')].at(-1)) ??
    around(document.activeElement) ??
    nearestToMiddle(document, candidates, isCandidate)
  )
}

function nearestToMiddle(
  document: Document,
  candidates: Iterable<Element>,
  isCandidate: (container: Element) => boolean,
): Element | undefined {
  const height = document.defaultView?.innerHeight ?? 0
  let best: { container: Element; distance: number } | undefined
  for (const container of candidates) {
    const rect = container.getBoundingClientRect()
    if (rect.height === 0 || rect.bottom < 0 || rect.top > height || !isCandidate(container)) continue
    const distance = Math.max(0, rect.top - height / 2, height / 2 - rect.bottom)
    if (!best || distance < best.distance) best = { container, distance }
  }
  return best?.container
}
