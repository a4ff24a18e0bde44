import type { TellablePeriod } from '../../lib/budget/summary.ts'
import { t } from '../../lib/i18n/t.ts'
import { SelectField } from '../ui/select-field.tsx'
import { periodWords } from './sharing-words.ts'

interface PeriodFieldProps {
  periods: readonly TellablePeriod[]
  value: TellablePeriod
  onChange(period: TellablePeriod): void
}

const nameOf = ({ period, firstDay }: TellablePeriod) => `${period} ${firstDay}`

/** Which day or week is told of. One that is not over says so. */
export function PeriodField({ periods, value, onChange }: PeriodFieldProps) {
  return (
    <SelectField
      label={t('sharing.what')}
      value={nameOf(value)}
      options={periods.map((one) => ({
        value: nameOf(one),
        label: one.finished ? periodWords(one) : t('sharing.soFar', [periodWords(one)]),
      }))}
      onChange={(name) => {
        const chosen = periods.find((one) => nameOf(one) === name)
        if (chosen) onChange(chosen)
      }}
    />
  )
}
