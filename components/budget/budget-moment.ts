import type { BudgetToday, WindowToday } from '../../lib/budget/budget-today.ts'

/** What the popup has to say of a day at one moment. */
export type BudgetMoment =
  /** A window is open. `place`: which of today's, from 1; 0 for one that was opened yesterday. */
  | { kind: 'open'; usedMs: number; limitMs: number | undefined; place: number }
  /** None is open and one may be. */
  | { kind: 'ready'; limitMs: number | undefined; place: number }
  | { kind: 'all-used' }

export function budgetMoment({ windows, limit }: BudgetToday): BudgetMoment {
  const ofToday = windows.filter(({ fromYesterday }) => !fromYesterday)
  const open = windows.find(({ state }) => state === 'open')
  if (open) return { kind: 'open', usedMs: open.usedMs, limitMs: open.limitMs, place: ofToday.indexOf(open) + 1 }
  if (limit && ofToday.length >= limit.windows) return { kind: 'all-used' }
  return { kind: 'ready', limitMs: limit?.windowMs, place: ofToday.length + 1 }
}

/** How full each of the day's windows is, from 0 to 1, as many as a person has or opened. Empty where there is no limit. */
export function windowFillings({ windows, limit }: BudgetToday): number[] {
  if (!limit) return []
  const ofToday = windows.filter(({ fromYesterday }) => !fromYesterday)
  const rest = Array.from({ length: Math.max(0, limit.windows - ofToday.length) }, () => 0)
  return [...ofToday.map(filling), ...rest]
}

function filling({ usedMs, limitMs }: WindowToday): number {
  return limitMs === undefined ? 1 : usedMs / limitMs
}
