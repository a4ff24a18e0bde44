import { type Item, type Outcome, type Part } from './item.ts'

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
 * Only what others did counts, and only for who reported it. Without `before` every outcome is new. Parts that were already answered, closed or returned say nothing again.
 */
export function outcomeNotices(before: Item | undefined, after: Item, me: string): OutcomeNotice[] {
  if (!after.reporterIds.includes(me) || after.last.actorId === me) return []
  return after.parts.flatMap((part) => {
    const old = before?.parts.find((candidate) => candidate.departmentId === part.departmentId)
    const what = noticeOf(part)
    if (!what || old?.state.kind === part.state.kind) return []
    return [{ id: `${after.last.opId}:${part.departmentId}`, itemId: after.id, departmentId: part.departmentId, what }]
  })
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
