import type { Category } from '../org/category.ts'
import type { PostKey } from '../post/post-key.ts'
import type { Instant } from '../util/clock.ts'
import type { Item, Outcome } from './item.ts'

/** What every colleague may know of an item. Confidential items have none. */
export interface Face {
  itemId: string
  keys: PostKey[]
  category: Category | undefined
  leadDepartmentId: string | undefined
  state: FaceState
  dueAt: Instant | undefined
}

export type FaceState =
  | { kind: 'tagged' }
  | { kind: 'routed' }
  | { kind: 'claimed' }
  | { kind: 'answered' }
  | { kind: 'closed'; outcome: Outcome }
  /** Sent back by the department that was to reply: nobody has it until somebody routes it again. */
  | { kind: 'returned' }
  | { kind: 'not-a-mention' }

/** The face of an item, or `undefined` where colleagues may not know of it (confidential, undone). */
export function faceOf(item: Item): Face | undefined {
  if (item.confidential) return undefined
  const state = faceStateOf(item)
  if (!state) return undefined
  const lead = item.parts.find((part) => part.departmentId === item.leadDepartmentId)
  return {
    itemId: item.id,
    keys: [item.key, ...item.aliases],
    category: item.category,
    leadDepartmentId: item.leadDepartmentId,
    state,
    dueAt: state.kind === 'routed' || state.kind === 'claimed' ? lead?.dueAt : undefined,
  }
}

/** The state of an item in one word, by its lead part; `undefined` once it was undone. */
export function faceStateOf(item: Item): FaceState | undefined {
  if (item.status === 'withdrawn') return item.withdrawnAs === 'not-a-mention' ? { kind: 'not-a-mention' } : undefined
  if (item.status === 'tagged') return { kind: 'tagged' }
  const lead = item.parts.find((part) => part.departmentId === item.leadDepartmentId) ?? item.parts[0]
  switch (lead?.state.kind) {
    case undefined:
    case 'routed':
      return { kind: 'routed' }
    case 'claimed':
    case 'waiting':
      return { kind: 'claimed' }
    case 'answered':
      return { kind: 'answered' }
    case 'closed':
      return { kind: 'closed', outcome: lead.state.outcome }
    case 'returned':
      return { kind: 'returned' }
  }
}
