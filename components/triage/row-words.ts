import { t } from '../../lib/i18n/t.ts'
import type { QueueRow } from '../../lib/triage/queue.ts'
import { partWords } from './part-words.ts'
import type { Names } from '../queries/use-names.ts'

/** Who has a row and who else is in: "Claimed by Ben · with Product, PR". In the list of all departments the lead is named first. */
export function rowWords(row: QueueRow, scope: string, names: Names): string {
  const shown = scope === 'all' ? row.leadDepartmentId : scope
  const part = row.parts.find(({ departmentId }) => departmentId === shown) ?? row.parts[0]
  if (!part) return t('item.onlyTagged')
  const others = row.parts.filter((other) => other !== part).map(({ departmentId }) => names.department(departmentId))
  return [
    scope === 'all' ? names.department(part.departmentId) : undefined,
    partWords(part.state, names),
    others.length > 0
      ? t('queue.with', [new Intl.ListFormat(undefined, { style: 'narrow', type: 'conjunction' }).format(others)])
      : undefined,
  ]
    .filter((words) => words !== undefined)
    .join(' · ')
}
