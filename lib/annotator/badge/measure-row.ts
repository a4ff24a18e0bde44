import type { Stretch } from './badge-place.ts'

/** A row as it lies on the screen; lengths in px, `taken` in reading direction. */
export interface RowMeasure {
  rect: DOMRect
  rightToLeft: boolean
  /** Middle of the line in which a badge is to stand, in px from the viewport's top. */
  middle: number
  taken: Stretch[]
  /** Px at the row's end in which nothing is to be seen, although a wide control may reach over it. */
  blankEnd: number
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
  const leaves = [...leavesOf(row)].filter(
    ({ rect: leaf }) => leaf.width > 0 && leaf.bottom >= middle - 10 && leaf.top <= middle + 10,
  )
  const stretches = leaves.map(({ rect: leaf, isControl }) => ({
    isControl,
    ...(rightToLeft
      ? { from: rect.right - leaf.right, to: rect.right - leaf.left }
      : { from: leaf.left - rect.left, to: leaf.right - rect.left }),
  }))
  const roomBeside = rightToLeft ? rect.left - post.left : post.right - rect.right
  return { rect, rightToLeft, middle, taken: stretches, blankEnd: blankEndOf(rect.width, stretches), roomBeside }
}

/** Nothing is known of a last control in which nothing is found: its picture may be a background. */
function blankEndOf(width: number, stretches: readonly (Stretch & { isControl: boolean })[]): number {
  const ink = stretches.filter(({ isControl }) => !isControl)
  const last = stretches.filter(({ isControl }) => isControl).toSorted((a, b) => b.to - a.to)[0]
  const isLabelled = last && ink.some(({ from, to }) => from >= last.from - 1 && to <= last.to + 1)
  return isLabelled ? width - Math.max(...ink.map(({ to }) => to)) : 0
}

interface Leaf {
  rect: DOMRect
  isControl: boolean
}

/** What is to be seen in a row: pictures, controls and words, not the boxes around them, which often fill the row. */
function* leavesOf(row: Element): Iterable<Leaf> {
  const range = row.ownerDocument.createRange()
  const walker = row.ownerDocument.createTreeWalker(row, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT)
  let count = 0
  for (let node = walker.nextNode(); node && count < mostLeaves; node = walker.nextNode()) {
    if (node instanceof Text) {
      if (node.data.trim() === '') continue
      range.selectNodeContents(node)
      count++
      for (const rect of range.getClientRects()) yield { rect, isControl: false }
    } else if (node instanceof Element && node.matches('svg, img, button, a, input, video, canvas, [role="button"]')) {
      count++
      yield { rect: node.getBoundingClientRect(), isControl: node.matches('button, a, [role="button"]') }
    }
  }
}
