import { useDeferredValue, useRef, useState } from 'react'
import type { Overview } from '../../lib/messages/page-operations.ts'
import { t } from '../../lib/i18n/t.ts'
import type { QueueFilter } from '../../lib/triage/queue.ts'
import { useQueue } from '../queries/page-queries.ts'
import { EmptyState, ErrorState, Loading } from '../ui/page-state.tsx'
import { useKeys } from '../ui/use-keys.ts'
import { BulkBar } from './bulk-bar.tsx'
import { ItemPane } from './item-pane.tsx'
import { QueueEmpty } from './queue-empty.tsx'
import { QueueHead } from './queue-head.tsx'
import { QueueList } from './queue-list.tsx'
import { useSelection } from './use-selection.ts'

interface QueueViewProps {
  overview: Overview
  /** A department's id or `all`. */
  scope: string
  itemId: string | undefined
}

/** A department's list and the item that is open beside it. */
export function QueueView({ overview, scope, itemId }: QueueViewProps) {
  const [filter, setFilter] = useState<QueueFilter>('open')
  const [search, setSearch] = useState('')
  const searchBox = useRef<HTMLInputElement>(null)
  const queue = useQueue({ scope, filter, search: useDeferredValue(search) })
  const rows = queue.data?.rows ?? []
  const selection = useSelection(rows)
  const [bulkClosing, setBulkClosing] = useState(false)
  useKeys({
    '/': () => searchBox.current?.focus(),
    ...(selection.ids.length > 0 && { e: () => setBulkClosing(true) }),
  })
  const name = scope === 'all' ? t('app.allDepartments') : overview.departments.find(({ id }) => id === scope)?.name

  if (name === undefined) {
    return (
      <main id="main" tabIndex={-1}>
        <EmptyState icon="lock" title={t('queue.notYoursTitle')} text={t('queue.notYoursText')} />
      </main>
    )
  }
  return (
    <main id="main" tabIndex={-1} className="panes" data-open={itemId ? true : undefined}>
      <section className="list-pane" aria-label={name}>
        <QueueHead {...{ name, filter, setFilter, search, setSearch, searchBox }} counts={queue.data?.counts} />
        {selection.ids.length > 0 && (
          <BulkBar {...{ rows, selection, scope, overview }} closing={bulkClosing} setClosing={setBulkClosing} />
        )}
        {queue.isError && !queue.data ? (
          <ErrorState onRetry={() => void queue.refetch()} />
        ) : !queue.data ? (
          <Loading />
        ) : rows.length === 0 ? (
          <QueueEmpty filter={filter} search={search} clear={() => setSearch('')} />
        ) : (
          <QueueList {...{ rows, scope, itemId, selection }} />
        )}
      </section>
      <ItemPane
        overview={overview}
        itemId={itemId}
        preferred={scope}
        back={{ page: 'queue', scope, itemId: undefined }}
        keysOff={selection.ids.length > 0}
      />
    </main>
  )
}
