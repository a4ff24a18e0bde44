import { pageThemeAt } from '../page-theme.ts'
import type { BadgeEntry } from './badge-entry.ts'
import { placeBadge } from './badge-place.ts'
import { putHost, spotCount } from './badge-spots.ts'
import { measureRow, type RowMeasure } from './measure-row.ts'
import { hasMoved, rememberPlaces } from './moved-elements.ts'

/**
 * Attaches and places a batch: all reads, all writes, all reads, all writes, so that layout is done twice however many there are.
 * A badge at which something of the site would move is tried elsewhere in the post.
 *
 * @returns entries for which there is no place at which nothing moves: they get no badge
 */
export function attachBadges(entries: BadgeEntry[]): BadgeEntry[] {
  const measured = entries.map((entry) => ({
    entry,
    row: measureRow(entry.row, entry.container),
    places: entry.badge.host.isConnected ? undefined : rememberPlaces(entry.container, entry.row),
  }))
  const theme = entries[0] && pageThemeAt(entries[0].row)
  for (const { entry } of measured) {
    if (theme) entry.badge.setTheme(theme)
    entry.badge.setMode('pill')
    if (!entry.badge.host.isConnected) putHost(entry.spot, entry.row, entry.container, entry.badge.host)
  }
  const homeless = measured.filter(({ entry, places }) => places && hasMoved(entry.container, places) && !findSpot(entry, places))
  for (const { entry } of homeless) entry.badge.host.remove()
  const placed = measured.filter((one) => !homeless.includes(one))
  const rooms = placed.map(({ entry, row }) => ({
    entry,
    row,
    host: entry.badge.host.getBoundingClientRect(),
    pill: entry.badge.rect().width,
  }))
  for (const room of rooms) settle(room.entry, room.row, room.host, room.pill)
  return homeless.map(({ entry }) => entry)
}

/** The slow way, one layout a try: only where a site's rules notice another child. */
function findSpot(entry: BadgeEntry, places: ReturnType<typeof rememberPlaces>): boolean {
  const first = entry.spot
  for (let step = 1; step < spotCount; step++) {
    entry.spot = (first + step) % spotCount
    entry.badge.host.remove()
    putHost(entry.spot, entry.row, entry.container, entry.badge.host)
    if (!hasMoved(entry.container, places)) return true
  }
  entry.badge.host.remove()
  return false
}

function settle(entry: BadgeEntry, row: RowMeasure, host: DOMRect, pillWidth: number): void {
  const mayBePill = entry.state.kind !== 'quiet' && entry.state.kind !== 'not-a-mention'
  const place = placeBadge(row.rect.width, row.taken, row.roomBeside, mayBePill ? pillWidth : undefined)
  entry.badge.setMode(place.kind === 'pill' ? 'pill' : 'mark')
  const end = row.rightToLeft ? row.rect.right - place.end - host.left : row.rect.left + place.end - host.left
  const middle = (place.kind === 'raised' ? row.rect.top - 6 : row.middle) - host.top
  entry.badge.place(end, middle, row.rightToLeft)
}
