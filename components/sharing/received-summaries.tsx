import { t } from '../../lib/i18n/t.ts'
import type { ReceivedSummary } from '../../lib/org/shared-summary.ts'
import { useAsk } from '../queries/use-ask.ts'
import { useNames } from '../queries/use-names.ts'
import { aboutWords, dateWords, periodWords } from './sharing-words.ts'
import { ToldLine } from './told-line.tsx'

/** What colleagues share with this person, in the order in which it came. Each says that its reading is seen, before it is read. */
export function ReceivedSummaries({ summaries }: { summaries: readonly ReceivedSummary[] }) {
  const ask = useAsk()
  const names = useNames()
  const open = async (id: string) => {
    const answer = await ask('readSummary', { id })
    return answer?.kind === 'read' ? { words: aboutWords(answer.minutes) } : answer
  }
  return (
    <div className="sharing-list">
      <h3 id="sharing-received">{t('sharing.received')}</h3>
      {summaries.length === 0 ? (
        <p className="quiet">{t('sharing.receivedEmpty')}</p>
      ) : (
        <ul className="card" aria-labelledby="sharing-received">
          {summaries.map((summary) => {
            const who = names.actor(summary.personId)
            const title = t('sharing.receivedLine', [who, periodWords(summary)])
            return (
              <ToldLine
                key={summary.id}
                title={title}
                about={t('sharing.until', [dateWords(summary.expiresAt)])}
                warning={summary.readAt === undefined ? t('sharing.willSee', [who]) : t('sharing.willSeeAgain', [who])}
                seen={t('sharing.sees', [who])}
                act={t('sharing.readIt')}
                actName={t('sharing.readOf', [title])}
                open={() => open(summary.id)}
              />
            )
          })}
        </ul>
      )}
    </div>
  )
}
