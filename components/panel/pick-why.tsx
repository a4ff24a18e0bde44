import type { PickerModel } from '../../lib/messages/content-operations.ts'
import { t } from '../../lib/i18n/t.ts'
import { StateMark } from './state-mark.tsx'

const shownReasons = 6
const reasonLength = 80

/** Why we guess so, or what became of the post already. */
export function PickWhy({ model: { state, guess } }: { model: PickerModel }) {
  const isOpen = state.kind === 'quiet' || state.kind === 'guess' || state.kind === 'unsure'
  const reasons = (guess?.reasons ?? ('reasons' in state ? state.reasons : [])).slice(0, shownReasons)
  if (isOpen && guess && reasons.length === 0) return null
  return (
    <p className="pick-why">
      {!isOpen ? (
        <StateMark state={state} />
      ) : reasons.length === 0 ? (
        t('picker.notSure')
      ) : (
        <>
          {guess ? t('picker.guessBecause') : t('picker.mentionBecause')}{' '}
          {reasons.map((reason, index) => (
            <span key={reason}>
              {index > 0 && ', '}
              <b dir="auto">{reason.slice(0, reasonLength)}</b>
            </span>
          ))}
        </>
      )}
    </p>
  )
}
