import { useState } from 'react'
import type { QueueRow } from '../../lib/triage/queue.ts'

export interface Selection {
  /** Selected rows that are in the list now, in its order. */
  ids: string[]
  has(itemId: string): boolean
  toggle(itemId: string): void
  clear(): void
}

/** Which rows are selected. Rows that left the list stay remembered, so that they are selected again when they come back. */
export function useSelection(rows: readonly QueueRow[]): Selection {
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set())
  return {
    ids: rows.map((row) => row.itemId).filter((id) => chosen.has(id)),
    has: (itemId) => chosen.has(itemId),
    toggle: (itemId) => setChosen((before) => before.symmetricDifference(new Set([itemId]))),
    clear: () => setChosen(new Set()),
  }
}
