import type { PickerDecision } from '../../lib/annotator/picker/picker-choice.ts'
import { categoryLabel } from '../../lib/i18n/labels.ts'
import { t } from '../../lib/i18n/t.ts'
import type { PickerModel } from '../../lib/messages/content-operations.ts'

/** What is said once a decision is saved, in the words of the toast in a page. */
export function doneWords(decision: PickerDecision, model: PickerModel): string {
  if (decision.kind === 'dismiss') return t('toast.dismissed')
  if (decision.kind === 'tag') return t('toast.tagged', [categoryLabel(decision.category)])
  const names = decision.departmentIds.map((id) => model.departments.find((department) => department.id === id)?.name ?? id)
  return t('toast.routed', [new Intl.ListFormat(undefined, { type: 'conjunction' }).format(names)])
}
