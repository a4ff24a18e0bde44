import { useState } from 'react'
import { t } from '../../lib/i18n/t.ts'
import { type Person, type RotaDay, type WeekdayId, weekdayIds } from '../../lib/org/org-rows.ts'
import { rotaOf } from '../../lib/org/sweep.ts'
import { weekdayName } from '../departments/hours-words.ts'
import { useAct } from '../queries/use-act.ts'
import { CheckLine } from '../ui/check-line.tsx'
import { FormDialog } from '../ui/form-dialog.tsx'

/** As many as a row of the rota holds. */
const mostPeople = 50

interface RotaDialogProps {
  day: WeekdayId
  rota: readonly RotaDay[]
  people: readonly Person[]
  onClose(): void
}

/** Chooses who looks on a weekday, or at once on all five of the week. */
export function RotaDialog({ day, rota, people, onClose }: RotaDialogProps) {
  const known = new Set(people.map(({ id }) => id))
  const [chosen, setChosen] = useState(() => rotaOf(rota, day).filter((id) => known.has(id)))
  const [wholeWeek, setWholeWeek] = useState(false)
  const act = useAct()
  const weekday = weekdayName(Number(day) - 1, 'long')
  const isWorkday = Number(day) <= 5
  const save = async () => {
    if (chosen.length > mostPeople) return false
    const days = wholeWeek ? weekdayIds.slice(0, 5) : [day]
    for (const [index, id] of days.entries()) {
      const isLast = index === days.length - 1
      const said = wholeWeek ? t('sweep.rotaSavedWeek') : t('sweep.rotaSaved', [weekday])
      const value: RotaDay = { id, personIds: chosen }
      if (!(await act({ kind: 'put-row', args: { rowKind: 'rota-day', value } }, isLast ? { said } : {}))) return false
    }
    return true
  }
  return (
    <FormDialog
      title={t('sweep.rotaTitle', [weekday])}
      about={t('sweep.rotaAbout')}
      submit={t('app.save')}
      onSubmit={save}
      onClose={onClose}
    >
      <fieldset className="rota-people">
        <legend className="unseen">{t('sweep.rotaTitle', [weekday])}</legend>
        {people.map(({ id, name }) => (
          <CheckLine
            key={id}
            label={name}
            checked={chosen.includes(id)}
            onChange={(isIn) => setChosen((before) => (isIn ? [...before, id] : before.filter((other) => other !== id)))}
          />
        ))}
      </fieldset>
      {chosen.length > mostPeople && (
        <p className="field-error" role="alert">
          {t('sweep.rotaFull')}
        </p>
      )}
      {isWorkday && <CheckLine label={t('sweep.rotaWeek')} checked={wholeWeek} onChange={setWholeWeek} />}
    </FormDialog>
  )
}
