import { useState } from 'react'
import type { DayOnAllDevices } from '../../lib/budget/all-devices.ts'
import { t } from '../../lib/i18n/t.ts'
import { goTo } from '../app/use-route.ts'
import { BudgetHead } from '../budget/budget-head.tsx'
import { MoreTimeDialog } from '../budget/more-time-dialog.tsx'
import { SetByLine } from '../budget/set-by-line.tsx'
import { SiteBars } from '../budget/site-bars.tsx'
import { countedWords } from '../budget/time-counted.ts'
import { useBudget } from '../queries/page-queries.ts'
import { useAsk } from '../queries/use-ask.ts'
import { Button } from '../ui/button.tsx'
import { budgetMoment } from '../budget/budget-moment.ts'

/** Today as the popup shows it, and what was done. */
export function TodayCard({ today }: { today: DayOnAllDevices | undefined }) {
  const { data: budget } = useBudget()
  const ask = useAsk()
  const [asksMore, setAsksMore] = useState(false)
  if (!budget) return null
  const acts = today?.acts.reduce((sum, { count }) => sum + count, 0) ?? 0
  const elsewhere = today?.elsewhere.filter(({ ms, windows }) => ms + windows > 0) ?? []
  const { kind } = budgetMoment(budget)
  return (
    <section className="card time-today" aria-label={t('myTime.today')}>
      <div className="time-today-head">
        <BudgetHead budget={budget} paused={false} />
        <SetByLine setBy={budget.setBy} onPolicy={() => goTo({ page: 'set-up', section: 'engagement-policy' })} />
      </div>
      <div className="time-today-rest">
        <SiteBars {...budget} />
        {elsewhere.map(({ name, ms, windows }, place) => (
          <p key={place} className="quiet num" dir="auto">
            {windows > 0
              ? t('myTime.elsewhereWindows', windows, [name, countedWords(ms), String(windows)])
              : t('myTime.elsewhereToday', [name, countedWords(ms)])}
          </p>
        ))}
        <p className="quiet num">{t('myTime.actsToday', acts)}</p>
        <div className="time-today-acts">
          {kind === 'ready' && (
            <Button look="primary" onClick={() => void ask('startWindow', {})}>
              {t('budget.start')}
            </Button>
          )}
          {kind === 'open' && <Button onClick={() => void ask('endWindow', {})}>{t('budget.end')}</Button>}
          {budget.limit && kind !== 'ready' && <Button onClick={() => setAsksMore(true)}>{t('budget.moreTime')}</Button>}
        </div>
      </div>
      {asksMore && <MoreTimeDialog onClose={() => setAsksMore(false)} />}
    </section>
  )
}
