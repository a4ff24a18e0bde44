import { isOwnHost } from '../own-host.ts'
import type { BadgeEntry } from './badge-entry.ts'
import { putHost, spotCount } from './badge-spots.ts'
import { hasMoved, rememberPlaces } from './moved-elements.ts'

/** Where a badge moves nothing, by the shape of the post. */
interface KnownSpot {
  spot: number
  /** Posts of this shape that had a badge put in. */
  count: number
}

export interface Attacher {
  /**
   * Puts badges into their posts, at places where nothing of the site moves.
   *
   * @returns entries for which there is no such place: they get no badge
   */
  attach(entries: Iterable<BadgeEntry>): BadgeEntry[]
  /** The site's rules may be others now, as after a resize. */
  forget(): void
}

/** The first posts of a shape are looked at, and then one in so many. */
const looksAtFirst = 2
const looksAtEvery = 64
const mostShapes = 500

/**
 * Looking whether something moved costs two layouts of the page. Posts are looked at until their shape is known; others of the same shape take
 * the same place unseen, because what a site's rules say of a row they say of every row that is built and named alike.
 */
export function createAttacher(): Attacher {
  const known = new Map<string, KnownSpot>()

  const attachOne = (entry: BadgeEntry): boolean => {
    const shape = shapeOf(entry)
    const spot = known.get(shape)
    if (spot && ++spot.count > looksAtFirst && spot.count % looksAtEvery !== 0) {
      putHost(spot.spot, entry.row, entry.container, entry.badge.host)
      return true
    }
    const found = findSpot(entry, spot?.spot ?? 0)
    if (found === undefined) return false
    if (known.size >= mostShapes) known.clear()
    known.set(shape, { spot: found, count: spot?.spot === found ? spot.count : 1 })
    return true
  }
  return {
    attach: (entries) => [...entries].filter((entry) => !attachOne(entry)),
    forget: () => known.clear(),
  }
}

/** What a site's rules go by: names and order of the row, of what is in it, and of what it is in. */
export function shapeOf({ container, row }: Pick<BadgeEntry, 'container' | 'row'>): string {
  const theirs = (element: Element) => [...element.children].filter((child) => !isOwnHost(child))
  const names = [container, row, ...theirs(row)].map((element) => `${element.localName}.${element.getAttribute('class') ?? ''}`)
  return `${theirs(container).length} ${names.join(' ')}`
}

/** Two layouts a try. */
function findSpot(entry: BadgeEntry, first: number): number | undefined {
  const { container, row, badge } = entry
  const places = rememberPlaces(container, row)
  for (let step = 0; step < spotCount; step++) {
    const spot = (first + step) % spotCount
    badge.host.remove()
    putHost(spot, row, container, badge.host)
    if (!hasMoved(container, places)) return spot
  }
  badge.host.remove()
  return undefined
}
