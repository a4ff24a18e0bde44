import type { UsualDesign } from '../usual-design.ts'

const beatEveryMs = 60_000
const mergedWithinMs = 80_000

/**
 * A heartbeat at each change and every minute, by an alarm that no dying worker stops; beats that say the same and are no further apart
 * than 80 s by the wall clock are one event. What lies in an idle time of the system does not count. As ActivityWatch does, with a shorter
 * idle time than its three minutes.
 */
export function mergedHeartbeats(): UsualDesign {
  let total = 0
  let last: { says: string | undefined; wall: number; nextAt: number } | undefined
  const beat = (says: string | undefined, wall: number, mono: number) => {
    const goneMs = last?.says === undefined ? 0 : wall - last.wall
    if (goneMs >= 0 && goneMs <= mergedWithinMs) total += goneMs
    last = { says, wall, nextAt: mono + beatEveryMs }
  }
  const nextAfter = (from: number) => Math.max(last?.nextAt ?? from, from)
  return {
    name: 'heartbeats merged within 80 s',
    during({ from, to, wall, tab, isActive }) {
      const says = isActive ? tab : undefined
      if (!last || last.says !== says) beat(says, wall, from)
      for (let at = nextAfter(from); at <= to; at = nextAfter(from)) beat(says, wall + at - from, at)
    },
    happened(what) {
      if (what === 'browser-crashed') last = undefined
    },
    totalMs: () => total,
  }
}
