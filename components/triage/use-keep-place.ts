import type { Virtualizer } from '@tanstack/react-virtual'
import { useLayoutEffect, useRef } from 'react'
import type { QueueRow } from '../../lib/triage/queue.ts'

/**
 * Keeps the list where it is when rows come and go above what is in sight.
 *
 * The first visible row (or, if that one left, the next that stayed) is at the same height before and after.
 */
export function useKeepPlace(rows: readonly QueueRow[], virtualizer: Virtualizer<HTMLDivElement, Element>): void {
  const before = useRef<{ ids: string[]; starts: Map<string, number> }>({ ids: [], starts: new Map() })
  useLayoutEffect(() => {
    const offset = virtualizer.scrollOffset ?? 0
    const measured = virtualizer.measurementsCache
    const starts = new Map(measured.map(({ index, start }) => [rows[index]?.itemId ?? '', start]))
    const ids = rows.map((row) => row.itemId)
    const old = before.current
    before.current = { ids, starts }
    if (offset === 0 || old.ids.length === 0 || sameIds(old.ids, ids)) return
    const kept = old.ids.find((id) => (old.starts.get(id) ?? 0) >= offset && starts.has(id))
    if (kept === undefined) return
    const moved = (starts.get(kept) ?? 0) - (old.starts.get(kept) ?? 0)
    if (moved !== 0) virtualizer.scrollToOffset(offset + moved)
  })
}

const sameIds = (a: string[], b: string[]) => a.length === b.length && a.every((id, index) => id === b[index])
