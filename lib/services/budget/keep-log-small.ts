import { budgetRules } from '../../budget/budget-rules.ts'
import { compactLog, deleteDay } from '../../budget/compact-log.ts'
import { localDay } from '../../budget/local-day.ts'
import { compactEvidence, forgetAll, forgetDay, readOwnBudget } from '../../store/evidence-db.ts'
import { forgetMentions } from '../../store/open-mentions-db.ts'
import { systemClock } from '../../util/clock.ts'
import { systemZone } from './circumstances.ts'
import { policyNumbers } from './policy-numbers.ts'
import { timeChanged } from './time-changed.ts'

/** Folds what is a week old, and drops what is older than thirteen months. */
export async function keepLogSmall(): Promise<void> {
  const now = systemClock.now()
  const rules = budgetRules(await readOwnBudget(), await policyNumbers())
  const today = localDay(now, systemZone(), rules.dayStartHour)
  await compactEvidence((log) => compactLog(log, today, now))
}

/** Forgets a day, or with `undefined` everything (T15). */
export async function deleteTime(day: string | undefined): Promise<void> {
  const now = systemClock.now()
  await (day === undefined ? forgetAll() : forgetDay(day, (log) => deleteDay(log, day, now)))
  await forgetMentions()
  await timeChanged()
}
