import type { UsualDesign } from '../usual-design.ts'

/**
 * Every second the page in front sends how long it is since the second before, by `Date.now()`; coming to the front begins anew, and what
 * would be less than nothing is left out. Nobody looks whether anybody is there.
 */
export function contentDeltas(): UsualDesign {
  let total = 0
  let last: { tab: string; wall: number; tickAt: number } | undefined
  return {
    name: 'one-second deltas from the page',
    during({ from, to, wall, tab, hasFocus }) {
      if (tab === undefined || !hasFocus) last = undefined
      else if (last?.tab !== tab) last = { tab, wall, tickAt: from }
      if (!last) return
      const first = last.tickAt + (Math.floor((from - last.tickAt) / 1_000) + 1) * 1_000
      const ticks = Math.floor((to - first) / 1_000) + 1
      if (to < first) return
      const at = first + (ticks - 1) * 1_000
      total += Math.max(0, wall + first - from - last.wall) + (at - first)
      last.wall = wall + at - from
    },
    happened(what) {
      if (what === 'browser-crashed' || what === 'page') last = undefined
    },
    totalMs: () => total,
  }
}
