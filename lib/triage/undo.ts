import { fail, ok, type Result } from '../util/result.ts'
import type { Item } from './item.ts'
import type { ItemMutation, Rejection } from './mutation.ts'
import type { ReduceContext } from './reduce-context.ts'
import { rejection } from './rejection.ts'
import { timelineEntry } from './timeline.ts'

/** People are offered undo for 10 s; the rest is for slow hands and rounded clocks. */
const undoWithinMs = 30_000

/**
 * Puts back what an item was before its last act.
 *
 * Refused once somebody acted after it (`superseded`, with who), by anybody but the one who acted, and after 30 s.
 */
export function undo(
  item: Item,
  mutation: Extract<ItemMutation, { kind: 'undo' }>,
  context: ReduceContext,
): Result<Item, Rejection> {
  const { last } = item
  if (last.opId !== mutation.args.opId) {
    const known = item.timeline.some((entry) => entry.opId === mutation.args.opId)
    return fail(known ? rejection('superseded', last.act, last.actorId) : rejection('no-such-item'))
  }
  if (last.actorId !== context.actorId) return fail(rejection('not-allowed', last.act, last.actorId))
  if (last.act === 'undo') return fail(rejection('illegal-transition', 'undo'))
  if (context.at - last.at > undoWithinMs) return fail(rejection('too-late', last.act))
  const before = last.before ?? {
    status: 'withdrawn' as const,
    withdrawnAs: 'undone' as const,
    category: undefined,
    parts: [],
    leadDepartmentId: undefined,
    urgency: 'normal' as const,
    confidential: false,
    reporterIds: [],
  }
  return ok({
    ...item,
    ...before,
    timeline: [...item.timeline, timelineEntry(mutation, context)],
    last: { opId: mutation.opId, actorId: context.actorId, at: context.at, act: 'undo', before: undefined },
  })
}
