import { useEffect } from 'react'
import type { Overview } from '../../lib/messages/page-operations.ts'
import { t } from '../../lib/i18n/t.ts'
import { useMyReports } from '../queries/page-queries.ts'
import { useAsk } from '../queries/use-ask.ts'
import { ItemPane } from '../triage/item-pane.tsx'
import { EmptyState, ErrorState, Loading } from '../ui/page-state.tsx'
import { ReportLine } from './report-line.tsx'

interface ReportsViewProps {
  overview: Overview
  itemId: string | undefined
}

/** What I tagged and routed, and what became of it. Looking at it marks the outcomes as seen. */
export function ReportsView({ overview, itemId }: ReportsViewProps) {
  const reports = useMyReports()
  const ask = useAsk()
  const unseen = overview.unseenOutcomes
  // Being shown is what marks them: outcomes that arrive while the page is open are seen as well.
  useEffect(() => {
    if (unseen > 0) void ask('outcomesSeen', {})
    // oxlint-disable-next-line react/exhaustive-deps -- `ask` is new on each render and always the same
  }, [unseen])
  const rows = reports.data?.rows
  return (
    <main id="main" tabIndex={-1} className="panes" data-open={itemId ? true : undefined}>
      <section className="list-pane" aria-label={t('app.myReports')}>
        <header className="list-head">
          <h1>{t('app.myReports')}</h1>
          <span className="quiet">{t('reports.private')}</span>
        </header>
        {reports.isError && !rows ? (
          <ErrorState onRetry={() => void reports.refetch()} />
        ) : !rows ? (
          <Loading />
        ) : rows.length === 0 ? (
          <EmptyState icon="flag" title={t('reports.emptyTitle')} text={t('reports.emptyText')} />
        ) : (
          <ul className="reports">
            {rows.map((row) => (
              <ReportLine key={row.itemId} row={row} open={row.itemId === itemId} />
            ))}
          </ul>
        )}
      </section>
      <ItemPane overview={overview} itemId={itemId} preferred={undefined} back={{ page: 'reports', itemId: undefined }} />
    </main>
  )
}
