import type { EngagementPolicy, Person } from './org-rows.ts'

/** There is one: its row always has this id. */
export const engagementPolicyId = 'engagement-policy' satisfies EngagementPolicy['id']

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
