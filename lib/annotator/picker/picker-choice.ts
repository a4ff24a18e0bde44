import type { PickerModel, PostAct } from '../../messages/content-operations.ts'
import type { Category } from '../../org/category.ts'
import type { Urgency } from '../../triage/item.ts'

/** What a person has chosen in the picker so far. */
export interface PickerChoice {
  category: Category | undefined
  /** In the order of choosing. */
  departmentIds: string[]
  /** Who replies in public; one of `departmentIds`. */
  leadDepartmentId: string | undefined
  /** The person chose departments themselves: another category no longer changes them. */
  departmentsByHand: boolean
  urgency: Urgency
  confidential: boolean
}

/** What was decided, without who asks and about which post. */
export type PickerDecision = PostAct extends infer Act ? (Act extends PostAct ? Omit<Act, 'opId' | 'post'> : never) : never

/** The category known or guessed, with the departments proposed for it. */
export function startChoice(model: PickerModel): PickerChoice {
  const known = 'category' in model.state ? model.state.category : undefined
  const blank: PickerChoice = {
    category: undefined,
    departmentIds: [],
    leadDepartmentId: undefined,
    departmentsByHand: false,
    urgency: 'normal',
    confidential: false,
  }
  const category = known ?? model.guess?.category
  return category ? chooseCategory(blank, model, category) : blank
}

/** Chooses a category, and the departments that deal with it first unless a person has chosen some by hand. */
export function chooseCategory(choice: PickerChoice, model: PickerModel, category: Category): PickerChoice {
  if (choice.departmentsByHand) return { ...choice, category }
  const known = new Set(model.departments.map((department) => department.id))
  const departmentIds = (model.proposals[category] ?? []).filter((id) => known.has(id))
  return { ...choice, category, departmentIds, leadDepartmentId: departmentIds[0] }
}

/** Chooses a department or takes it back. The first one chosen replies in public, until another one is told to. */
export function toggleDepartment(choice: PickerChoice, id: string): PickerChoice {
  const departmentIds = choice.departmentIds.includes(id)
    ? choice.departmentIds.filter((other) => other !== id)
    : [...choice.departmentIds, id]
  const lead = choice.leadDepartmentId !== undefined && departmentIds.includes(choice.leadDepartmentId)
  return {
    ...choice,
    departmentIds,
    departmentsByHand: true,
    leadDepartmentId: lead ? choice.leadDepartmentId : departmentIds[0],
  }
}

/** Lets a department reply in public, choosing it if it was not. */
export function chooseLead(choice: PickerChoice, id: string): PickerChoice {
  const departmentIds = choice.departmentIds.includes(id) ? choice.departmentIds : [...choice.departmentIds, id]
  return { ...choice, departmentIds, departmentsByHand: true, leadDepartmentId: id }
}

/** What is still to be chosen before it can be done; `undefined` if nothing. */
export function lackingFor(kind: PickerDecision['kind'], choice: PickerChoice): 'category' | 'department' | undefined {
  if (kind !== 'dismiss' && !choice.category) return 'category'
  return kind === 'route' && !choice.leadDepartmentId ? 'department' : undefined
}

/** The decision, or `undefined` while something is lacking. */
export function decide(kind: PickerDecision['kind'], choice: PickerChoice, note: string): PickerDecision | undefined {
  const { category, departmentIds, leadDepartmentId, urgency, confidential } = choice
  const told = note.trim() === '' ? undefined : note.trim()
  if (kind === 'dismiss') return { kind }
  if (!category) return undefined
  if (kind === 'tag') return { kind, category, confidential, note: told }
  if (!leadDepartmentId) return undefined
  return { kind, category, departmentIds, leadDepartmentId, urgency, confidential, note: told }
}
