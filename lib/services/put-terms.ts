import type { TermOperations } from '../messages/term-operations.ts'
import type { WatchTerm } from '../org/org-rows.ts'
import { OutboxFullError, saveMutation, SignedOutError } from '../store/outbox-store.ts'
import { checkOrgAct } from '../triage/apply-org-act.ts'
import type { Mutation } from '../triage/mutation.ts'
import { rejection } from '../triage/rejection.ts'
import { systemClock } from '../util/clock.ts'
import { randomIds } from '../util/ids.ts'
import { tellPages, tellStatesChanged } from './changes.ts'
import { readItem } from './items-view.ts'
import { readManaged } from './read-managed.ts'
import { readyWorkspace } from './ready-workspace.ts'
import { keepTrying, startSync } from './sync-runner.ts'

/** As many transactions as wait for the disk together. */
const together = 100

/**
 * Saves many watch terms as acts of this person, in their order, and tells everybody once.
 *
 * What is refused half-way leaves what was saved before: doing the rest again is safe, as terms that are known are left out by the page.
 */
export async function putTerms(terms: readonly WatchTerm[]): Promise<ReturnType<TermOperations['putTerms']>> {
  const workspace = await readyWorkspace()
  const [{ people }, managed] = await Promise.all([readItem(workspace, ''), readManaged()])
  const fixed = new Set(managed.watchTerms.map(({ id }) => id))
  const me = people.get(workspace.session.personId)
  const at = systemClock.now()
  const acts = terms.map((value): Extract<Mutation, { kind: 'put-row' }> => {
    return { opId: randomIds.next(), at, kind: 'put-row', args: { rowKind: 'watch-term', value } }
  })
  for (const act of acts) {
    const refusal = me ? checkOrgAct(act, me) : rejection('not-allowed')
    if (refusal) return { kind: 'rejected', rejection: refusal }
    if (fixed.has(act.args.value.id)) return { kind: 'rejected', rejection: rejection('not-allowed', 'managed') }
  }
  try {
    for (let from = 0; from < acts.length; from += together) {
      await Promise.all(acts.slice(from, from + together).map((act) => saveMutation(workspace.db, act)))
    }
  } catch (error) {
    if (!(error instanceof OutboxFullError || error instanceof SignedOutError)) throw error
    return { kind: 'rejected', rejection: rejection('not-allowed', error.code) }
  } finally {
    await keepTrying()
    startSync('act')
    tellPages(['rows', 'outbox'])
  }
  await tellStatesChanged('all')
  return { kind: 'saved', count: acts.length }
}
