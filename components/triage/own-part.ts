import type { Overview } from '../../lib/messages/page-operations.ts'
import type { Department } from '../../lib/org/org-rows.ts'
import { assigneeOf, isOpenItem, isOpenPart, type Item, type Part } from '../../lib/triage/item.ts'
import type { QueueRow } from '../../lib/triage/queue.ts'

/** Parts of an item that this person may act on: their departments', or all for who coordinates all. */
export function ownParts(item: Item, overview: Overview): Part[] {
  const mine = new Set(overview.departments.filter((department) => department.mine).map(({ id }) => id))
  return item.parts.filter((part) => overview.mayReadAllDepartments || mine.has(part.departmentId))
}

/** The part one most likely means: the preferred department's, else what one has, else an open one, the lead first. */
export function likelyPart(item: Item, parts: Part[], preferred: string | undefined, me: string): Part | undefined {
  return (
    parts.find((part) => part.departmentId === preferred) ??
    parts.find((part) => assigneeOf(part) === me) ??
    parts.find((part) => isOpenPart(part) && part.departmentId === item.leadDepartmentId) ??
    parts.find(isOpenPart) ??
    parts[0]
  )
}

/** Whether a reporter may hand the item out anew, though no part is theirs: every department has closed it or sent it back. */
export function mayRouteAgain(item: Item, overview: Overview): boolean {
  return item.status === 'routed' && item.reporterIds.includes(overview.me.id) && !isOpenItem(item)
}

/** The department one acts for on a row of a list; `undefined` if none of its parts is one's own. */
export function ownRowPart(row: QueueRow, scope: string, overview: Overview): string | undefined {
  if (scope !== 'all') return scope
  const mine = new Set(overview.departments.filter((department) => department.mine).map(({ id }) => id))
  const own = row.parts.filter((part) => overview.mayReadAllDepartments || mine.has(part.departmentId))
  return (own.find((part) => part.departmentId === row.leadDepartmentId) ?? own[0])?.departmentId
}

/** Whether this person may go on with a part: nobody or they have it, or they coordinate the department. */
export function mayGoOn(part: Part, department: Department | undefined, overview: Overview): boolean {
  const assigneeId = assigneeOf(part)
  const { id, role } = overview.me
  if (assigneeId === undefined || assigneeId === id || overview.mayReadAllDepartments || role === 'manager') return true
  return department !== undefined && (department.connectorId === id || department.deputyIds.includes(id))
}
