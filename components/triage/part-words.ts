import { outcomeLabel } from '../../lib/i18n/labels.ts'
import { t } from '../../lib/i18n/t.ts'
import type { PartState } from '../../lib/triage/item.ts'
import type { Names } from '../queries/use-names.ts'

/** Where a department's share stands and who has it: "Ben has it", "waiting for the customer". */
export function partWords(state: PartState, names: Names): string {
  switch (state.kind) {
    case 'routed':
      return t('item.unclaimed')
    case 'claimed':
      return t('item.hasIt', [names.person(state.assigneeId)])
    case 'waiting':
      return state.for === 'customer'
        ? t('item.waitsForCustomer', [names.person(state.assigneeId)])
        : t('item.waitsInside', [names.person(state.assigneeId)])
    case 'answered':
      return t('item.answeredBy', [names.person(state.assigneeId)])
    case 'closed':
      return t('item.closedBy', [outcomeLabel(state.outcome), names.person(state.byId)])
    case 'returned':
      return t('item.returnedBy', [names.person(state.byId)])
  }
}
