import type { BadgeState } from '../../messages/badge-state.ts'
import type { PostKey } from '../../post/post-key.ts'
import type { SiteAdapter } from '../../sites/site-adapter.ts'
import { workInSlices } from '../feed/work-slices.ts'
import { createAttacher, shapeOf } from './attach-badges.ts'
import { type BadgeParts, createBadge, type QuietShow } from './badge.ts'
import { type BadgeEntry, isInPlace, mayPutBack } from './badge-entry.ts'
import { createSettler } from './settle-later.ts'
import { watchTheme } from './watch-theme.ts'

interface LayerParts extends Omit<BadgeParts, 'onOpen'> {
  adapter: SiteAdapter
  onOpen: (container: Element) => void
  signal: AbortSignal
}

/** All badges of a page, at most one in a container. */
export interface BadgeLayer {
  show(container: Element, key: PostKey, state: BadgeState): void
  drop(container: Element): void
  /** The container shows another post of which nothing is known yet: it has no badge now, and may get the next one where this one was. */
  vacate(container: Element): void
  dropAll(): void
  /** Something changed inside a container: looks whether its badge is still where it belongs. */
  check(container: Element): void
  has(container: Element): boolean
  /** The badge of a container, drawn and placed even if it is a quiet one and nobody is near. */
  readyEntry(container: Element): BadgeEntry | undefined
  setQuiet(show: QuietShow): void
  setNear(container: Element | undefined): void
  /** Shows the time that is left anew. */
  refreshTimes(): void
  /** Puts in what is waiting, as far as one frame allows. */
  flush(): void
  isBusy(): boolean
}

/** What a frame takes without a task of 50 ms: the browser has to style and lay out what was put in. */
const batchSize = 60

