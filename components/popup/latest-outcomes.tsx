import { t } from '../../lib/i18n/t.ts'
import type { QueueRow } from '../../lib/triage/queue.ts'
import { reportOutcome } from '../reports/report-outcome.ts'
import { durationWords } from '../triage/time-words.ts'
import { useNames } from '../queries/use-names.ts'
import { Icon } from '../ui/icon.tsx'
import { useNow } from '../ui/use-now.ts'

interface LatestOutcomesProps {
  rows: readonly QueueRow[] | undefined
  openItem(itemId: string): void
}

const shownAtMost = 3

/** What became of my reports: those with an outcome first. */
export function LatestOutcomes({ rows, openItem }: LatestOutcomesProps) {
  const names = useNames()
  const now = useNow()
  if (!rows) return null
  const latest = rows
    .map((row) => ({ row, outcome: reportOutcome(row, names) }))
    .sort((a, b) => Number(a.outcome.look === 'open') - Number(b.outcome.look === 'open') || b.row.createdAt - a.row.createdAt)
    .slice(0, shownAtMost)
  return (
    <section className="news" aria-labelledby="news">
      <h2 id="news">{t('popup.news')}</h2>
      {latest.length === 0 ? (
        <p className="quiet">{t('popup.noNews')}</p>
      ) : (
        <ul>
          {latest.map(({ row, outcome }) => (
            <li key={row.itemId}>
              <button type="button" className="news-line" onClick={() => openItem(row.itemId)}>
                <span className="news-icon" data-look={outcome.look}>
                  <Icon name={outcome.icon} />
                </span>
                <span className="news-words">
                  <b>{outcome.words}</b>
                  <span className="news-post" dir="auto">
                    {row.excerpt || row.authorName}
                  </span>
                </span>
                <small className="num">{durationWords(now - row.createdAt)}</small>
              </button>
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}
