import { t } from '../../lib/i18n/t.ts'
import { authorOf, postTitle } from '../../lib/i18n/post-title.ts'
import { siteNames } from '../../lib/post/site.ts'
import type { QueueRow } from '../../lib/triage/queue.ts'
import { hashOf } from '../app/route.ts'
import { CategoryMark, categoryColour } from '../triage/category-mark.tsx'
import { ItemMarks } from '../triage/item-marks.tsx'
import { excerptWords } from '../triage/excerpt-words.ts'
import { durationWords } from '../triage/time-words.ts'
import { useNames } from '../queries/use-names.ts'
import { Icon } from '../ui/icon.tsx'
import { useNow } from '../ui/use-now.ts'
import { reportOutcome } from './report-outcome.ts'

/** One of my reports: what it was, and what became of it. */
export function ReportLine({ row, open }: { row: QueueRow; open: boolean }) {
  const now = useNow()
  const names = useNames()
  const outcome = reportOutcome(row, names)
  const author = authorOf(row)
  return (
    <li className="report" data-open={open || undefined} style={{ '--c': categoryColour(row.category) }}>
      <span className="line-edge" />
      <a className="line-link" href={hashOf({ page: 'reports', itemId: row.itemId })} aria-current={open ? 'true' : undefined}>
        <span className="line-head">
          <CategoryMark category={row.category} />
          <span className="line-where">
            {author ? t('queue.where', [siteNames[row.site], author]) : postTitle(row)}
            {' · '}
            <span className="num">{t('reports.ago', [durationWords(now - row.createdAt)])}</span>
          </span>
        </span>
        <span className="line-text" dir="auto">
          {excerptWords(row)}
        </span>
        <span className="report-outcome" data-look={outcome.look}>
          <Icon name={outcome.icon} /> {outcome.words}
          <ItemMarks urgent={false} confidential={row.confidential} waiting={row.waiting} />
        </span>
      </a>
    </li>
  )
}
