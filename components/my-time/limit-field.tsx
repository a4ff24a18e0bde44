import { t } from '../../lib/i18n/t.ts'
import type { MyTime, OwnBudgetChange } from '../../lib/messages/time-operations.ts'
import { durationWords } from '../triage/time-words.ts'
import { CheckLine } from '../ui/check-line.tsx'
import { SelectField } from '../ui/select-field.tsx'

const windowChoices = [1, 2, 3, 4, 6, 8, 12]
const minuteChoices = [5, 10, 15, 20, 30, 45, 60, 90, 120, 180, 240]

/** How much a day has. Where the organisation says so, less than that may be chosen and not more. */
export function LimitField({ time, onChange }: { time: MyTime; onChange(change: OwnBudgetChange): void }) {
  const { rules, most, hasPolicy, own } = time
  const windowMinutes = rules.windowMs / 60_000
  const within = (choices: number[], now: number, limit: number | undefined) =>
    [...new Set([...choices, now, ...(limit === undefined ? [] : [limit])])]
      .filter((one) => limit === undefined || one <= limit)
      .sort((a, b) => a - b)
  const set = (windowsPerDay: number, minutes: number) =>
    onChange({ limit: { windowsPerDay, windowMinutes: minutes }, exempt: false })
  return (
    <>
      <div className="time-limit">
        <SelectField
          label={t('myTime.windows')}
          value={String(rules.windowsPerDay)}
          disabled={rules.exempt}
          options={within(windowChoices, rules.windowsPerDay, most?.windowsPerDay).map((one) => ({
            value: String(one),
            label: t('myTime.perDay', [String(one)]),
          }))}
          onChange={(value) => set(Number(value), windowMinutes)}
        />
        <SelectField
          label={t('myTime.minutesEach')}
          value={String(windowMinutes)}
          disabled={rules.exempt}
          options={within(minuteChoices, windowMinutes, most?.windowMinutes).map((one) => ({
            value: String(one),
            label: durationWords(one * 60_000),
          }))}
          onChange={(value) => set(rules.windowsPerDay, Number(value))}
        />
      </div>
      {hasPolicy ? (
        <p className="quiet">{most ? t('myTime.lessOnly') : t('myTime.policyExempt')}</p>
      ) : (
        <CheckLine label={t('myTime.exempt')} checked={own.exempt} onChange={(exempt) => onChange({ exempt })} />
      )}
    </>
  )
}
