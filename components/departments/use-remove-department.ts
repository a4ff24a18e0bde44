import type { Overview } from '../../lib/messages/page-operations.ts'
import { t } from '../../lib/i18n/t.ts'
import type { Department } from '../../lib/org/org-rows.ts'
import { useAct } from '../queries/use-act.ts'
import { notify } from '../ui/notify.ts'

/**
 * Removes a department, and offers to put it back as it was. One that still has open items stays: nobody would see what waits in it.
 */
export function useRemoveDepartment(overview: Overview): (department: Department) => Promise<void> {
  const act = useAct()
  return async (department) => {
    const { id, name } = department
    const open = overview.departments.find((known) => known.id === id)?.open ?? 0
    if (open > 0) {
      notify({ text: t('departments.stillOpen', open, [name, String(open)]), refused: true })
      return
    }
    await act(
      { kind: 'remove-row', args: { rowKind: 'department', id } },
      { said: t('departments.removed', [name]), undo: { kind: 'put-row', args: { rowKind: 'department', value: department } } },
    )
  }
}
