import { useVirtualizer } from '@tanstack/react-virtual'
import { useRef } from 'react'
import type { QueueRow } from '../../lib/triage/queue.ts'
import { goTo } from '../app/use-route.ts'
import { QueueLine } from './queue-line.tsx'
import { useKeepPlace } from './use-keep-place.ts'
import { useQueueKeys } from './use-queue-keys.ts'
import type { Selection } from './use-selection.ts'

interface QueueListProps {
  rows: QueueRow[]
  scope: string
  /** The open item. */
  itemId: string | undefined
  selection: Selection
}

const usualHeightPx = 104

/** The rows that are in sight and a few around them, however long the list is. */
export function QueueList({ rows, scope, itemId, selection }: QueueListProps) {
  const scroller = useRef<HTMLDivElement>(null)
  const virtualizer = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => usualHeightPx,
    getItemKey: (index) => rows[index]?.itemId ?? index,
    overscan: 8,
  })
  useKeepPlace(rows, virtualizer)
  const { current, setCurrent } = useQueueKeys({
    rows,
    itemId,
    selection,
    open: (id) => goTo({ page: 'queue', scope, itemId: id }),
    scrollTo: (index) => virtualizer.scrollToIndex(index, { align: 'auto' }),
  })
  const currentIndex = rows.findIndex((row) => row.itemId === current)
  return (
    <div ref={scroller} className="rows" data-scroller>
      <ul style={{ blockSize: virtualizer.getTotalSize() }}>
        {virtualizer.getVirtualItems().map(({ index, key, start }) => {
          const row = rows[index]
          return (
            row && (
              <QueueLine
                key={key}
                ref={virtualizer.measureElement}
                row={row}
                scope={scope}
                index={index}
                total={rows.length}
                start={start}
                open={row.itemId === itemId}
                current={row.itemId === current}
                reachable={index === (currentIndex < 0 ? 0 : currentIndex)}
                selected={selection.has(row.itemId)}
                onSelect={() => selection.toggle(row.itemId)}
                onFocus={() => setCurrent(row.itemId)}
              />
            )
          )
        })}
      </ul>
    </div>
  )
}
