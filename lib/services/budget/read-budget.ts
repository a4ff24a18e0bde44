import { type BudgetToday, budgetToday } from '../../budget/budget-today.ts'
import { readLog } from '../../store/evidence-db.ts'
import { systemClock } from '../../util/clock.ts'
import { systemZone } from './circumstances.ts'

/** More windows than this nobody opens in two days, exempt people included: ten minutes away and a moment of work make one. */
const windowsOfTwoDays = 200

/** Minutes of today. Read by our own pages alone. */
export async function readBudget(): Promise<BudgetToday> {
  const { log, settings } = await readLog(windowsOfTwoDays)
  return budgetToday(log, settings, systemClock.now(), systemZone())
}
