import type { PageActAnswer, WithoutTime } from '../messages/page-operations.ts'
import { forgetOpening } from '../store/search-openings.ts'
import { discardRefusedOn } from '../store/refused-store.ts'
import { OutboxFullError, saveMutation, SignedOutError } from '../store/outbox-store.ts'
import { checkOrgAct } from '../triage/apply-org-act.ts'
import type { Item } from '../triage/item.ts'
import {
  isLookMutation,
  isOrgMutation,
  type ItemMutation,
  type Mutation,
  type OrgMutation,
  type Rejection,
} from '../triage/mutation.ts'
import { reduce } from '../triage/reduce.ts'
import { rejection } from '../triage/rejection.ts'
import type { Post } from '../post/post.ts'
import { systemClock } from '../util/clock.ts'
import { logger } from '../util/logger.ts'
import { tellPages, tellStatesChanged } from './changes.ts'
import { type ItemsView, readItem } from './items-view.ts'
import { openingName } from './opening-name.ts'
import { readManaged } from './read-managed.ts'
import { teaches, withLesson } from './learning-lesson.ts'
import { forgetWeights } from './learning-rows.ts'
import { readyWorkspace } from './ready-workspace.ts'
import { keepTrying, startSync } from './sync-runner.ts'
import { tellLearned } from './tell-learned.ts'
import type { Workspace } from './workspace.ts'

/**
 * Saves what a person did, in one strict transaction, before anybody is told "saved"; then it is sent.
 *
 * What is known here and now to be impossible is refused at once and not saved. The same `opId` again has one effect.
 *
 * @param by a person may not change what their organisation has set by policy
 */
export async function act(
  undated: WithoutTime<ItemMutation> | WithoutTime<OrgMutation>,
  by: 'person' | 'organisation' = 'person',
): Promise<PageActAnswer> {
  const answer = await saveAct(await readyWorkspace(), undated, { by })
  return answer.kind === 'rejected' ? answer : { kind: 'saved', opId: undated.opId }
}

/** `view` and `item`: what this act makes of its item, where this person sees it and the act is a new one. */
export type SavedAct = { kind: 'saved'; view?: ItemsView; item?: Item } | { kind: 'rejected'; rejection: Rejection }

/**
 * The same, for who has a workspace and wants to know what became of the item.
 *
 * @param known `view`: what was read of the item a moment ago, so that it is not read again; `parent`: the post that the acted
 * one answers, in whose light its lesson is read, and of which nothing else is kept
 */
export async function saveAct(
  workspace: Workspace,
  undated: WithoutTime<ItemMutation> | WithoutTime<OrgMutation>,
  { by = 'person', view, parent }: { by?: 'person' | 'organisation'; view?: ItemsView; parent?: Post | undefined } = {},
): Promise<SavedAct> {
  const mutation: Mutation = await withLesson(workspace, { ...undated, at: systemClock.now() }, parent)
  const foreseen = await foresee(workspace, mutation, view)
  if (by === 'person' && isOrgMutation(mutation) && (await isManagedRow(mutation)))
    return { kind: 'rejected', rejection: rejection('not-allowed', 'managed') }
  // What was saved before was possible then: it is not saved a second time either.
  if (foreseen.kind === 'rejected' && (await workspace.db.get('ops', mutation.opId)) === undefined) return foreseen
  let again: boolean
  try {
    ;[{ again }] = await Promise.all([saveMutation(workspace.db, mutation), keepTrying()])
  } catch (error) {
    if (error instanceof OutboxFullError || error instanceof SignedOutError)
      return { kind: 'rejected', rejection: rejection('not-allowed', error.code) }
    throw error
  }
  // Saved is saved: nobody waits for those who are told of it.
  followUp(workspace, mutation).catch((error: unknown) => logger.error('telling of an act', error))
  return again ? { kind: 'saved' } : foreseen
}

async function followUp(workspace: Workspace, mutation: Mutation): Promise<void> {
  if (teaches(mutation)) forgetWeights()
  startSync('act')
  if (!isOrgMutation(mutation) && 'post' in mutation.args) await discardRefusedOn(workspace.db, mutation.args.post.key)
  tellPages(['rows', 'outbox'])
  if (isLookMutation(mutation)) await forgetOpening(openingName(workspace.session, mutation.args))
  else if (mutation.kind !== 'forget-learning')
    await tellStatesChanged(isOrgMutation(mutation) ? 'all' : await keysOf(workspace, mutation))
  if (teaches(mutation)) tellLearned(workspace)
}

/** What an act will do, as far as it can be known here. */
async function foresee(workspace: Workspace, mutation: Mutation, known?: ItemsView): Promise<SavedAct> {
  if (isOrgMutation(mutation)) {
    const { people } = await readItem(workspace, '')
    const me = people.get(workspace.session.personId)
    const refusal = me ? checkOrgAct(mutation, me) : rejection('not-allowed')
    return refusal ? { kind: 'rejected', rejection: refusal } : { kind: 'saved' }
  }
  const view = known ?? (await readItem(workspace, mutation.itemId))
  const reduced = reduce(view.items.get(mutation.itemId), mutation, {
    ...view,
    actorId: workspace.session.personId,
    at: mutation.at,
    estimated: false,
  })
  if (reduced.ok) return { kind: 'saved', view, item: reduced.value }
  // The item may be one that this person does not see, and this clock may be wrong (S7): the backend decides.
  if (reduced.error.code === 'too-late') return { kind: 'saved' }
  const unseen = 'post' in mutation.args || mutation.kind === 'undo'
  return reduced.error.code === 'no-such-item' && unseen ? { kind: 'saved' } : { kind: 'rejected', rejection: reduced.error }
}

async function isManagedRow(mutation: OrgMutation): Promise<boolean> {
  if (isLookMutation(mutation) || mutation.kind === 'forget-learning') return false
  const { watchTerms, departments } = await readManaged()
  const id = mutation.kind === 'put-row' ? mutation.args.value.id : mutation.args.id
  return [...watchTerms, ...departments].some((row) => row.id === id)
}

async function keysOf(workspace: Workspace, mutation: ItemMutation): Promise<string[]> {
  if ('post' in mutation.args) return [mutation.args.post.key]
  const item = (await readItem(workspace, mutation.itemId)).items.get(mutation.itemId)
  return item ? [item.key, ...item.aliases] : []
}
