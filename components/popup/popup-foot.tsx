import { useState } from 'react'
import type { BudgetToday } from '../../lib/budget/budget-today.ts'
import { t } from '../../lib/i18n/t.ts'
import { budgetMoment } from '../budget/budget-moment.ts'
import { MoreTimeDialog } from '../budget/more-time-dialog.tsx'
import { OpenPanelButton } from '../panel/open-panel-button.tsx'
import { useAsk } from '../queries/use-ask.ts'
import { Button } from '../ui/button.tsx'
import { Icon } from '../ui/icon.tsx'

interface PopupFootProps {
  /** `undefined` where nothing can be counted: no site is switched on, or everything is paused. */
  budget: BudgetToday | undefined
  paused: boolean
  /** Items that wait in this person's departments. */
  openItems: number
  openQueue(): void
  openTime(): void
}

/** What one can do now, and what a pause pauses. */
export function PopupFoot({ budget, paused, openItems, openQueue, openTime }: PopupFootProps) {
  const ask = useAsk()
  const [asksMore, setAsksMore] = useState(false)
  const moment = budget && budgetMoment(budget)
  const isOpen = moment?.kind === 'open'
  const needsMore = (isOpen && moment.limitMs !== undefined) || moment?.kind === 'all-used' || moment?.kind === 'off'
  const end = <Button onClick={() => void ask('endWindow', {})}>{t('budget.end')}</Button>
  const more = <Button onClick={() => setAsksMore(true)}>{t('budget.moreTime')}</Button>
  return (
    <footer className="popup-foot">
      {isOpen && needsMore && (
        <div className="popup-acts">
          {end}
          {more}
        </div>
      )}
      <div className="popup-acts">
        {moment?.kind === 'ready' && (
          <Button look="primary" onClick={() => void ask('startWindow', {})}>
            {t('budget.start')}
          </Button>
        )}
        {isOpen !== needsMore && (isOpen ? end : more)}
        <Button onClick={openQueue}>
          {openItems > 0 ? t('popup.openQueueCount', [String(openItems)]) : t('popup.openQueue')}
        </Button>
        <OpenPanelButton />
      </div>
      <div className="popup-pause">
        <p className="popup-device">
          <Icon name="lock" /> {t('budget.onDevice')}
          <button type="button" className="budget-link" onClick={openTime}>
            {t('myTime.title')}
          </button>
        </p>
        <Button look="plain" onClick={() => void ask('setPreferences', { paused: !paused })} aria-describedby="pause-about">
          <Icon name={paused ? 'play' : 'pause'} /> {paused ? t('app.resume') : t('popup.pause')}
        </Button>
        <p id="pause-about" className="quiet">
          {paused ? t('popup.resumeAbout') : t('popup.pauseAbout')}
        </p>
      </div>
      {asksMore && <MoreTimeDialog onClose={() => setAsksMore(false)} />}
    </footer>
  )
}
