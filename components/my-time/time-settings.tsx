import { t } from '../../lib/i18n/t.ts'
import type { MyTime, OwnBudgetChange } from '../../lib/messages/time-operations.ts'
import { goTo } from '../app/use-route.ts'
import { SetByLine } from '../budget/set-by-line.tsx'
import { useAsk } from '../queries/use-ask.ts'
import { RadioLine } from '../ui/radio-line.tsx'
import { HoursField } from './hours-field.tsx'
import { LimitField } from './limit-field.tsx'
import { NoticeSettings } from './notice-settings.tsx'

/** What a person chooses about their own time. It stays here, and it applies from now on. */
export function TimeSettings({ time }: { time: MyTime }) {
  const ask = useAsk()
  const { own, hasPolicy } = time
  const set = (change: OwnBudgetChange) => void ask('setBudget', change)
  return (
    <section className="page-section" aria-labelledby="time-settings">
      <h2 id="time-settings">{t('myTime.settings')}</h2>
      <div className="card time-settings">
        <fieldset>
          <legend>{t('myTime.counting')}</legend>
          <RadioLine
            name="counting"
            value="windows"
            checked={own.counting === 'windows'}
            onChange={() => set({ counting: 'windows' })}
            label={t('myTime.countWindows')}
            hint={t('myTime.countWindowsHint')}
          />
          <RadioLine
            name="counting"
            value="working-hours"
            checked={own.counting === 'working-hours'}
            onChange={() => set({ counting: 'working-hours' })}
            label={t('myTime.countHours')}
            hint={t('myTime.countHoursHint')}
          />
        </fieldset>
        {own.counting === 'working-hours' && <HoursField hours={own.hours} onChange={(hours) => set({ hours })} />}
        <LimitField time={time} onChange={set} />
        {hasPolicy && <SetByLine setBy="policy" onPolicy={() => goTo({ page: 'set-up', section: 'engagement-policy' })} />}
        <NoticeSettings own={own} policyHour={time.rules.dayStartHour} onChange={set} />
      </div>
    </section>
  )
}
