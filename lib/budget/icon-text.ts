import type { BudgetToday } from './budget-today.ts'

const minuteMs = 60_000

/** What the toolbar has room for: minutes left of the open window, rounded up; without a limit, minutes of today. Else nothing. */
export function iconText({ windows, totalMs }: Pick<BudgetToday, 'windows' | 'totalMs'>): string {
  const open = windows.find(({ state }) => state === 'open')
  if (!open) return ''
  const minutes = open.limitMs === undefined ? Math.floor(totalMs / minuteMs) : Math.ceil((open.limitMs - open.usedMs) / minuteMs)
  return String(minutes)
}
