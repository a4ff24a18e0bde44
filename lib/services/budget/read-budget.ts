import { budgetRules } from '../../budget/budget-rules.ts'
import { type BudgetToday, budgetToday } from '../../budget/budget-today.ts'
import { readLog } from '../../store/evidence-db.ts'
import { systemClock } from '../../util/clock.ts'
import { systemZone } from './circumstances.ts'
import { policyNumbers } from './policy-numbers.ts'

/** A window that reaches into today was opened since then, whatever the zone. */
const twoDaysMs = 2 * 86_400_000

/** Minutes of today. Read by our own pages alone. */
export async function readBudget(): Promise<BudgetToday> {
  const now = systemClock.now()
  const [{ log, own }, policy] = await Promise.all([readLog(now - twoDaysMs), policyNumbers()])
  return budgetToday(log, budgetRules(own, policy), own, now, systemZone())
}
