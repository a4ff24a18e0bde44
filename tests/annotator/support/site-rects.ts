import type { Page } from 'playwright'

export interface SiteRect {
  path: string
  x: number
  y: number
  width: number
  height: number
}

/** Runs in the page. What tells a badge's host: an empty span without attributes, out of flow and without a size. */
const isHost = `(element) => element.localName === 'span' && element.attributes.length === 0 && element.childNodes.length === 0 &&
  getComputedStyle(element).position === 'absolute' && getComputedStyle(element).zIndex === '2' && getComputedStyle(element).width === '0px'`

export async function countHosts(page: Page): Promise<number> {
  return page.evaluate(`[...document.querySelectorAll('span')].filter(${isHost}).length`)
}

/** Where every element of the site is; hosts of ours are no part of the site. */
export async function siteRects(page: Page): Promise<SiteRect[]> {
  return page.evaluate(`[...document.querySelectorAll('*')].filter((element) => !(${isHost})(element)).map((element, index) => {
    const { x, y, width, height } = element.getBoundingClientRect()
    const path = index + ' ' + element.localName + '.' + (element.getAttribute('class') ?? '').slice(0, 40)
    return { path, x: x + scrollX, y: y + scrollY, width, height }
  })`)
}

/** Elements whose rectangle differs by more than half a pixel, or that are not there. */
export function movedRects(before: SiteRect[], after: SiteRect[]): string[] {
  if (before.length !== after.length) return [`${before.length} elements became ${after.length}`]
  const moved: string[] = []
  for (const [index, was] of before.entries()) {
    const is = after[index]
    if (!is || is.path !== was.path) return [...moved, `${was.path} became ${is?.path}`]
    const most = Math.max(...(['x', 'y', 'width', 'height'] as const).map((side) => Math.abs(is[side] - was[side])))
    if (most > 0.5) moved.push(`${was.path} by ${most} px`)
  }
  return moved
}
