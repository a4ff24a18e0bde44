import type { Item } from './item.ts'
import { type ItemMutation, isOrgMutation, type Mutation } from './mutation.ts'
import { reduce } from './reduce.ts'
import type { ReduceContext } from './reduce-context.ts'

/**
 * What a person sees: the backend's items with their own acts on top that it has not acknowledged yet.
 *
 * Nothing optimistic is ever written, so nothing is rolled back. An act that the reducer refuses here does not show; the backend
 * has the last word on it.
 *
 * @returns all items after the acts, and the ids of those an act is still waiting for
 */
export function foldOutbox(
  items: ReadonlyMap<string, Item>,
  mutations: readonly Mutation[],
  context: Omit<ReduceContext, 'at' | 'estimated'>,
): { items: Map<string, Item>; waiting: Set<string> } {
  const folded = new Map(items)
  const waiting = new Set<string>()
  for (const mutation of mutations) {
    if (isOrgMutation(mutation)) continue
    applyTo(folded, mutation, context)
    waiting.add(mutation.itemId)
  }
  return { items: folded, waiting }
}

function applyTo(items: Map<string, Item>, mutation: ItemMutation, context: Omit<ReduceContext, 'at' | 'estimated'>): void {
  const item = items.get(mutation.itemId)
  // S7: this clock and the server's may be hours apart, so whether an undo comes too late is the backend's to say.
  const at = mutation.kind === 'undo' && item ? item.last.at : mutation.at
  const reduced = reduce(item, mutation, { ...context, at, estimated: false })
  if (reduced.ok) items.set(mutation.itemId, reduced.value)
}
