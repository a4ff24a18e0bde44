import { useState } from 'react'
import type { DayOnAllDevices } from '../../lib/budget/all-devices.ts'
import { timeCsv, timeJson } from '../../lib/budget/time-export.ts'
import { t } from '../../lib/i18n/t.ts'
import type { MyTime } from '../../lib/messages/time-operations.ts'
import { useAsk } from '../queries/use-ask.ts'
import { Button } from '../ui/button.tsx'
import { FormDialog } from '../ui/form-dialog.tsx'
import { Icon } from '../ui/icon.tsx'
import { countedWords } from '../budget/time-counted.ts'
import { dayWords, monthWords, rangeWords } from './day-words.ts'
import { daysOfPeriod, otherPeriod, type PeriodKind } from './period.ts'
import { saveFile } from './save-file.ts'
import { TimeBars } from './time-bars.tsx'
import { TimeTable } from './time-table.tsx'

/** Weeks and months as bars and as a table, to take along or to forget. */
export function History({ time, days: known }: { time: MyTime; days: readonly DayOnAllDevices[] }) {
  const ask = useAsk()
  const [kind, setKind] = useState<PeriodKind>('week')
  const [day, setDay] = useState<string>()
  const [forgets, setForgets] = useState<{ day: string | undefined }>()
  const { today, rules } = time
  const days = daysOfPeriod(kind, day ?? today)
  const [first = today, last = today] = [days[0], days.at(-1)]
  const shown = known.filter((one) => one.day >= first && one.day <= last)
  const bars = days.map((one) => {
    const { totalMs: ms = 0, elsewhereMs = 0 } = shown.find(({ day: its }) => its === one) ?? {}
    return { day: one, ms, elsewhereMs }
  })
  const limitMs = rules.exempt ? undefined : rules.windowMs * rules.windowsPerDay
  const totalMs = bars.reduce((sum, { ms }) => sum + ms, 0)
  const elsewhereMs = bars.reduce((sum, one) => sum + one.elsewhereMs, 0)
  const title = kind === 'week' ? rangeWords(first, last) : monthWords(first)
  return (
    <section className="page-section" aria-labelledby="time-history">
      <div className="row-head">
        <h2 id="time-history">{t('myTime.history')}</h2>
        <div className="time-kinds" role="group" aria-label={t('myTime.period')}>
          {(['week', 'month'] as const).map((one) => (
            <button key={one} type="button" aria-pressed={one === kind} onClick={() => setKind(one)}>
              {one === 'week' ? t('myTime.week') : t('myTime.month')}
            </button>
          ))}
        </div>
      </div>
      <div className="card time-history">
        <div className="time-period">
          <Button look="icon" aria-label={t('myTime.before')} onClick={() => setDay(otherPeriod(kind, first, -1))}>
            <Icon name="chevron-left" />
          </Button>
          <strong className="num">{title}</strong>
          <Button
            look="icon"
            aria-label={t('myTime.after')}
            disabled={last >= today}
            onClick={() => setDay(otherPeriod(kind, first, 1))}
          >
            <Icon name="chevron-right" />
          </Button>
          <span className="quiet num">
            {t('myTime.total', [countedWords(totalMs)])}
            {elsewhereMs > 0 && `, ${t('myTime.elsewhere', [countedWords(elsewhereMs)])}`}
          </span>
        </div>
        <TimeBars kind={kind} days={bars} today={today} limitMs={limitMs} />
        {shown.length > 0 ? (
          <TimeTable days={shown} onDelete={(one) => setForgets({ day: one })} />
        ) : (
          <p className="quiet time-none">{t('myTime.none')}</p>
        )}
      </div>
      {known.length > 0 && (
        <div className="row-head">
          <Button onClick={() => saveFile(`my-time-${today}.csv`, 'text/csv', timeCsv(known))}>{t('myTime.csv')}</Button>
          <Button onClick={() => saveFile(`my-time-${today}.json`, 'application/json', timeJson(known))}>
            {t('myTime.json')}
          </Button>
          <Button look="plain" onClick={() => setForgets({ day: undefined })}>
            <Icon name="trash-2" /> {t('myTime.deleteAll')}
          </Button>
        </div>
      )}
      {forgets && (
        <FormDialog
          title={forgets.day ? t('myTime.deleteDayTitle', [dayWords(forgets.day)]) : t('myTime.deleteAllTitle')}
          about={t('myTime.deleteAbout')}
          submit={t('myTime.delete')}
          onSubmit={async () => (await ask('deleteTime', { day: forgets.day })) !== undefined}
          onClose={() => setForgets(undefined)}
        >
          {null}
        </FormDialog>
      )}
    </section>
  )
}
