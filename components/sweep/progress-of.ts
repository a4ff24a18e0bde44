import type { SweepSite } from '../../lib/messages/page-operations.ts'

/** How many searches there are, and how many of them somebody has looked at today. */
export function progressOf(sites: readonly SweepSite[]): { looked: number; all: number } {
  const lines = sites.flatMap((site) => site.lines)
  return { looked: lines.filter((line) => line.lookedToday).length, all: lines.length }
}
