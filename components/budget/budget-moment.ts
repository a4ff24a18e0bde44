import type { BudgetToday, WindowToday } from '../../lib/budget/budget-today.ts'

/** What the popup has to say of a day at one moment. */
export type BudgetMoment =
  /** A window is open. `place`: which of today's, from 1; 0 for one that was opened yesterday. `beyond`: more time, with a reason. */
  | { kind: 'open'; usedMs: number; limitMs: number | undefined; place: number; beyond: boolean }
  /** None is open and one may be. */
  | { kind: 'ready'; limitMs: number | undefined; place: number }
  | { kind: 'all-used' }
  /** None is open, and none opens by itself today or now. */
  | { kind: 'off' }

export function budgetMoment({ windows, limit, off, counting }: BudgetToday): BudgetMoment {
  const planned = plannedOf(windows)
  const open = windows.find(({ state }) => state === 'open')
  if (open) {
    const { usedMs, limitMs, beyond } = open
    return { kind: 'open', usedMs, limitMs, place: beyond ? planned.length : planned.indexOf(open) + 1, beyond }
  }
  if (off) return { kind: 'off' }
  const last = planned.at(-1)
  if (limit && counting === 'working-hours') {
    const leftMs = last?.limitMs === undefined ? limit.windowMs : last.limitMs - last.usedMs
    return leftMs > 0 ? { kind: 'ready', limitMs: leftMs, place: 1 } : { kind: 'all-used' }
  }
  if (limit && planned.length >= limit.windows) return { kind: 'all-used' }
  return { kind: 'ready', limitMs: limit?.windowMs, place: planned.length + 1 }
}

/** How full each of the day's windows is, from 0 to 1, as many as a person has or opened. Empty where there is no limit. */
export function windowFillings({ windows, limit, counting }: BudgetToday): number[] {
  if (!limit || counting === 'working-hours') return []
  const planned = plannedOf(windows)
  const rest = Array.from({ length: Math.max(0, limit.windows - planned.length) }, () => 0)
  return [...planned.map(filling), ...rest]
}

const plannedOf = (windows: readonly WindowToday[]) => windows.filter(({ fromYesterday, beyond }) => !fromYesterday && !beyond)

function filling({ usedMs, limitMs }: WindowToday): number {
  return limitMs === undefined ? 1 : usedMs / limitMs
}
