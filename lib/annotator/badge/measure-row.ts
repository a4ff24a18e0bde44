import type { Stretch } from './badge-place.ts'

/** A row as it lies on the screen; lengths in px, `taken` in reading direction. */
export interface RowMeasure {
  rect: DOMRect
  rightToLeft: boolean
  /** Middle of the line in which a badge is to stand, in px from the viewport's top. */
  middle: number
  taken: Stretch[]
  roomBeside: number
}

/** Rows higher than this are taken for a block whose last line counts. */
const lineHeight = 64
const mostLeaves = 80

/** Reads layout only: call it for a whole batch before the first write. */
export function measureRow(row: Element, container: Element): RowMeasure {
  const rect = row.getBoundingClientRect()
  const rightToLeft = getComputedStyle(row).direction === 'rtl'
  const middle = rect.height > lineHeight ? rect.bottom - 20 : rect.top + rect.height / 2
  const post = container.getBoundingClientRect()
  const taken: Stretch[] = []
  for (const leaf of leafRects(row)) {
    if (leaf.width === 0 || leaf.bottom < middle - 10 || leaf.top > middle + 10) continue
    taken.push(
      rightToLeft
        ? { from: rect.right - leaf.right, to: rect.right - leaf.left }
        : { from: leaf.left - rect.left, to: leaf.right - rect.left },
    )
  }
  return { rect, rightToLeft, middle, taken, roomBeside: rightToLeft ? rect.left - post.left : post.right - rect.right }
}

/** What is to be seen in a row: pictures, controls and words, not the boxes around them, which often fill the row. */
function* leafRects(row: Element): Iterable<DOMRect> {
  const range = row.ownerDocument.createRange()
  const walker = row.ownerDocument.createTreeWalker(row, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT)
  let count = 0
  for (let node = walker.nextNode(); node && count < mostLeaves; node = walker.nextNode()) {
    if (node instanceof Text) {
      if (node.data.trim() === '') continue
      range.selectNodeContents(node)
      count++
      yield* range.getClientRects()
    } else if (node instanceof Element && node.matches('svg, img, button, a, input, video, canvas, [role="button"]')) {
      count++
      yield node.getBoundingClientRect()
    }
  }
}
