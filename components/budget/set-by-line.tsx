import type { BudgetRules } from '../../lib/budget/budget-rules.ts'
import { t } from '../../lib/i18n/t.ts'

/** Who said how much it is, with the way to what they said. */
export function SetByLine({ setBy, onPolicy }: { setBy: BudgetRules['setBy']; onPolicy(): void }) {
  if (setBy !== 'policy') return null
  return (
    <button type="button" className="budget-link" onClick={onPolicy}>
      {t('budget.setByPolicy')}
    </button>
  )
}
