import type { BudgetToday } from '../../lib/budget/budget-today.ts'
import { t } from '../../lib/i18n/t.ts'
import { durationWords } from '../triage/time-words.ts'
import { useAsk } from '../queries/use-ask.ts'
import { type BudgetMoment, budgetMoment, windowFillings } from './budget-moment.ts'
import { countedWords, leftWords } from './time-counted.ts'
import { TimeRing } from './time-ring.tsx'
import { WindowDots } from './window-dots.tsx'

/** One number first: what is left of the window; then which window it is, and how many there are. */
export function BudgetHead({ budget, paused }: { budget: BudgetToday; paused: boolean }) {
  const ask = useAsk()
  const moment = budgetMoment(budget)
  const fillings = windowFillings(budget)
  const more = moment.kind === 'all-used' ? 0 : fillings.length - moment.place
  return (
    <section className="budget-head" data-ring={budget.limit !== undefined} aria-label={t('budget.title')}>
      <Ring budget={budget} moment={moment} />
      <div>
        <p className="budget-which">{whichWords(moment)}</p>
        <p className="budget-number num">{numberWords(budget, moment)}</p>
        {fillings.length > 0 && moment.kind !== 'all-used' && (
          <WindowDots fillings={fillings} words={more > 0 ? t('budget.more', more) : t('budget.last')} />
        )}
        {!paused && <p className="budget-about">{aboutWords(moment)}</p>}
        {!paused && moment.kind !== 'open' && (
          <button type="button" className="budget-link" onClick={() => void ask('setExempt', { exempt: !!budget.limit })}>
            {budget.limit ? t('budget.exempt') : t('budget.limited')}
          </button>
        )}
      </div>
    </section>
  )
}

/** Without a limit there is nothing to fill, and no ring. */
function Ring({ budget, moment }: { budget: BudgetToday; moment: BudgetMoment }) {
  if (moment.kind === 'all-used') {
    const label = t('budget.usedToday', [countedWords(budget.totalMs)])
    return <TimeRing filled={1} number={minutes(budget.totalMs)} unit={t('budget.minToday')} label={label} />
  }
  const { limitMs } = moment
  if (limitMs === undefined) return null
  const usedMs = moment.kind === 'open' ? moment.usedMs : 0
  const [used, whole] = [countedWords(usedMs), durationWords(limitMs)]
  const number = usedMs > 0 && usedMs < minuteMs ? used : minutes(usedMs)
  return (
    <TimeRing filled={usedMs / limitMs} number={number} unit={t('budget.of', [whole])} label={t('budget.used', [used, whole])} />
  )
}

const minuteMs = 60_000
const minutes = (ms: number) => new Intl.NumberFormat().format(Math.floor(ms / minuteMs))

function whichWords(moment: BudgetMoment): string {
  if (moment.kind === 'all-used') return t('budget.allUsed')
  if (moment.limitMs === undefined) return t('budget.noLimit')
  if (moment.place === 0) return t('budget.fromYesterday')
  if (moment.place === 1) return t('budget.firstWindow')
  return moment.place === 2 ? t('budget.secondWindow') : t('budget.laterWindow', [String(moment.place)])
}

function numberWords(budget: BudgetToday, moment: BudgetMoment): string {
  if (moment.kind === 'all-used') return t('budget.minutesLeft', ['0'])
  if (moment.limitMs === undefined) return t('budget.todayTotal', [countedWords(budget.totalMs)])
  return moment.kind === 'open' ? leftWords(moment.limitMs - moment.usedMs) : t('budget.ready', [durationWords(moment.limitMs)])
}

function aboutWords(moment: BudgetMoment): string | undefined {
  if (moment.kind === 'all-used') return t('budget.allUsedAbout')
  if (moment.kind === 'ready') return t('budget.readyAbout')
  return moment.limitMs === undefined ? t('budget.noLimitAbout') : undefined
}
