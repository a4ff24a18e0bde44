import { bySite, type CountedTime, totalMs } from './counted-time.ts'
import type { EvidenceLog } from './evidence-log.ts'
import { foldEvidence } from './fold-evidence.ts'

/** A day as its person looks back on it. */
export interface DayTime {
  /** `YYYY-MM-DD`. */
  day: string
  totalMs: number
  sites: { site: string; ms: number }[]
  windows: number
  /** More time that was taken, and why. */
  more: { minutes: number; reason: string }[]
  /** What this person did on posts and items, by site. */
  acts: { site: string; count: number }[]
}

/** Something that a person did on a site on a local day. */
export interface ActOnDay {
  day: string
  site: string
}

/** Every day of which there is anything, the newest first: time, windows, more time with its reason, acts. */
export function timeByDay(log: EvidenceLog, acts: readonly ActOnDay[]): DayTime[] {
  const counted: CountedTime[] = [...foldEvidence(log.entries).counted, ...(log.folded ?? [])]
  const days = new Set([...counted, ...log.windows, ...acts].map(({ day }) => day))
  return [...days]
    .sort((a, b) => (a < b ? 1 : -1))
    .map((day) => {
      const own = counted.filter((sum) => sum.day === day)
      const windows = log.windows.filter((window) => window.day === day)
      const more = windows.flatMap((window) => window.more ?? [])
      return {
        day,
        totalMs: totalMs(own),
        sites: bySite(own),
        windows: windows.length,
        more: more.map(({ ms, reason }) => ({ minutes: ms / 60_000, reason })),
        acts: countBySite(acts.filter((act) => act.day === day)),
      }
    })
}

function countBySite(acts: readonly ActOnDay[]): DayTime['acts'] {
  return [...Map.groupBy(acts, ({ site }) => site)]
    .map(([site, own]) => ({ site, count: own.length }))
    .sort((a, b) => b.count - a.count || (a.site < b.site ? -1 : 1))
}
