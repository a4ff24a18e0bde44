import type { PageTheme } from '../page-theme.ts'
import type { BadgeEntry } from './badge-entry.ts'
import { placeBadge } from './badge-place.ts'
import { measureRow, type RowMeasure } from './measure-row.ts'

/**
 * Moves badges that are in the page to where they belong in their rows: all reads, then all writes. Right after a layout, as in a
 * `ResizeObserver`, the reads cost none, and the writes touch nothing outside the badges.
 */
export function settleBadges(entries: readonly BadgeEntry[], theme: PageTheme): void {
  const drawn = entries.filter(({ badge }) => badge.isDrawn() && badge.host.isConnected)
  const measured = drawn.map((entry) => ({
    entry,
    row: measureRow(entry.row, entry.container),
    host: entry.badge.host.getBoundingClientRect(),
    pillWidth: mayBePill(entry.state.kind) ? entry.badge.pillWidth() : undefined,
  }))
  for (const { entry, row, host, pillWidth } of measured) {
    entry.badge.setTheme(theme)
    settle(entry, row, host, pillWidth)
  }
}

function mayBePill(kind: BadgeEntry['state']['kind']): boolean {
  return kind !== 'quiet' && kind !== 'not-a-mention'
}

function settle({ badge }: BadgeEntry, row: RowMeasure, host: DOMRect, pillWidth: number | undefined): void {
  const place = placeBadge(row.rect.width, row.taken, row.roomBeside, pillWidth, row.blankEnd)
  badge.setMode(place.kind === 'pill' ? 'pill' : 'mark')
  const end = row.rightToLeft ? row.rect.right - place.end : row.rect.left + place.end
  const middle = place.kind === 'raised' ? row.rect.top - 6 : row.middle
  // On whole pixels of the window, so that its edges are sharp.
  badge.place(Math.round(end) - host.left, Math.round(middle) - host.top, row.rightToLeft)
}
