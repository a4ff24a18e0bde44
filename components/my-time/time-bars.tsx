import { t } from '../../lib/i18n/t.ts'
import { countedWords } from '../budget/time-counted.ts'
import { dateNumber, dayWords, weekdayWords } from './day-words.ts'
import type { PeriodKind } from './period.ts'

interface TimeBarsProps {
  kind: PeriodKind
  /** `elsewhereMs`: what of it was counted on other devices. */
  days: readonly { day: string; ms: number; elsewhereMs: number }[]
  today: string
  /** What a day has; drawn as a line. */
  limitMs: number | undefined
}

/** A bar for each day, for those who would rather look than read; the table below says the same. */
export function TimeBars({ kind, days, today, limitMs }: TimeBarsProps) {
  const most = Math.max(limitMs ?? 0, ...days.map(({ ms }) => ms), 60_000)
  const said = days
    .filter(({ ms }) => ms > 0)
    .map(({ day, ms, elsewhereMs }) => {
      const words = t('myTime.barDay', [dayWords(day), countedWords(ms)])
      return elsewhereMs > 0 ? `${words}, ${t('myTime.elsewhere', [countedWords(elsewhereMs)])}` : words
    })
  return (
    <div className="time-bars" data-kind={kind} role="img" aria-label={said.join('; ') || t('myTime.barsEmpty')}>
      {limitMs !== undefined && (
        <span className="time-bars-limit num" style={{ '--filled': limitMs / most }}>
          <span>{t('myTime.dayHas', [countedWords(limitMs)])}</span>
        </span>
      )}
      {days.map(({ day, ms, elsewhereMs }) => (
        <span key={day} className="time-bar" data-today={day === today || undefined}>
          <span className="time-bar-room">
            {kind === 'week' && ms > 0 && <span className="time-bar-ms num">{countedWords(ms)}</span>}
            {elsewhereMs > 0 && <span className="time-bar-elsewhere" style={{ '--filled': elsewhereMs / most }} />}
            <span className="time-bar-fill" style={{ '--filled': (ms - elsewhereMs) / most }} />
          </span>
          <span className="time-bar-day num">{kind === 'week' ? weekdayWords(day) : dateNumber(day)}</span>
        </span>
      ))}
    </div>
  )
}
