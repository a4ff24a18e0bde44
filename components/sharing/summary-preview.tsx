import { t } from '../../lib/i18n/t.ts'
import type { SummaryToShare } from '../../lib/org/shared-summary.ts'
import { useNames } from '../queries/use-names.ts'
import { useNow } from '../ui/use-now.ts'
import { aboutWords, dateWords, listWords, periodWords } from './sharing-words.ts'

const dayMs = 86_400_000

/** What will be sent, before it is: in words, and to the letter for those who ask. */
export function SummaryPreview({ summary }: { summary: SummaryToShare | undefined }) {
  const names = useNames()
  const now = useNow()
  if (!summary) return <p className="quiet">{t('sharing.previewEmpty')}</p>
  const { minutes, to, days } = summary
  const readers =
    to.kind === 'people'
      ? t('sharing.previewPeople', [listWords(to.readerIds.map((id) => names.person(id)))])
      : t('sharing.previewDepartment', [names.department(to.departmentId)])
  return (
    <div className="sharing-preview">
      <h3>{t('sharing.preview')}</h3>
      <p className="sharing-number">{t('sharing.previewNumber', [aboutWords(minutes), periodWords(summary)])}</p>
      <p className="quiet">
        {readers} {t('sharing.previewUntil', [dateWords(now + days * dayMs)])}
      </p>
      <details>
        <summary>{t('sharing.exactly')}</summary>
        <p className="quiet">{t('sharing.exactlyAbout')}</p>
        <code className="sharing-bytes" dir="ltr">
          {JSON.stringify(summary)}
        </code>
      </details>
    </div>
  )
}
