import type { UsualDesign } from '../usual-design.ts'

/**
 * A timer in the background adds a second while a counted tab is in front and the system is not idle. When the worker dies the timer dies
 * with it, until the next event of tabs, windows or the idle state starts the worker again.
 */
export function perSecondCounter(): UsualDesign {
  let [total, tickAt, isAlive] = [0, 0, true]
  return {
    name: 'per-second counter in the worker',
    during({ from, to, tab, isActive }) {
      const ticks = Math.floor((to - tickAt) / 1_000) - Math.floor((from - tickAt) / 1_000)
      if (isAlive && tab !== undefined && isActive) total += ticks * 1_000
    },
    happened(what, { mono }) {
      if (what === 'worker-killed' || what === 'browser-crashed') isAlive = false
      else if (!isAlive && (what === 'front' || what === 'idle' || what === 'page')) [isAlive, tickAt] = [true, mono]
    },
    totalMs: () => total,
  }
}
