import type { OwnBudget, OwnHours } from './own-budget.ts'

/** What an organisation's policy says about this person's job. It knows numbers and nothing about anybody's time. */
export interface PolicyNumbers {
  exempt: boolean
  windowsPerDay: number
  windowMinutes: number
  /** ISO weekdays. */
  workingDays: readonly number[]
  dayStartHour: number
}

/** What counts for a person now: the organisation's numbers, and what they chose within them. */
export interface BudgetRules {
  windowsPerDay: number
  windowMs: number
  /** No limit, as for people in sales. Time is counted all the same. */
  exempt: boolean
  counting: OwnBudget['counting']
  hours: OwnHours
  /** ISO weekdays on which there are windows. */
  workingDays: readonly number[]
  dayStartHour: number
  /** Who said how much it is. `at-first`: nobody. */
  setBy: 'policy' | 'person' | 'at-first'
}

const atFirst: PolicyNumbers = {
  exempt: false,
  windowsPerDay: 2,
  windowMinutes: 30,
  workingDays: [1, 2, 3, 4, 5, 6, 7],
  dayStartHour: 0,
}

/**
 * A policy says what is meant to be the most; a person may always choose less, and choose how it is counted. More than the policy says
 * is no setting but an act with a reason (`giveMoreTime`): a quiet "my job has no limit" would make the organisation's number mean
 * nothing, and nobody is kept from anything by it. Without a policy the person's choice is free. When a day begins is theirs in any case:
 * it changes where a day is cut and not how much there is.
 */
export function budgetRules(own: OwnBudget, policy: PolicyNumbers | undefined): BudgetRules {
  const base = policy ?? atFirst
  const ceiling = policy && !policy.exempt ? policy : undefined
  const chosen = own.limit && {
    windowsPerDay: Math.min(own.limit.windowsPerDay, ceiling?.windowsPerDay ?? Number.POSITIVE_INFINITY),
    windowMinutes: Math.min(own.limit.windowMinutes, ceiling?.windowMinutes ?? Number.POSITIVE_INFINITY),
  }
  const { windowsPerDay, windowMinutes } = chosen ?? base
  const isLess = !ceiling || windowsPerDay < ceiling.windowsPerDay || windowMinutes < ceiling.windowMinutes
  const exempt = policy ? policy.exempt && !chosen : own.exempt
  return {
    windowsPerDay,
    windowMs: windowMinutes * 60_000,
    exempt,
    counting: own.counting,
    hours: own.hours,
    workingDays: base.workingDays,
    dayStartHour: own.dayStartHour ?? base.dayStartHour,
    setBy: (chosen && isLess) || (!policy && own.exempt) ? 'person' : policy ? 'policy' : 'at-first',
  }
}
