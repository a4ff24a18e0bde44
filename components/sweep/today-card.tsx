import { t } from '../../lib/i18n/t.ts'
import type { SweepView } from '../../lib/messages/page-operations.ts'
import { useOrganisation, useOverview } from '../queries/page-queries.ts'
import { Icon } from '../ui/icon.tsx'
import { progressOf } from './progress-of.ts'

/** Whose turn it is, and how far the day has come. */
export function TodayCard({ sweep }: { sweep: SweepView }) {
  const { looked, all } = progressOf(sweep.sites)
  const turn = useTurnWords(sweep)
  return (
    <div className="card sweep-today">
      <div className="sweep-today-words">
        <p className="sweep-count num">
          {looked === all && <Icon name="circle-check" />}
          {looked === all ? t('sweep.allLookedAt') : t('sweep.lookedAt', [String(looked), String(all)])}
        </p>
        {turn && <p>{turn}</p>}
      </div>
      <div className="sweep-bar" aria-hidden="true">
        <span style={{ inlineSize: `${(100 * looked) / Math.max(1, all)}%` }} />
      </div>
    </div>
  )
}

/** Nothing where there is nobody else: then it is always one's own turn. */
function useTurnWords({ today }: SweepView): string | undefined {
  const { data: organisation } = useOrganisation()
  const { data: overview } = useOverview()
  const people = organisation?.people ?? []
  if (people.length < 2) return undefined
  const others = people.filter(({ id }) => today.includes(id) && id !== overview?.me.id).map(({ name }) => name)
  const names = new Intl.ListFormat().format(others)
  if (overview && today.includes(overview.me.id)) return others.length > 0 ? t('sweep.turnYouAnd', [names]) : t('sweep.turnYou')
  return others.length > 0 ? t('sweep.turnThem', [names]) : t('sweep.turnNobody')
}
