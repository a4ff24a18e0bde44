import { workInSlices } from '../feed/work-slices.ts'
import { type PageTheme, pageThemeAt } from '../page-theme.ts'
import type { BadgeEntry } from './badge-entry.ts'
import { settleBadges } from './settle-badges.ts'

/** Keeps drawn badges at their places. */
export interface Settler {
  /** Settles a badge when the browser has laid it out, and whenever its row changes. */
  watch(entry: BadgeEntry): void
  settleSoon(entry: BadgeEntry): void
  settleNow(entry: BadgeEntry): void
  leave(entry: BadgeEntry): void
  isBusy(): boolean
}

const themeKeptMs = 400
/** Rows that are not rendered (a hidden tab, a folded part of the page) are not laid out: then nobody waits for it. */
const patienceMs = 150
const atOnce = 40

/**
 * A `ResizeObserver` calls right after the layout of the frame and before it is painted, the first time for every row: what is read there is
 * there already, so a badge costs no layout of its own and is in its place when it is first seen. Rows that the page skips for
 * being far away (`content-visibility`) are called when they are rendered.
 */
export function createSettler(window: Window & typeof globalThis, signal: AbortSignal): Settler {
  const byRow = new Map<Element, BadgeEntry>()
  const unsettled = new Set<BadgeEntry>()
  let theme: { at: number; value: PageTheme } | undefined
  let timer: number | undefined

  const themeOf = (entry: BadgeEntry): PageTheme => {
    const at = performance.now()
    if (!theme || at - theme.at > themeKeptMs) theme = { at, value: pageThemeAt(entry.row) }
    return theme.value
  }
  const settle = (entries: readonly BadgeEntry[]) => {
    for (const entry of entries) unsettled.delete(entry)
    if (entries[0]) settleBadges(entries, themeOf(entries[0]))
  }
  const observer = new ResizeObserver((changes) => settle(changes.flatMap(({ target }) => byRow.get(target) ?? [])))

  const slices = workInSlices(
    window,
    (mayGoOn) => {
      do {
        const some = [...unsettled].slice(0, atOnce)
        for (const entry of some) unsettled.delete(entry)
        settle(some.filter(isRendered))
      } while (unsettled.size > 0 && mayGoOn())
      return unsettled.size > 0
    },
    signal,
  )
  signal.addEventListener('abort', () => (observer.disconnect(), window.clearTimeout(timer)), { once: true })

  return {
    watch(entry) {
      unsettled.add(entry)
      // Observed anew it is called anew, after the frame's own layout.
      if (byRow.get(entry.row) === entry) observer.unobserve(entry.row)
      byRow.set(entry.row, entry)
      observer.observe(entry.row)
      window.clearTimeout(timer)
      timer = window.setTimeout(() => unsettled.size > 0 && slices.schedule(), patienceMs)
    },
    settleSoon(entry) {
      if (!entry.badge.isDrawn()) return
      unsettled.add(entry)
      slices.schedule()
    },
    settleNow: (entry) => settle([entry]),
    leave(entry) {
      unsettled.delete(entry)
      if (byRow.get(entry.row) !== entry) return
      byRow.delete(entry.row)
      observer.unobserve(entry.row)
    },
    isBusy: () => unsettled.size > 0,
  }
}

/** Asking for the place of what is skipped for being far away would lay it out. */
function isRendered({ row }: BadgeEntry): boolean {
  return row.checkVisibility({ contentVisibilityAuto: true })
}