/** Keeps a badge at each post that has one: puts it in, puts it back where the page removed it, and moves nothing of the page. */
export function createBadgeLayer({ document, rootMode, guard, adapter, onOpen, signal }: LayerParts): BadgeLayer {
  const window = document.defaultView ?? globalThis.window
  const entries = new Map<Element, BadgeEntry>()
  /** Posts at which the page removed the badge again and again, or where it has no place: until they show another post. */
  const givenUp = new WeakMap<Element, PostKey>()
  const unattached = new Set<BadgeEntry>()
  /** Empty hosts in posts of which nothing is known yet: sites that use their nodes again would have each host taken out and put in. */
  const vacant = new Map<Element, { entry: BadgeEntry; shape: string }>()
  const attacher = createAttacher()
  const settler = createSettler(window, signal)
  let quiet: QuietShow = 'hover'
  let near: BadgeEntry | undefined

  const attachSome = () => {
    const batch: BadgeEntry[] = []
    for (const entry of unattached) {
      unattached.delete(entry)
      if (entry.container.isConnected) batch.push(entry)
      if (batch.length >= batchSize) break
    }
    for (const entry of attacher.attach(batch)) {
      givenUp.set(entry.container, entry.key)
      layer.drop(entry.container)
    }
    for (const entry of batch) if (entry.badge.isDrawn() && isInPlace(entry)) settler.watch(entry)
    return unattached.size > 0
  }
  const slices = workInSlices(window, attachSome, signal)
  const lookAgain = () => {
    attacher.forget()
    for (const entry of entries.values()) settler.settleSoon(entry)
  }
  window.addEventListener('resize', lookAgain, { signal, passive: true })
  window.addEventListener('load', lookAgain, { signal })
  watchTheme(window, lookAgain, signal)

  const render = (entry: BadgeEntry) => {
    const isNew = entry.badge.render(entry.state, Date.now(), quiet)
    if (isNew && !unattached.has(entry)) settler.watch(entry)
  }
  const ready = (entry: BadgeEntry) => {
    entry.badge.draw()
    settler.watch(entry)
    settler.settleNow(entry)
  }

  const layer: BadgeLayer = {
    show(container, key, state) {
      if (givenUp.get(container) === key) return
      const known = entries.get(container)
      if (known && known.key !== key) known.putBackAt = []
      const entry = known ?? enter(container, key, state)
      if (!entry) return
      Object.assign(entry, { key, state })
      if (!isInPlace(entry)) unattached.add(entry)
      render(entry)
      if (!known && entry.badge.isDrawn() && !unattached.has(entry)) settler.watch(entry)
    },
    vacate(container) {
      const entry = entries.get(container)
      // Where a person is at it, it goes with the post it belongs to.
      if (!entry || unattached.has(entry) || !isInPlace(entry) || !entry.badge.hide()) return layer.drop(container)
      if (near === entry) near = undefined
      entries.delete(container)
      settler.leave(entry)
      vacant.set(container, { entry, shape: shapeOf(entry) })
    },
    drop(container) {
      vacant.get(container)?.entry.badge.remove()
      vacant.delete(container)
      const entry = entries.get(container)
      if (!entry) return
      entries.delete(container)
      unattached.delete(entry)
      settler.leave(entry)
      if (near === entry) near = undefined
      entry.badge.remove()
    },
    dropAll: () => [...entries.keys(), ...vacant.keys()].forEach((container) => layer.drop(container)),
    check(container) {
      const entry = entries.get(container)
      if (!entry || unattached.has(entry)) return
      const isPut = isInPlace(entry)
      if (isPut && !hasBetterRow(entry)) return
      const { key, state, putBackAt } = entry
      const allowed = mayPutBack(entry, performance.now())
      if (isPut && !allowed) return
      layer.drop(container)
      if (!allowed) return givenUp.set(container, key) && undefined
      layer.show(container, key, state)
      const again = entries.get(container)
      if (again) again.putBackAt = [...putBackAt, performance.now()]
    },
    has: (container) => {
      const entry = entries.get(container)
      return entry !== undefined && !unattached.has(entry) && isInPlace(entry)
    },
    readyEntry(container) {
      const entry = entries.get(container)
      if (entry && !entry.badge.isDrawn()) ready(entry)
      return entry
    },
    setQuiet(show) {
      quiet = show
      for (const entry of entries.values()) render(entry)
    },
    setNear(container) {
      const entry = container && entries.get(container)
      if (entry === near) return
      near?.badge.setNear(false)
      if (entry && !entry.badge.isDrawn() && quiet !== 'never') ready(entry)
      entry?.badge.setNear(true)
      near = entry
    },
    refreshTimes() {
      for (const entry of entries.values()) if (entry.state.kind === 'routed' && entry.state.dueAt !== undefined) render(entry)
    },
    flush() {
      if (unattached.size > 0 && attachSome()) slices.schedule()
    },
    isBusy: () => unattached.size > 0 || settler.isBusy(),
  }

  /** The row that belongs to the badge may arrive after the line that stood in for it. */
  const hasBetterRow = ({ container, row }: BadgeEntry): boolean => {
    const better = adapter.badgeAnchor(container)?.row
    return better !== undefined && better !== row
  }
  const enter = (container: Element, key: PostKey, state: BadgeState): BadgeEntry | undefined => {
    const row = adapter.badgeAnchor(container)?.row
    const left = vacant.get(container)
    vacant.delete(container)
    if (left && left.entry.row === row && isInPlace(left.entry) && shapeOf(left.entry) === left.shape) {
      entries.set(container, left.entry)
      return Object.assign(left.entry, { putBackAt: [] })
    }
    left?.entry.badge.remove()
    if (!row) return undefined
    const badge = createBadge({ document, rootMode, guard, onOpen: () => onOpen(container) })
    const entry: BadgeEntry = { container, row, key, state, badge, putBackAt: [] }
    entries.set(container, entry)
    return entry
  }
  signal.addEventListener('abort', () => layer.dropAll(), { once: true })
  return layer
}
