import type { BadgeState } from '../../messages/badge-state.ts'
import type { PostKey } from '../../post/post-key.ts'
import type { SiteAdapter } from '../../sites/site-adapter.ts'
import { workInSlices } from '../feed/work-slices.ts'
import { attachBadges } from './attach-badges.ts'
import { type BadgeParts, createBadge, type QuietShow } from './badge.ts'
import { type BadgeEntry, isInPlace, mayPutBack } from './badge-entry.ts'

interface LayerParts extends Omit<BadgeParts, 'onOpen'> {
  adapter: SiteAdapter
  onOpen: (container: Element) => void
  signal: AbortSignal
}

/** All badges of a page, at most one in a container. */
export interface BadgeLayer {
  show(container: Element, key: PostKey, state: BadgeState): void
  drop(container: Element): void
  dropAll(): void
  /** Something changed inside a container: looks whether its badge is still where it belongs. */
  check(container: Element): void
  has(container: Element): boolean
  entryOf(container: Element): BadgeEntry | undefined
  setQuiet(show: QuietShow): void
  setNear(container: Element | undefined): void
  /** Shows the time that is left anew. */
  refreshTimes(): void
  /** Places what is waiting to be placed, as far as one frame allows. */
  flush(): void
  isBusy(): boolean
}

const batchSize = 40

export function createBadgeLayer({ document, rootMode, guard, adapter, onOpen, signal }: LayerParts): BadgeLayer {
  const window = document.defaultView ?? globalThis.window
  const entries = new Map<Element, BadgeEntry>()
  const containerOfRow = new WeakMap<Element, Element>()
  /** Posts at which the page removed the badge again and again, or where it has no place: until they show another post. */
  const givenUp = new WeakMap<Element, PostKey>()
  const unplaced = new Set<BadgeEntry>()
  let quiet: QuietShow = 'hover'
  let near: BadgeEntry | undefined
  let lastSpot = 0

  const placeSome = (mayGoOn: () => boolean) => {
    do {
      const batch: BadgeEntry[] = []
      for (const entry of unplaced) {
        if (batch.push(entry) >= batchSize) break
      }
      for (const entry of batch) unplaced.delete(entry)
      const here = batch.filter((entry) => entry.container.isConnected && entries.get(entry.container) === entry)
      for (const entry of attachBadges(here)) {
        givenUp.set(entry.container, entry.key)
        layer.drop(entry.container)
      }
      lastSpot = here.at(-1)?.spot ?? lastSpot
    } while (unplaced.size > 0 && mayGoOn())
    return unplaced.size > 0
  }
  const slices = workInSlices(window, placeSome, signal)
  const placeLater = (entry: BadgeEntry) => {
    unplaced.add(entry)
    slices.schedule()
  }
  const resized = new ResizeObserver((changes) => {
    for (const { target } of changes) {
      const container = containerOfRow.get(target)
      const entry = container && entries.get(container)
      if (entry?.badge.host.isConnected) placeLater(entry)
    }
  })
  const placeAll = () => [...entries.values()].forEach(placeLater)
  window.addEventListener('resize', placeAll, { signal, passive: true })
  window.addEventListener('load', placeAll, { signal })

  const layer: BadgeLayer = {
    show(container, key, state) {
      if (givenUp.get(container) === key) return
      const known = entries.get(container)
      if (known && known.key !== key) known.putBackAt = []
      const entry = known ?? attach(container, key, state)
      if (!entry) return
      Object.assign(entry, { key, state })
      entry.badge.render(state, Date.now(), quiet)
      placeLater(entry)
    },
    drop(container) {
      const entry = entries.get(container)
      if (!entry) return
      entries.delete(container)
      unplaced.delete(entry)
      resized.unobserve(entry.row)
      if (near === entry) near = undefined
      entry.badge.remove()
    },
    dropAll: () => [...entries.keys()].forEach((container) => layer.drop(container)),
    check(container) {
      const entry = entries.get(container)
      if (!entry || unplaced.has(entry) || isInPlace(entry)) return
      const { key, state, putBackAt } = entry
      const allowed = mayPutBack(entry, performance.now())
      layer.drop(container)
      if (!allowed) return givenUp.set(container, key) && undefined
      layer.show(container, key, state)
      const again = entries.get(container)
      if (again) again.putBackAt = [...putBackAt, performance.now()]
    },
    has: (container) => {
      const entry = entries.get(container)
      return entry !== undefined && !unplaced.has(entry) && isInPlace(entry)
    },
    entryOf: (container) => entries.get(container),
    setQuiet(show) {
      quiet = show
      for (const entry of entries.values()) entry.badge.render(entry.state, Date.now(), quiet)
    },
    setNear(container) {
      const entry = container && entries.get(container)
      if (entry === near) return
      near?.badge.setNear(false)
      entry?.badge.setNear(true)
      near = entry
    },
    refreshTimes() {
      for (const entry of entries.values())
        if (entry.state.kind === 'routed' && entry.state.dueAt !== undefined) entry.badge.render(entry.state, Date.now(), quiet)
    },
    flush() {
      if (unplaced.size > 0 && placeSome(() => false)) slices.schedule()
    },
    isBusy: () => unplaced.size > 0,
  }

  const attach = (container: Element, key: PostKey, state: BadgeState): BadgeEntry | undefined => {
    const row = adapter.badgeAnchor(container)?.row
    if (!row) return undefined
    const badge = createBadge({ document, rootMode, guard, onOpen: () => onOpen(container) })
    const entry: BadgeEntry = { container, row, key, state, badge, spot: lastSpot, putBackAt: [] }
    entries.set(container, entry)
    containerOfRow.set(row, container)
    resized.observe(row)
    return entry
  }
  signal.addEventListener('abort', () => (resized.disconnect(), layer.dropAll()), { once: true })
  return layer
}
