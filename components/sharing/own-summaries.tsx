import { addDays } from '../../lib/budget/local-day.ts'
import { t } from '../../lib/i18n/t.ts'
import type { OwnSummary } from '../../lib/org/shared-summary.ts'
import type { Instant } from '../../lib/util/clock.ts'
import { dayWords } from '../my-time/day-words.ts'
import { useAsk } from '../queries/use-ask.ts'
import { useNames } from '../queries/use-names.ts'
import { momentWords } from '../triage/time-words.ts'
import { Button } from '../ui/button.tsx'
import { notify } from '../ui/notify.ts'
import { useNow } from '../ui/use-now.ts'
import { aboutWords, dateWords, listWords, periodWords, refusalWords } from './sharing-words.ts'

/** What others can read now, who has, and the way to take it back. */
export function OwnSummaries({ summaries }: { summaries: readonly OwnSummary[] }) {
  return (
    <div className="sharing-list">
      <h3 id="sharing-mine">{t('sharing.mine')}</h3>
      {summaries.length === 0 ? (
        <p className="quiet">{t('sharing.mineEmpty')}</p>
      ) : (
        <ul className="card" aria-labelledby="sharing-mine">
          {summaries.map((summary) => (
            <OwnLine key={summary.id} summary={summary} />
          ))}
        </ul>
      )}
    </div>
  )
}

function OwnLine({ summary }: { summary: OwnSummary }) {
  const ask = useAsk()
  const names = useNames()
  const now = useNow()
  const { to, minutes, expiresAt, readings } = summary
  const period = periodWords(summary)
  const target =
    to.kind === 'people'
      ? listWords(to.readerIds.map((id) => names.person(id)))
      : t('sharing.inFigure', [names.department(to.departmentId)])
  const withdraw = async () => {
    const outcome = await ask('withdrawSummary', { id: summary.id })
    if (outcome?.kind === 'done') notify({ text: t('sharing.withdrawn') })
    else if (outcome) notify({ text: refusalWords(outcome.reason), refused: true })
  }
  return (
    <li className="sharing-line">
      <div className="sharing-line-words">
        <b>{t('sharing.line', [period, aboutWords(minutes)])}</b>
        <span className="quiet">{t('sharing.lineTo', [target, dateWords(expiresAt)])}</span>
        {readings.length === 0 && <span className="quiet">{unreadWords(summary, now)}</span>}
        {readings.map(({ personId, lastAt, times }) => (
          <span key={personId} className="sharing-reading">
            {readingWords(to.kind, names.actor(personId), momentWords(lastAt, now), times)}
          </span>
        ))}
      </div>
      <Button aria-label={t('sharing.withdrawOf', [period, target])} onClick={() => void withdraw()}>
        {t('sharing.withdraw')}
      </Button>
    </li>
  )
}

function unreadWords({ to, firstDay }: OwnSummary, now: Instant): string {
  if (to.kind === 'people') return t('sharing.notRead')
  const from = addDays(firstDay, 14)
  const isMade = new Date(now).toISOString().slice(0, 10) >= from
  return isMade ? t('sharing.notLooked') : t('sharing.figureFrom', [dayWords(from)])
}

function readingWords(kind: OwnSummary['to']['kind'], who: string, last: string, times: number): string {
  if (kind === 'department')
    return times === 1 ? t('sharing.looked', [who, last]) : t('sharing.lookedOften', [who, String(times), last])
  return times === 1 ? t('sharing.read', [who, last]) : t('sharing.readOften', [who, String(times), last])
}
