import type { PolicyNumbers } from '../../budget/budget-rules.ts'
import { isExempt } from '../../org/engagement-policy.ts'
import { readOutbox } from '../../store/outbox-store.ts'
import { readOrganisation } from '../organisation-view.ts'
import { currentWorkspace } from '../workspace.ts'

/**
 * What the organisation's engagement policy says about who is at it, by role and departments; nothing where it has none. It comes the way
 * every row of the organisation comes; the browser's managed settings have no say in it, so none can turn counting or sharing on.
 */
export async function policyNumbers(): Promise<PolicyNumbers | undefined> {
  const workspace = await currentWorkspace()
  const waiting = (await readOutbox(workspace.db)).map(({ mutation }) => mutation)
  const { engagementPolicy: policy, people } = await readOrganisation(workspace, waiting)
  if (!policy) return undefined
  const { windowsPerDay, windowMinutes, workingDays, dayStartHour } = policy
  const me = people.get(workspace.session.personId)
  return { windowsPerDay, windowMinutes, workingDays, dayStartHour, exempt: me !== undefined && isExempt(policy, me) }
}
