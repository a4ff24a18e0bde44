import { useState } from 'react'
import { summaryOf, tellablePeriods } from '../../lib/budget/summary.ts'
import { t } from '../../lib/i18n/t.ts'
import { CopyField } from '../ui/copy-field.tsx'
import { PeriodField } from './period-field.tsx'
import { aboutWords, periodWords } from './sharing-words.ts'
import type { OwnDays } from './own-days.ts'

/** The same summary as words to hand on oneself, where no server passes it on. */
export function CopySummary({ today, days }: OwnDays) {
  const periods = tellablePeriods(today)
  const [chosen, setChosen] = useState(periods[1])
  const period = periods.find(({ period, firstDay }) => period === chosen?.period && firstDay === chosen.firstDay) ?? periods[0]
  if (!period) return null
  const said = [aboutWords(summaryOf(days, period).minutes), periodWords(period)] satisfies [string, string]
  const words = period.period === 'day' ? t('sharing.asText', said) : t('sharing.asTextWeek', said)
  return (
    <div className="card sharing-form">
      <PeriodField periods={periods} value={period} onChange={setChosen} />
      <CopyField label={t('sharing.copyLabel')} hint={t('sharing.copyHint')} value={words} copy={t('sharing.copy')} />
    </div>
  )
}
