import type { Item, Outcome, Part, TimelineEntry } from './item.ts'

/** Something a reporter is told about a post they reported. `id` is the act that caused it, so it is told once. */
export interface OutcomeNotice {
  id: string
  itemId: string
  departmentId: string
  what: { kind: 'answered' } | { kind: 'closed'; outcome: Outcome } | { kind: 'returned'; reason: string }
}

/**
 * What a reporter must be told after an item changed from `before` to `after`.
 *
 * Only what others did counts, and only for who reported it. Without `before` every outcome is new. An outcome is told by the act that
 * caused it: what happened to the item since, by whomever, neither hides it nor tells it again.
 */
export function outcomeNotices(before: Item | undefined, after: Item, me: string): OutcomeNotice[] {
  if (!after.reporterIds.includes(me)) return []
  return after.parts.flatMap((part) => {
    const { departmentId } = part
    const what = noticeOf(part)
    const cause = causeOf(after, departmentId)
    if (!what || !cause || cause.actorId === me || cause.opId === (before && causeOf(before, departmentId)?.opId)) return []
    return [{ id: `${cause.opId}:${departmentId}`, itemId: after.id, departmentId, what }]
  })
}

const actOfOutcome = { answered: 'answer', closed: 'close', returned: 'return' } as const

/** The act that brought a part where it is; `undefined` where that is no outcome. */
function causeOf(item: Item, departmentId: string): TimelineEntry | undefined {
  const kind = item.parts.find((part) => part.departmentId === departmentId)?.state.kind
  if (kind !== 'answered' && kind !== 'closed' && kind !== 'returned') return undefined
  const undone = new Set(item.timeline.flatMap(({ act, detail }) => (act === 'undo' ? [detail] : [])))
  return item.timeline.findLast(
    (entry) => entry.act === actOfOutcome[kind] && entry.departmentIds.includes(departmentId) && !undone.has(entry.opId),
  )
}

function noticeOf({ state }: Part): OutcomeNotice['what'] | undefined {
  switch (state.kind) {
    case 'answered':
      return { kind: 'answered' }
    case 'closed':
      return { kind: 'closed', outcome: state.outcome }
    case 'returned':
      return { kind: 'returned', reason: state.reason }
    default:
      return undefined
  }
}
