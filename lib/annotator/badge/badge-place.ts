/** A stretch of the row, in px from the row's start edge in reading direction. */
export interface Stretch {
  from: number
  to: number
}

/** Where a badge goes: its end edge, in px from the row's start edge. */
export type BadgePlace =
  | { kind: 'pill'; end: number }
  | { kind: 'mark'; end: number }
  /** No room at all: the mark straddles the row's upper edge, where it covers no control's middle. */
  | { kind: 'raised'; end: number }

export const markSize = 24
const breath = 4
const pillBreath = 12

/**
 * Finds room for a badge in a row of controls, without moving any of them: a pill at the free end; else a mark at the free end, beside the
 * row, in the last gap between two controls that takes it, or on the blank end of a wide control.
 *
 * @param rowWidth  px
 * @param roomBeside  px between the row's end and the end of the post
 * @param pillWidth  px; `undefined` for a badge that is never a pill
 * @param blankEnd  px at the row's end in which nothing is to be seen, although a control reaches over it
 */
export function placeBadge(
  rowWidth: number,
  taken: readonly Stretch[],
  roomBeside: number,
  pillWidth: number | undefined,
  blankEnd = 0,
): BadgePlace {
  const stretches = merge(taken)
  const free = rowWidth - Math.max(0, ...stretches.map((stretch) => stretch.to))
  if (pillWidth !== undefined && free >= pillWidth + pillBreath) return { kind: 'pill', end: rowWidth }
  if (free >= markSize + breath) return { kind: 'mark', end: rowWidth }
  if (roomBeside >= markSize + breath * 2) return { kind: 'mark', end: rowWidth + markSize + breath }
  for (const [index, stretch] of [...stretches.entries()].reverse()) {
    const before = stretches[index - 1]?.to ?? Number.POSITIVE_INFINITY
    const gap = stretch.from - before
    if (gap >= markSize + breath * 2) return { kind: 'mark', end: stretch.from - Math.min(breath * 2, (gap - markSize) / 2) }
  }
  // A control so wide leaves its middle free.
  if (blankEnd >= markSize + breath * 2) return { kind: 'mark', end: rowWidth - breath }
  return { kind: 'raised', end: rowWidth }
}

function merge(taken: readonly Stretch[]): Stretch[] {
  const merged: Stretch[] = []
  for (const stretch of [...taken].sort((a, b) => a.from - b.from)) {
    const last = merged.at(-1)
    if (last && stretch.from <= last.to) last.to = Math.max(last.to, stretch.to)
    else merged.push({ ...stretch })
  }
  return merged
}
