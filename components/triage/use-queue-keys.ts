import { useRef, useState } from 'react'
import type { QueueRow } from '../../lib/triage/queue.ts'
import { useKeys } from '../ui/use-keys.ts'
import type { Selection } from './use-selection.ts'

interface QueueKeysOptions {
  rows: readonly QueueRow[]
  /** The open item: where the keys start. */
  itemId: string | undefined
  selection: Selection
  open(itemId: string): void
  scrollTo(index: number): void
}

/** The row the keys are at, and the keys that move it. A row that left keeps its place for the next `j` or `k`. */
export function useQueueKeys({ rows, itemId, selection, open, scrollTo }: QueueKeysOptions) {
  const [current, setCurrent] = useState(itemId)
  const lastIndex = useRef(-1)
  const index = rows.findIndex((row) => row.itemId === current)
  const here = index < 0 ? undefined : current

  const moveTo = (next: number) => {
    const at = Math.max(0, Math.min(rows.length - 1, next))
    const row = rows[at]
    if (!row) return
    lastIndex.current = at
    setCurrent(row.itemId)
    scrollTo(at)
    focusRow(row.itemId)
  }
  useKeys({
    // The row that took the place of one that left is the next one.
    j: () => moveTo(here === undefined ? Math.max(0, lastIndex.current) : index + 1),
    k: () => moveTo((here === undefined ? lastIndex.current : index) - 1),
    x: () => here !== undefined && selection.toggle(here),
    Enter: () => here !== undefined && open(here),
  })
  return {
    current,
    setCurrent(next: string) {
      lastIndex.current = rows.findIndex((row) => row.itemId === next)
      setCurrent(next)
    },
  }
}

/** Focuses a row's link once it is rendered: one that is far away comes with the next frames. */
function focusRow(itemId: string, frames = 6): void {
  const link = document.querySelector<HTMLElement>(`[data-row="${CSS.escape(itemId)}"]`)
  if (link) link.focus({ preventScroll: true })
  else if (frames > 0) requestAnimationFrame(() => focusRow(itemId, frames - 1))
}
