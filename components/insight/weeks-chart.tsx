import { t } from '../../lib/i18n/t.ts'
import type { GuessWeek } from '../../lib/org/learning-row.ts'
import { shareOf, weekShares } from './week-shares.ts'

/** A quarter of a year says how it goes; older weeks are in the table of what was guessed. */
const shownWeeks = 13
/** So many are compared with as many before them: one week alone is chance. */
const comparedWeeks = 4

const percent = (share: number): string => share.toLocaleString(undefined, { style: 'percent' })

/** The share of guesses that were right, week by week: columns to look at, and a table to read. */
export function WeeksChart({ weeks }: { weeks: readonly GuessWeek[] }) {
  const all = weekShares(weeks)
  const shown = all.slice(-shownWeeks)
  const lately = shareOf(all.slice(-comparedWeeks))
  const before = shareOf(all.slice(-2 * comparedWeeks, -comparedWeeks))
  const said = new Intl.ListFormat().format(
    shown.map(({ share }) => (share === undefined ? t('learning.noShare') : percent(share))),
  )
  return (
    <section className="card learning-part" aria-labelledby="learning-weeks">
      <h2 id="learning-weeks">{t('learning.overTime')}</h2>
      {lately !== undefined && before !== undefined && (
        <p>{t('learning.lately', [`${comparedWeeks}`, percent(lately), percent(before)])}</p>
      )}
      <div className="week-columns num" role="img" aria-label={t('learning.chart', [said])}>
        {shown.map(({ week, share }) => (
          <span key={week} className="week-column">
            <span>{share === undefined ? '–' : percent(share)}</span>
            <span className="week-whole" data-none={share === undefined || undefined}>
              <span className="week-bar" style={{ blockSize: `${Math.round((share ?? 0) * 100)}%` }} />
            </span>
            <span>{week.slice(5)}</span>
          </span>
        ))}
      </div>
      <p className="quiet">{t('learning.overTimeAbout')}</p>
      {/* Wider than a phone: scrolled by keys as well. */}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
      <div className="wide-table" role="group" aria-labelledby="learning-weeks" tabIndex={0}>
        <table className="learning-table num">
          <thead>
            <tr>
              <th scope="col">{t('learning.week')}</th>
              <th scope="col">{t('learning.right')}</th>
              <th scope="col">{t('learning.corrected')}</th>
              <th scope="col">{t('learning.unsure')}</th>
              <th scope="col">{t('learning.share')}</th>
            </tr>
          </thead>
          <tbody>
            {shown.toReversed().map(({ week, right, corrected, unsure, share }) => (
              <tr key={week}>
                <th scope="row">{week}</th>
                <td>{right}</td>
                <td>{corrected}</td>
                <td>{unsure}</td>
                <td>{share === undefined ? t('learning.noShare') : percent(share)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  )
}
