import type { UsualDesign } from '../usual-design.ts'

const beatAtMostEveryMs = 120_000
const joinedWithinMs = 15 * 60_000

/**
 * A heartbeat with an input, every two minutes at most for the same tab; what lies between two beats counts unless they are more than 15
 * minutes apart. As WakaTime does, with its defaults.
 */
export function joinedHeartbeats(): UsualDesign {
  let total = 0
  let last: { tab: string; wall: number } | undefined
  return {
    name: 'heartbeats joined up to 15 min',
    during() {},
    happened(what, { wall }, before) {
      const tab = before?.tab
      if (what !== 'input' || tab === undefined) return
      const goneMs = last ? wall - last.wall : Number.POSITIVE_INFINITY
      if (last?.tab === tab && goneMs >= 0 && goneMs < beatAtMostEveryMs) return
      if (goneMs >= 0 && goneMs <= joinedWithinMs) total += goneMs
      last = { tab, wall }
    },
    totalMs: () => total,
  }
}
