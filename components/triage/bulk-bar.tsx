import type { Overview } from '../../lib/messages/page-operations.ts'
import { t } from '../../lib/i18n/t.ts'
import type { QueueRow } from '../../lib/triage/queue.ts'
import { useBulkAct } from '../queries/use-bulk-act.ts'
import { Button } from '../ui/button.tsx'
import { CloseDialog } from './close-dialog.tsx'
import { ownRowPart } from './own-part.ts'
import type { Selection } from './use-selection.ts'

interface BulkBarProps {
  rows: readonly QueueRow[]
  selection: Selection
  scope: string
  overview: Overview
  closing: boolean
  setClosing(closing: boolean): void
}

/** What can be done with all selected rows at once. */
export function BulkBar({ rows, selection, scope, overview, closing, setClosing }: BulkBarProps) {
  const actOnAll = useBulkAct()
  const chosen = rows.flatMap((row) => {
    const departmentId = selection.has(row.itemId) ? ownRowPart(row, scope, overview) : undefined
    return departmentId === undefined ? [] : [{ itemId: row.itemId, departmentId }]
  })
  const claimAll = async () => {
    selection.clear()
    await actOnAll(
      chosen.map(({ itemId, departmentId }) => ({ kind: 'claim', itemId, args: { departmentId } })),
      (count) => t('queue.bulkClaimed', count),
    )
  }
  return (
    <div className="bulk" role="group" aria-label={t('queue.selectedActs')}>
      <strong className="num" role="status">
        {t('queue.selected', selection.ids.length)}
      </strong>
      <Button onClick={() => void claimAll()}>{t('acts.claim')}</Button>
      <Button onClick={() => setClosing(true)}>
        {t('acts.close')} <kbd aria-hidden="true">e</kbd>
      </Button>
      <Button look="plain" onClick={selection.clear}>
        {t('queue.clearSelection')}
      </Button>
      {closing && (
        <CloseDialog
          count={chosen.length}
          onClose={() => setClosing(false)}
          onSubmit={async ({ outcome, link, text }) => {
            selection.clear()
            await actOnAll(
              chosen.map(({ itemId, departmentId }) => ({ kind: 'close', itemId, args: { departmentId, outcome, link, text } })),
              (count) => t('queue.bulkClosed', count),
            )
            return true
          }}
        />
      )}
    </div>
  )
}
