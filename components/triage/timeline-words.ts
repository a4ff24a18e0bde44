import { categoryLabel, outcomeLabel } from '../../lib/i18n/labels.ts'
import { t } from '../../lib/i18n/t.ts'
import { categories } from '../../lib/org/category.ts'
import { outcomes, type TimelineEntry } from '../../lib/triage/item.ts'
import type { Names } from '../queries/use-names.ts'

/** One line of a timeline as a sentence about `who`. */
export function timelineWords({ act, departmentIds, detail }: TimelineEntry, who: string, names: Names): string {
  const where = new Intl.ListFormat(undefined, { type: 'conjunction' }).format(departmentIds.map((id) => names.department(id)))
  const category = categories.find((known) => known === detail)
  const outcome = outcomes.find((known) => known === detail)
  switch (act) {
    case 'tag':
      return category ? t('timeline.tagged', [who, categoryLabel(category)]) : t('timeline.acted', [who])
    case 'route':
      return t('timeline.routed', [who, where])
    case 'dismiss':
      return t('timeline.dismissed', [who])
    case 'claim':
      return t('timeline.claimed', [who, where])
    case 'release':
      return t('timeline.released', [who, where])
    case 'assign':
      return t('timeline.assigned', [who, detail === undefined ? t('item.someone') : names.person(detail), where])
    case 'note':
      return where === '' ? t('timeline.noted', [who]) : t('timeline.notedFor', [who, where])
    case 'wait':
      return detail === 'customer' ? t('timeline.waitsCustomer', [who, where]) : t('timeline.waitsInside', [who, where])
    case 'answer':
      return t('timeline.answered', [who, where])
    case 'close':
      return outcome ? t('timeline.closed', [who, where, outcomeLabel(outcome)]) : t('timeline.acted', [who])
    case 'return':
      return t('timeline.returned', [who, where])
    case 'undo':
      return t('timeline.undone', [who])
    default:
      return t('timeline.acted', [who])
  }
}
