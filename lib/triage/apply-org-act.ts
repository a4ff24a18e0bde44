import { maySetUp, type Person } from '../org/org-rows.ts'
import { isLookMutation, type OrgMutation, type Rejection } from './mutation.ts'
import { rejection } from './rejection.ts'

/** Why this person may not do this; `undefined` if they may. Anybody may look; roles and people are changed by admins alone. */
export function checkOrgAct(mutation: OrgMutation, actor: Person): Rejection | undefined {
  if (isLookMutation(mutation)) return undefined
  if (mutation.kind === 'forget-learning') {
    // What somebody taught is theirs to take back; an admin may reset it.
    return mutation.args.personId === actor.id || actor.role === 'admin' ? undefined : rejection('not-allowed', actor.role)
  }
  if (!maySetUp(actor.role)) return rejection('not-allowed', actor.role)
  const rowKind = mutation.args.rowKind
  if ((rowKind === 'person' || rowKind === 'organisation') && actor.role !== 'admin') return rejection('not-allowed', actor.role)
  return undefined
}
