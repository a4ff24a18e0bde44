import { categoryLabel } from '../../lib/i18n/labels.ts'
import { t } from '../../lib/i18n/t.ts'
import { type Category, categories } from '../../lib/org/category.ts'
import type { GuessWeek } from '../../lib/org/learning-row.ts'

type Shown = Category | 'unsure'

/** What was guessed against what people said it was, over all weeks: only lines and columns in which something stands. */
export function ConfusionTable({ weeks }: { weeks: readonly GuessWeek[] }) {
  const counts = new Map<string, number>()
  const name = (shown: Shown, category: Category): string => `${shown} ${category}`
  for (const { shown = 'unsure', category, count } of weeks.flatMap((week) => week.counts)) {
    counts.set(name(shown, category), (counts.get(name(shown, category)) ?? 0) + count)
  }
  const countOf = (shown: Shown, category: Category): number => counts.get(name(shown, category)) ?? 0
  const isOf = (shown: Shown, category: Category): string | undefined => {
    if (shown === category) return 'right'
    return shown !== 'unsure' && countOf(shown, category) > 0 ? 'wrong' : undefined
  }
  const guesses: Shown[] = [...categories, 'unsure']
  const lines = guesses.filter((shown) => categories.some((category) => countOf(shown, category) > 0))
  const columns = categories.filter((category) => lines.some((shown) => countOf(shown, category) > 0))
  return (
    <section className="card learning-part" aria-labelledby="learning-confusion">
      <h2 id="learning-confusion">{t('learning.confusion')}</h2>
      <p className="quiet">{t('learning.confusionAbout')}</p>
      {/* Wider than a phone: scrolled by keys as well. */}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
      <div className="wide-table" role="group" aria-labelledby="learning-confusion" tabIndex={0}>
        <table className="learning-table confusion num">
          <thead>
            <tr>
              <th scope="col" rowSpan={2}>
                {t('learning.guessed')}
              </th>
              <th scope="colgroup" colSpan={columns.length}>
                {t('learning.was')}
              </th>
            </tr>
            <tr>
              {columns.map((category) => (
                <th key={category} scope="col">
                  <span>{categoryLabel(category)}</span>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {lines.map((shown) => (
              <tr key={shown}>
                <th scope="row">{shown === 'unsure' ? t('learning.unsure') : categoryLabel(shown)}</th>
                {columns.map((category) => (
                  <td key={category} data-is={isOf(shown, category)}>
                    {countOf(shown, category) || ''}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  )
}
