const margin = 8

/** Top left corner of a panel beside `anchor`, inside the window: below it, else above, else where it fits. */
export function placePanel(anchor: DOMRect, panel: { width: number; height: number }, view: { width: number; height: number }) {
  const below = anchor.bottom + margin
  const above = anchor.top - margin - panel.height
  const fitsBelow = below + panel.height <= view.height - margin
  const top = fitsBelow ? below : above >= margin ? above : view.height - margin - panel.height
  return { left: clamp(anchor.right - panel.width, view.width - panel.width), top: clamp(top, view.height - panel.height) }
}

function clamp(value: number, most: number): number {
  return Math.max(margin, Math.min(value, most - margin))
}
