import { type Person, seesAllDepartments } from '../org/org-rows.ts'
import type { Item } from './item.ts'
import type { ItemMutation, Rejection } from './mutation.ts'
import type { ReduceContext } from './reduce-context.ts'
import { rejection } from './rejection.ts'
import { maySee } from './visibility.ts'

/** Why this person may not do this at all, whatever the item's state; `undefined` if they may. */
export function forbid(item: Item | undefined, mutation: ItemMutation, context: ReduceContext): Rejection | undefined {
  const actor = context.people.get(context.actorId)
  if (!actor) return rejection('not-allowed')
  switch (mutation.kind) {
    case 'tag':
    case 'route':
    case 'dismiss':
    case 'undo':
      return mutation.kind !== 'undo' && mutation.args.post.audience === 'limited'
        ? rejection('not-allowed', 'limited')
        : undefined
    case 'note':
      return item && maySee(actor, item) ? undefined : rejection('no-such-item')
    default:
      // Who may not see an item is not told that it exists.
      if (!item || !maySee(actor, item)) return rejection('no-such-item')
      return worksFor(actor, mutation.args.departmentId) ? undefined : rejection('not-allowed')
  }
}

/** Connectors, deputies and who coordinates all departments may go on with a part that somebody else has. */
export function mayOverride(departmentId: string, context: ReduceContext): boolean {
  const actor = context.people.get(context.actorId)
  const department = context.departments.get(departmentId)
  if (!actor || !department) return false
  if (seesAllDepartments(actor.role)) return true
  if (department.connectorId === actor.id || department.deputyIds.includes(actor.id)) return true
  return actor.role === 'manager' && actor.departmentIds.includes(departmentId)
}

function worksFor(actor: Person, departmentId: string): boolean {
  return seesAllDepartments(actor.role) || actor.departmentIds.includes(departmentId)
}
