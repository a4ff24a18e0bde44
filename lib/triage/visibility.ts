import { type Person, seesAllDepartments } from '../org/org-rows.ts'
import type { Item } from './item.ts'

/** Whether a person may see an item whole: who reported it, whose department has a part, and who coordinates all departments. */
export function maySee(person: Person, item: Item): boolean {
  return (
    seesAllDepartments(person.role) ||
    item.reporterIds.includes(person.id) ||
    item.parts.some((part) => person.departmentIds.includes(part.departmentId))
  )
}
