import type { UsualDesign } from '../usual-design.ts'

/**
 * When another tab or window comes to the front, the time since the last change is added to the one before: the start is stored, so a
 * worker that dies loses nothing. After a crash of the browser it begins anew.
 */
export function wallClockDelta(): UsualDesign {
  let total = 0
  let since: { tab: string | undefined; wall: number } | undefined
  const change = (tab: string | undefined, wall: number) => {
    if (since?.tab !== undefined) total += Math.max(0, wall - since.wall)
    since = { tab, wall }
  }
  return {
    name: 'wall-clock delta without cap',
    during({ tab, wall }) {
      if (since?.tab !== tab) change(tab, wall)
    },
    happened(what) {
      if (what === 'browser-crashed') since = undefined
    },
    totalMs: () => total,
  }
}
