import type { Instant } from '../util/clock.ts'
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

/** Older numbers than these are not kept. */
export const policyHistoryAtMost = 20

/**
 * A policy that was written, with who set its numbers and when. Words and exemptions may change without a line; the same numbers again
 * are no change.
 *
 * @param before the policy that it takes the place of
 */
export function withPolicyHistory(
  before: EngagementPolicy | undefined,
  written: EngagementPolicy,
  { personId: byId, at: since }: { personId: string; at: Instant },
): EngagementPolicy {
  const known = before?.history ?? []
  const { windowsPerDay, windowMinutes } = written
  const isSame = known[0]?.windowsPerDay === windowsPerDay && known[0].windowMinutes === windowMinutes
  const history = isSame ? known : [{ since, byId, windowsPerDay, windowMinutes }, ...known]
  return { ...written, history: history.slice(0, policyHistoryAtMost) }
}

/** Whether a person's role or one of their departments has no limit. */
export function isExempt({ exemptDepartmentIds, exemptRoles }: EngagementPolicy, person: Person): boolean {
  return exemptRoles.includes(person.role) || person.departmentIds.some((id) => exemptDepartmentIds.includes(id))
}
