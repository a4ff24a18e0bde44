import { t } from '../../lib/i18n/t.ts'
import type { TimeLog } from '../../lib/messages/time-operations.ts'
import { countedSiteName } from '../budget/counted-site-name.ts'
import { useTimeLog } from '../queries/page-queries.ts'
import { ErrorState, Loading } from '../ui/page-state.tsx'
import { Icon } from '../ui/icon.tsx'
import type { IconName } from '../ui/icons.ts'

const looks: Record<TimeLog['checks'][number]['result'], { icon: IconName; look: string }> = {
  holds: { icon: 'circle-check', look: 'good' },
  'cannot-tell': { icon: 'circle-question-mark', look: 'quiet' },
  broken: { icon: 'triangle-alert', look: 'bad' },
}

/** How time is counted, in plain words, and on this person's own log. */
export function HowCounted() {
  const { data, isError, refetch } = useTimeLog()
  const facts = [t('myTime.howNear'), t('myTime.howGap'), t('myTime.howNot'), t('myTime.howKept')]
  return (
    <section className="page-section" aria-labelledby="time-how">
      <h2 id="time-how">{t('myTime.how')}</h2>
      <ul className="card facts">
        {facts.map((fact) => (
          <li key={fact}>{fact}</li>
        ))}
      </ul>
      {data ? <OwnLog log={data} /> : isError ? <ErrorState onRetry={() => void refetch()} /> : <Loading />}
    </section>
  )
}

function OwnLog({ log: { entries, checks } }: { log: TimeLog }) {
  return (
    <>
      <ul className="card time-checks" aria-label={t('myTime.checks')}>
        {checks.map(({ promise, result }) => (
          <li key={promise} data-look={looks[result].look}>
            <Icon name={looks[result].icon} />
            <span>
              {promiseWords(promise)} <span className="quiet">{resultWords(result)}</span>
            </span>
          </li>
        ))}
      </ul>
      <details className="card time-log">
        <summary>{t('myTime.log', entries.length)}</summary>
        {entries.length === 0 ? (
          <p className="quiet">{t('myTime.logEmpty')}</p>
        ) : (
          // What scrolls and holds nothing to operate is reached by the keyboard itself (WCAG 2.1.1).
          // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
          <div className="time-log-frame" tabIndex={0} role="region" aria-label={t('myTime.logTitle')}>
            <LogTable entries={entries} />
          </div>
        )}
      </details>
    </>
  )
}

const clock = new Intl.DateTimeFormat(undefined, { hour: '2-digit', minute: '2-digit', second: '2-digit' })
const tenths = new Intl.NumberFormat(undefined, { minimumFractionDigits: 1, maximumFractionDigits: 1 })

function LogTable({ entries }: Pick<TimeLog, 'entries'>) {
  return (
    <table className="time-table num">
      <thead>
        <tr>
          <th scope="col">{t('myTime.logAt')}</th>
          <th scope="col">{t('myTime.logPage')}</th>
          <th scope="col">{t('myTime.logWhat')}</th>
          <th scope="col">{t('myTime.logCounted')}</th>
        </tr>
      </thead>
      <tbody>
        {entries.map(({ at, page, site, kind, ms }, place) => (
          <tr key={place}>
            <td>{clock.format(at)}</td>
            <td>{t('myTime.logPageOf', [countedSiteName(site), String(page)])}</td>
            <td>{kindWords(kind)}</td>
            <td>{ms > 0 ? t('myTime.logSeconds', [tenths.format(ms / 1_000)]) : '–'}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function promiseWords(promise: TimeLog['checks'][number]['promise']): string {
  if (promise === 'T2') return t('myTime.checkSum')
  return promise === 'T3' ? t('myTime.checkDay') : t('myTime.checkSame')
}

function resultWords(result: TimeLog['checks'][number]['result']): string {
  if (result === 'holds') return t('myTime.holds')
  return result === 'broken' ? t('myTime.broken') : t('myTime.cannotTell')
}

function kindWords(kind: TimeLog['entries'][number]['kind']): string {
  switch (kind) {
    case 'enter':
      return t('myTime.kindEnter')
    case 'pulse':
      return t('myTime.kindPulse')
    case 'active':
      return t('myTime.kindActive')
    case 'leave':
      return t('myTime.kindLeave')
    case 'idle':
      return t('myTime.kindIdle')
    case 'locked':
      return t('myTime.kindLocked')
  }
}
