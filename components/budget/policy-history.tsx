import { t } from '../../lib/i18n/t.ts'
import type { Person, PolicyNumbersSince } from '../../lib/org/org-rows.ts'

interface PolicyHistoryProps {
  /** The newest first: the first are the numbers of now. */
  history: readonly PolicyNumbersSince[]
  people: readonly Person[]
}

const date = new Intl.DateTimeFormat(undefined, { day: 'numeric', month: 'long', year: 'numeric' })

/** Since when the policy has its numbers and who set them; what they were before is a click away. */
export function PolicyHistory({ history, people }: PolicyHistoryProps) {
  const [now, ...earlier] = history
  if (!now) return null
  const nameOf = (id: string) => people.find((person) => person.id === id)?.name ?? t('policy.somebodyGone')
  return (
    <div className="policy-history">
      <p className="quiet num">{t('policy.since', [date.format(now.since), nameOf(now.byId)])}</p>
      {earlier.length > 0 && (
        <details>
          <summary>{t('policy.earlier')}</summary>
          <ul className="quiet num">
            {earlier.map(({ since, byId, windowsPerDay, windowMinutes }) => (
              <li key={since}>
                {t('policy.number', windowsPerDay, [String(windowsPerDay), String(windowMinutes)])}
                <br />
                {t('policy.since', [date.format(since), nameOf(byId)])}
              </li>
            ))}
          </ul>
        </details>
      )}
    </div>
  )
}
