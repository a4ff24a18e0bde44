import type { Person, Role } from './org-rows.ts'

/** There is one: its row always has this id. */
export const engagementPolicyId = 'engagement-policy'

/**
 * What an organisation asks of its people about reading social sites at work: "not more than 30 minutes twice a day, unless you are in
 * sales". It says numbers to all alike; nothing that anybody does comes back by it.
 */
export interface EngagementPolicy {
  id: typeof engagementPolicyId
  windowsPerDay: number
  windowMinutes: number
  /** Whose job it is: no limit. */
  exemptDepartmentIds: string[]
  exemptRoles: Role[]
  /** ISO weekdays on which there are windows, Monday is 1. */
  workingDays: number[]
  /** The hour at which a day begins: with 4, a night shift is one day. */
  dayStartHour: number
  /** What else it says, in the organisation's own words. */
  note: string
  /** Where it stands in full. */
  link: string | undefined
}

/** What is proposed to who writes the first one. */
export const engagementPolicyAtFirst: EngagementPolicy = {
  id: engagementPolicyId,
  windowsPerDay: 2,
  windowMinutes: 30,
  exemptDepartmentIds: [],
  exemptRoles: [],
  workingDays: [1, 2, 3, 4, 5],
  dayStartHour: 0,
  note: '',
  link: undefined,
}

/** Whether a person's role or one of their departments has no limit. */
export function isExempt({ exemptDepartmentIds, exemptRoles }: EngagementPolicy, person: Person): boolean {
  return exemptRoles.includes(person.role) || person.departmentIds.some((id) => exemptDepartmentIds.includes(id))
}
