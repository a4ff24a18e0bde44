import type { OwnHours } from '../../lib/budget/own-budget.ts'
import { t } from '../../lib/i18n/t.ts'
import { CheckLine } from '../ui/check-line.tsx'
import { TimeField } from '../ui/time-field.tsx'
import { minutesOf, timeOf } from './time-of-day.ts'
import { weekdayName } from './day-words.ts'

/** Working days and hours of one person. */
export function HoursField({ hours, onChange }: { hours: OwnHours; onChange(hours: OwnHours): void }) {
  const { days, from, to } = hours
  const change = (next: Partial<OwnHours>) => {
    const changed = { ...hours, ...next }
    if (changed.from < changed.to) onChange(changed)
  }
  return (
    <fieldset className="time-hours">
      <legend>{t('myTime.hours')}</legend>
      <div className="time-span">
        <TimeField label={t('myTime.from')} value={timeOf(from)} onChange={(value) => change({ from: minutesOf(value) })} />
        <span aria-hidden="true">–</span>
        <TimeField label={t('myTime.to')} value={timeOf(to)} onChange={(value) => change({ to: minutesOf(value) })} />
      </div>
      <div className="time-days">
        {[1, 2, 3, 4, 5, 6, 7].map((day) => (
          <CheckLine
            key={day}
            label={weekdayName(day)}
            checked={days.includes(day)}
            onChange={(on) => change({ days: on ? [...days, day].sort((a, b) => a - b) : days.filter((one) => one !== day) })}
          />
        ))}
      </div>
    </fieldset>
  )
}
