import type { Overview } from '../../lib/messages/page-operations.ts'
import { t } from '../../lib/i18n/t.ts'

interface PopupNumbersProps {
  overview: Overview
  /** Mentions of this window that nobody has acted on; `undefined` until it is known. */
  toHandOver: number | undefined
  openHandOver(): void
}

/** What I handed over today, what became of mine, and what is still to be handed over. */
export function PopupNumbers({ overview, toHandOver, openHandOver }: PopupNumbersProps) {
  const numbers = [
    { value: overview.routedToday, words: t('popup.routedToday') },
    { value: overview.answeredOfMine, words: t('popup.answeredOfMine') },
  ]
  return (
    <ul className="popup-numbers num">
      {numbers.map(({ value, words }) => (
        <li key={words}>
          <b>{value}</b>
          <span>{words}</span>
        </li>
      ))}
      <li>
        <button type="button" onClick={openHandOver}>
          <b>{toHandOver ?? '–'}</b>
          <span>{t('popup.toHandOver')}</span>
        </button>
      </li>
    </ul>
  )
}
