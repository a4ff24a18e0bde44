import { t } from '../../lib/i18n/t.ts'
import type { OwnBudgetChange, OwnChoices } from '../../lib/messages/time-operations.ts'
import { CheckLine } from '../ui/check-line.tsx'
import { SelectField } from '../ui/select-field.tsx'
import { TimeField } from '../ui/time-field.tsx'
import { minutesOf, timeOf } from './time-of-day.ts'

interface NoticeSettingsProps {
  own: OwnChoices
  /** The hour at which a day begins now. */
  policyHour: number
  onChange(change: OwnBudgetChange): void
}

const atFirst = { from: 18 * 60, to: 9 * 60 }

/** When a day begins, and how Switchboard speaks up. */
export function NoticeSettings({ own, policyHour, onChange }: NoticeSettingsProps) {
  const { notices, quietHours, minutesOnIcon, dayStartHour } = own
  const quiet = (change: Partial<typeof atFirst>) => onChange({ quietHours: { ...atFirst, ...quietHours, ...change } })
  return (
    <>
      <SelectField
        label={t('myTime.dayStart')}
        value={String(dayStartHour ?? policyHour)}
        options={Array.from({ length: 12 }, (_, hour) => ({ value: String(hour), label: timeOf(hour * 60) }))}
        onChange={(value) => onChange({ dayStartHour: Number(value) })}
      />
      <CheckLine label={t('myTime.notices')} checked={notices} onChange={(on) => onChange({ notices: on })} />
      {notices && (
        <CheckLine
          label={t('myTime.quiet')}
          checked={quietHours !== undefined}
          onChange={(on) => onChange({ quietHours: on ? atFirst : null })}
        />
      )}
      {notices && quietHours && (
        <div className="time-span">
          <TimeField
            label={t('myTime.from')}
            value={timeOf(quietHours.from)}
            onChange={(value) => quiet({ from: minutesOf(value) })}
          />
          <span aria-hidden="true">–</span>
          <TimeField label={t('myTime.to')} value={timeOf(quietHours.to)} onChange={(value) => quiet({ to: minutesOf(value) })} />
        </div>
      )}
      <CheckLine label={t('myTime.icon')} checked={minutesOnIcon} onChange={(on) => onChange({ minutesOnIcon: on })} />
    </>
  )
}
