import { addCounted } from '../../lib/budget/counted-time.ts'
import { longestGapMs, longestQuietMs, type Proof } from '../../lib/budget/fold-evidence.ts'
import { splitByDay } from '../../lib/budget/local-day.ts'
import type { LogEntry } from '../../lib/budget/log-entry.ts'
import type { Counting } from '../../scripts/simulate-time/counting.ts'

/** A rule of the fold that may be forgotten. */
export type Rule = 'cap' | 'boot' | 'number' | 'order' | 'leave' | 'left'

const begins = ['enter', 'pulse', 'active']
const inOrder = (a: LogEntry, b: LogEntry) => (a.page === b.page ? a.seq - b.seq : a.page < b.page ? -1 : 1)

/** The fold once more, without one of its rules; with all of them it proves what the real one does. */
export function proveWithout(rule: Rule | undefined): Counting['prove'] {
  return (entries, tail) => {
    const pages = new Map(tail)
    const proofs: Proof[] = []
    for (const entry of rule === 'order' ? entries : entries.toSorted(inOrder)) {
      const before = pages.get(entry.page)
      if (before && entry.seq <= before.last.seq) continue
      const last = before?.last
      const isNext =
        last !== undefined &&
        (rule === 'number' || entry.seq === last.seq + 1) &&
        (rule === 'boot' || entry.boot === last.boot) &&
        entry.window === last.window
      const gapMs = last ? entry.mono - last.mono : 0
      const isEnd = !['enter', 'active'].includes(entry.kind) && (rule !== 'leave' || entry.kind === 'pulse')
      const isProven = isNext && begins.includes(last.kind) && isEnd && entry.site === last.site
      const believedMs = last && before ? before.inputAt + longestQuietMs + longestGapMs - last.mono : 0
      const mostMs = Math.min(rule === 'cap' ? gapMs : believedMs, (rule === 'left' ? undefined : entry.leftMs) ?? gapMs)
      const ms = isProven && (rule === 'cap' || gapMs <= longestGapMs) ? Math.max(0, Math.min(gapMs, mostMs)) : 0
      proofs.push({ entry, from: ms > 0 ? entry.wall - gapMs : entry.wall, ms })
      const isUnheard = before && entry.act === 'none' && isNext
      pages.set(entry.page, { last: entry, inputAt: isUnheard ? before.inputAt : entry.mono })
    }
    return { proofs, tail: pages }
  }
}

/** A fold over proofs that are made in another way, or put into days in another way. */
export function foldOf(
  prove: Counting['prove'],
  daysOf: (proof: Proof) => { day: string; ms: number }[] = ({ entry, from, ms }) =>
    splitByDay(from, from + ms, entry.tz, entry.dayStart),
): Pick<Counting, 'prove' | 'fold'> {
  const fold: Counting['fold'] = (entries, tail) => {
    const { proofs, tail: after } = prove(entries, tail)
    const proven = proofs.filter(({ ms }) => ms > 0)
    const counted = proven.flatMap((proof) =>
      daysOf(proof).map((part) => ({ ...part, site: proof.entry.site, window: proof.entry.window })),
    )
    return { counted: addCounted(counted), tail: after }
  }
  return { prove, fold }
}
