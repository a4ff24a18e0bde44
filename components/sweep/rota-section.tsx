import { useState } from 'react'
import { t } from '../../lib/i18n/t.ts'
import type { Overview, SweepView } from '../../lib/messages/page-operations.ts'
import { type WeekdayId, weekdayIds } from '../../lib/org/org-rows.ts'
import { rotaOf } from '../../lib/org/sweep.ts'
import { weekdayName } from '../departments/hours-words.ts'
import { useOrganisation } from '../queries/page-queries.ts'
import { Button } from '../ui/button.tsx'
import { RotaDialog } from './rota-dialog.tsx'

/** Who looks on which weekday. Whoever works alone needs no turns, and who cannot set any need not read that there are none. */
export function RotaSection({ overview, sweep }: { overview: Overview; sweep: SweepView }) {
  const { data } = useOrganisation()
  const [edited, setEdited] = useState<WeekdayId>()
  const people = data?.people ?? []
  const isSet = sweep.rota.some(({ personIds }) => personIds.length > 0)
  if (people.length < 2 || !(isSet || overview.maySetUp)) return null
  const namesOn = (day: WeekdayId) => {
    const ids = rotaOf(sweep.rota, day)
    return people.filter(({ id }) => ids.includes(id)).map(({ name }) => name)
  }
  return (
    <section className="page-section" aria-labelledby="rota">
      <h2 id="rota">{t('sweep.rota')}</h2>
      <ul className="card rota">
        {weekdayIds.map((day) => {
          const names = namesOn(day)
          const weekday = weekdayName(Number(day) - 1, 'long')
          return (
            <li key={day} className="rota-day" data-today={day === sweep.day || undefined}>
              <b className="rota-weekday">
                {weekday}
                {day === sweep.day && <span className="quiet"> · {t('sweep.rotaToday')}</span>}
              </b>
              <span className={names.length > 0 ? 'rota-names' : 'rota-names quiet'}>
                {names.length > 0 ? new Intl.ListFormat().format(names) : t('sweep.rotaNobody')}
              </span>
              {overview.maySetUp && (
                <Button look="plain" aria-label={t('sweep.rotaChangeNamed', [weekday])} onClick={() => setEdited(day)}>
                  {t('sweep.rotaChange')}
                </Button>
              )}
            </li>
          )
        })}
      </ul>
      {edited && <RotaDialog day={edited} rota={sweep.rota} people={people} onClose={() => setEdited(undefined)} />}
    </section>
  )
}
