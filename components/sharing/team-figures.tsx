import { t } from '../../lib/i18n/t.ts'
import type { TeamWeek } from '../../lib/org/shared-summary.ts'
import { useAsk } from '../queries/use-ask.ts'
import { useNames } from '../queries/use-names.ts'
import { aboutWords, periodWords } from './sharing-words.ts'
import { ToldLine } from './told-line.tsx'

/** Figures of departments: what they can say, what they cannot, and that a look is seen. */
export function TeamFigures({ weeks }: { weeks: readonly TeamWeek[] }) {
  const ask = useAsk()
  const names = useNames()
  const open = async (week: TeamWeek) => {
    const answer = await ask('lookAtFigure', week)
    if (answer?.kind !== 'figure') return answer
    return { words: t('sharing.figure', [aboutWords(answer.figure.minutes), String(answer.figure.people)]) }
  }
  return (
    <div className="sharing-list">
      <h3 id="sharing-figures">{t('sharing.figures')}</h3>
      <p className="quiet">{t('sharing.figuresAbout')}</p>
      {weeks.length === 0 ? (
        <p className="quiet">{t('sharing.figuresEmpty')}</p>
      ) : (
        <ul className="card" aria-labelledby="sharing-figures">
          {weeks.map((week) => {
            const title = t('sharing.figureLine', [
              names.department(week.departmentId),
              periodWords({ period: 'week', firstDay: week.firstDay }),
            ])
            return (
              <ToldLine
                key={`${week.departmentId} ${week.firstDay}`}
                title={title}
                about={t('sharing.figureHint')}
                warning={t('sharing.figureWillSee')}
                seen={t('sharing.figureSees')}
                act={t('sharing.look')}
                actName={t('sharing.lookAt', [title])}
                open={() => open(week)}
              />
            )
          })}
        </ul>
      )}
    </div>
  )
}
