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
  const more = moment.kind === 'open' || moment.kind === 'ready' ? fillings.length - moment.place : 0
  const about = paused ? undefined : aboutWords(moment, budget)
  const choosesOwn = !paused && moment.kind !== 'open' && budget.setBy !== 'policy'
  return (
    <section className="budget-head" data-ring={hasRing(budget, moment)} aria-label={t('budget.title')}>
      <Ring budget={budget} moment={moment} />
      <div>
        <p className="budget-which">{whichWords(moment, budget)}</p>
        <p className="budget-number num">{numberWords(budget, moment)}</p>
        {fillings.length > 0 && more >= 0 && (moment.kind === 'open' || moment.kind === 'ready') && (
          <WindowDots fillings={fillings} words={dotsWords(moment, more)} />
        )}
        {about && <p className="budget-about">{about}</p>}
        {choosesOwn && (
          <button type="button" className="budget-link" onClick={() => void ask('setBudget', { exempt: !!budget.limit })}>
            {budget.limit ? t('budget.exempt') : t('budget.limited')}
          </button>
        )}
      </div>
    </section>
  )
}

function dotsWords(moment: BudgetMoment, more: number): string {
  if (moment.kind === 'open' && moment.beyond) return t('budget.dotsUsed')
  return more > 0 ? t('budget.more', more) : t('budget.last')
}

const hasRing = ({ limit }: BudgetToday, { kind }: BudgetMoment) => limit !== undefined && kind !== 'off'

/** Without a limit there is nothing to fill, and no ring. */
function Ring({ budget, moment }: { budget: BudgetToday; moment: BudgetMoment }) {
  if (moment.kind === 'off') return null
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

function whichWords(moment: BudgetMoment, { counting, off }: BudgetToday): string {
  if (moment.kind === 'all-used') return t('budget.allUsed')
  if (moment.kind === 'off') return off === 'hours' ? t('budget.offHours') : t('budget.offDay')
  if (moment.limitMs === undefined) return t('budget.noLimit')
  if (moment.kind === 'open' && moment.beyond) return t('budget.moreTimeWindow')
  if (counting === 'working-hours') return t('budget.inHours')
  if (moment.place === 0) return t('budget.fromYesterday')
  if (moment.place === 1) return t('budget.firstWindow')
  return moment.place === 2 ? t('budget.secondWindow') : t('budget.laterWindow', [String(moment.place)])
}

function numberWords(budget: BudgetToday, moment: BudgetMoment): string {
  if (moment.kind === 'all-used') return t('budget.minutesLeft', ['0'])
  if (moment.kind === 'off' || moment.limitMs === undefined) return t('budget.todayTotal', [countedWords(budget.totalMs)])
  return moment.kind === 'open' ? leftWords(moment.limitMs - moment.usedMs) : t('budget.ready', [durationWords(moment.limitMs)])
}

function aboutWords(moment: BudgetMoment, { counting, off }: BudgetToday): string | undefined {
  if (moment.kind === 'all-used') return t('budget.allUsedAbout')
  if (moment.kind === 'off') return off === 'hours' ? t('budget.offHoursAbout') : t('budget.offDayAbout')
  if (moment.kind === 'ready') return counting === 'working-hours' ? t('budget.inHoursAbout') : t('budget.readyAbout')
  return moment.limitMs === undefined ? t('budget.noLimitAbout') : undefined
}
