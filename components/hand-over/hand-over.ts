import type { OpenMention } from '../../lib/messages/page-operations.ts'
import type { Category } from '../../lib/org/category.ts'
import type { PageAct } from '../queries/send-act.ts'

/** What a mention will be handed over as, and to whom. */
export interface HandOver {
  category: Category
  /** Empty until one is chosen; the first one replies in public. */
  departmentIds: readonly string[]
}

/** The guess, with the departments that deal with it. */
export const plannedFor = ({ category, departmentIds }: OpenMention): HandOver => ({
  category: category ?? 'other',
  departmentIds,
})

/** The act that hands a mention over; `undefined` as long as nobody is named. */
export function routeOf(
  { itemId, post }: OpenMention,
  { category, departmentIds }: HandOver,
): Extract<PageAct, { kind: 'route' }> | undefined {
  const [leadDepartmentId] = departmentIds
  if (leadDepartmentId === undefined) return undefined
  const args = { post, category, departmentIds: [...departmentIds], leadDepartmentId }
  return { kind: 'route', itemId, args: { ...args, urgency: 'normal', confidential: false, note: undefined } }
}
