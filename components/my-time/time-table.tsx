import type { DayOnAllDevices } from '../../lib/budget/all-devices.ts'
import { t } from '../../lib/i18n/t.ts'
import { countedSiteName } from '../budget/counted-site-name.ts'
import { countedWords } from '../budget/time-counted.ts'
import { Button } from '../ui/button.tsx'
import { Icon } from '../ui/icon.tsx'
import { dayWords } from './day-words.ts'

/** The same as the bars, in words: where the time went, what was done, and why there was more. */
export function TimeTable({ days, onDelete }: { days: readonly DayOnAllDevices[]; onDelete(day: string): void }) {
  return (
    <div className="time-table-frame" role="region" aria-label={t('myTime.table')}>
      <table className="time-table">
        <thead>
          <tr>
            <th scope="col">{t('myTime.day')}</th>
            <th scope="col">{t('myTime.time')}</th>
            <th scope="col">{t('myTime.where')}</th>
            <th scope="col">{t('myTime.acts')}</th>
            <th scope="col">
              <span className="unseen">{t('myTime.delete')}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {days.map((day) => (
            <DayRow key={day.day} day={day} onDelete={() => onDelete(day.day)} />
          ))}
        </tbody>
      </table>
    </div>
  )
}

function DayRow({ day: { day, totalMs, elsewhereMs, sites, acts, more }, onDelete }: { day: DayOnAllDevices; onDelete(): void }) {
  const places = sites.map(({ site, ms }) => t('myTime.siteTime', [countedSiteName(site), countedWords(ms)]))
  const done = acts.map(({ site, count }) => t('myTime.siteActs', [countedSiteName(site), String(count)]))
  return (
    <tr>
      <th scope="row">{dayWords(day)}</th>
      <td className="num">{totalMs > 0 ? countedWords(totalMs) : '–'}</td>
      <td className="time-where">
        {places.join(', ') || '–'}
        {elsewhereMs > 0 && <span className="time-more">{t('myTime.elsewhere', [countedWords(elsewhereMs)])}</span>}
        {more.map(({ minutes, reason }, place) => (
          <span key={place} className="time-more">
            {t('myTime.moreLine', [String(minutes), reason])}
          </span>
        ))}
      </td>
      <td className="time-acts" data-about={t('myTime.acts')}>
        {done.join(', ') || '–'}
      </td>
      <td>
        <Button look="icon" aria-label={t('myTime.deleteDay', [dayWords(day)])} onClick={onDelete}>
          <Icon name="trash-2" />
        </Button>
      </td>
    </tr>
  )
}
