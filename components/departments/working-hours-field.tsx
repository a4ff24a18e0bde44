import { useState } from 'react'
import { t } from '../../lib/i18n/t.ts'
import type { DayHours, WorkingCalendar } from '../../lib/org/org-rows.ts'
import { CheckLine } from '../ui/check-line.tsx'
import { RadioLine } from '../ui/radio-line.tsx'
import { SelectField } from '../ui/select-field.tsx'
import { TimeField } from '../ui/time-field.tsx'
import { weekdayName } from './hours-words.ts'
import { dayMinutes, ordinaryWeek, timeMinutes, timeText } from './working-week.ts'

interface WorkingHoursFieldProps {
  calendar: WorkingCalendar | undefined
  error: string | undefined
  onChange(calendar: WorkingCalendar | undefined): void
}

/** When a department works: around the clock, or from when to when on each weekday of its time zone. */
export function WorkingHoursField({ calendar, error, onChange }: WorkingHoursFieldProps) {
  // What was set stays while somebody looks at the other choice.
  const [week, setWeek] = useState(() => calendar ?? ordinaryWeek())
  const change = (next: WorkingCalendar) => {
    setWeek(next)
    onChange(next)
  }
  const setDay = (day: number, hours: DayHours | undefined) =>
    change({ ...week, week: week.week.map((before, index) => (index === day ? hours : before)) })
  return (
    <fieldset className="hours">
      <legend>{t('departments.hours')}</legend>
      <RadioLine
        name="hours"
        value="always"
        checked={!calendar}
        onChange={() => onChange(undefined)}
        label={t('departments.aroundTheClock')}
      />
      <RadioLine
        name="hours"
        value="week"
        checked={Boolean(calendar)}
        onChange={() => onChange(week)}
        label={t('departments.byWeekday')}
        hint={t('departments.hoursHint')}
      />
      {calendar && (
        <>
          <SelectField
            label={t('departments.zone')}
            value={calendar.zone}
            options={zones(calendar.zone).map((zone) => ({ value: zone, label: zone.replaceAll('_', ' ') }))}
            onChange={(zone) => change({ ...calendar, zone })}
          />
          <ul className="week">
            {calendar.week.map((hours, day) => (
              <Day
                key={weekdayName(day, 'long')}
                name={weekdayName(day, 'long')}
                hours={hours}
                onChange={(next) => setDay(day, next)}
              />
            ))}
          </ul>
        </>
      )}
      {error && (
        <p className="field-error" role="alert">
          {error}
        </p>
      )}
    </fieldset>
  )
}

interface DayProps {
  name: string
  hours: DayHours | undefined
  onChange(hours: DayHours | undefined): void
}

function Day({ name, hours, onChange }: DayProps) {
  return (
    <li className="week-day">
      <CheckLine
        label={name}
        checked={Boolean(hours)}
        onChange={(works) => onChange(works ? { from: 540, to: 1_020 } : undefined)}
      />
      {hours && (
        <span className="week-times">
          <TimeField
            label={t('departments.dayFrom', [name])}
            value={timeText(hours.from)}
            onChange={(text) => onChange({ ...hours, from: timeMinutes(text) ?? hours.from })}
          />
          <span aria-hidden="true">–</span>
          <TimeField
            label={t('departments.dayTo', [name])}
            value={timeText(hours.to)}
            // Midnight at the end is the end of the day.
            onChange={(text) => onChange({ ...hours, to: (timeMinutes(text) ?? hours.to) || dayMinutes })}
          />
        </span>
      )}
    </li>
  )
}

/** Every zone the browser knows, with the one that is set: names change, and `UTC` is no place. */
function zones(set: string): string[] {
  const known = Intl.supportedValuesOf('timeZone')
  return known.includes(set) ? known : [set, ...known]
}
