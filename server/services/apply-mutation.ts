import { withPolicyHistory } from '../../lib/org/engagement-policy.ts'
import { lookAfter, sweepLookId } from '../../lib/org/sweep.ts'
import { replacesFix } from '../../lib/org/site-fix.ts'
import { checkOrgAct } from '../../lib/triage/apply-org-act.ts'
import {
  isLookMutation,
  isOrgMutation,
  type ItemMutation,
  type Mutation,
  type OrgMutation,
  type Rejection,
} from '../../lib/triage/mutation.ts'
import { lessonsOf } from '../../lib/triage/learn-from-act.ts'
import type { ReduceContext } from '../../lib/triage/reduce-context.ts'
import { reduce } from '../../lib/triage/reduce.ts'
import type { OperationOutcome } from '../db/schema.ts'
import { addItemKeys, itemIdOfName, itemIdOfPost } from './item-keys.ts'
import type { WorkingSet } from './working-set.ts'

/** Who acted, and when by the server's clock. */
export type Actor = Pick<ReduceContext, 'actorId' | 'at' | 'estimated'>

/** Does one act to the working set, or says why not; a refusal leaves the set as it was. */
export async function applyMutation(set: WorkingSet, mutation: Mutation, actor: Actor): Promise<OperationOutcome> {
  return isOrgMutation(mutation) ? applyOrgAct(set, mutation, actor) : applyItemAct(set, mutation, actor)
}

async function applyItemAct(set: WorkingSet, mutation: ItemMutation, actor: Actor): Promise<OperationOutcome> {
  const { tx, organisationId, people, departments } = set
  const post = 'post' in mutation.args ? mutation.args.post : undefined
  // The client computed its id without knowing every alias, so the id that counts is found here.
  const itemId = post ? await itemIdOfPost(tx, organisationId, post) : await itemIdOfName(tx, organisationId, mutation.itemId)
  const item = await set.item(itemId)
  // Before any question of rights: what does not exist and what is not theirs to see must look alike.
  if (!post && !item) return { kind: 'refused', rejection: refusal('no-such-item') }
  const reduced = reduce(item, { ...mutation, itemId }, { ...actor, people, departments })
  if (!reduced.ok) return { kind: 'refused', rejection: reduced.error }
  if (reduced.value !== item) await set.putItem(reduced.value)
  set.learning.push(...lessonsOf(item, reduced.value, actor.actorId))
  if (post) await addItemKeys(tx, organisationId, itemId, post)
  return { kind: 'applied', itemId }
}

async function applyOrgAct(set: WorkingSet, mutation: OrgMutation, actor: Actor): Promise<OperationOutcome> {
  const person = set.people.get(actor.actorId)
  const rejection = person ? checkOrgAct(mutation, person) : refusal('not-allowed')
  if (rejection) return { kind: 'refused', rejection }
  const { args } = mutation
  if (mutation.kind === 'forget-learning') set.learning.push({ kind: 'forget', personId: mutation.args.personId })
  else if (isLookMutation(mutation)) {
    const id = sweepLookId(mutation.args)
    const known = await set.look(id)
    const look = lookAfter(known, mutation, { personId: actor.actorId, at: actor.at })
    if (look !== known) await set.putOrgRow('sweep-look', id, look)
  } else if (mutation.kind === 'remove-row') {
    await set.putOrgRow(mutation.args.rowKind, mutation.args.id, undefined)
  } else if ('value' in args) {
    const foreign = args.rowKind === 'organisation' && args.value.id !== set.organisationId
    if (foreign) return { kind: 'refused', rejection: refusal('invalid', 'organisation') }
    if (args.rowKind === 'site-fix' && !replacesFix(await set.fix(args.value.id), args.value))
      return { kind: 'refused', rejection: refusal('superseded') }
    const value =
      args.rowKind === 'engagement-policy'
        ? withPolicyHistory(await set.policy(), args.value, { personId: actor.actorId, at: actor.at })
        : args.value
    await set.putOrgRow(args.rowKind, args.value.id, value)
  }
  return { kind: 'applied', itemId: undefined }
}

/** A refusal as data. `state`: what explains it, in a word. */
export function refusal(code: Rejection['code'], state?: string): Rejection {
  return { code, state, actorId: undefined }
}
