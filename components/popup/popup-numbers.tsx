import type { Overview } from '../../lib/messages/page-operations.ts'
import { t } from '../../lib/i18n/t.ts'

/** What I handed over today, what became of mine, and what waits for me. */
export function PopupNumbers({ overview }: { overview: Overview }) {
  const open = overview.departments.filter(({ mine }) => mine).reduce((sum, department) => sum + department.open, 0)
  const numbers = [
    { value: overview.routedToday, words: t('popup.routedToday') },
    { value: overview.answeredOfMine, words: t('popup.answeredOfMine') },
    { value: open, words: t('popup.openForYou') },
  ]
  return (
    <ul className="popup-numbers num">
      {numbers.map(({ value, words }) => (
        <li key={words}>
          <b>{value}</b>
          <span>{words}</span>
        </li>
      ))}
    </ul>
  )
}
