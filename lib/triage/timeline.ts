import type { TimelineEntry } from './item.ts'
import type { ItemMutation } from './mutation.ts'
import type { ReduceContext } from './reduce-context.ts'

/** The line that an act adds to an item's timeline. */
export function timelineEntry(mutation: ItemMutation, context: ReduceContext): TimelineEntry {
  return {
    opId: mutation.opId,
    at: context.at,
    estimated: context.estimated,
    actorId: context.actorId,
    act: mutation.kind,
    departmentIds: departmentsOf(mutation),
    detail: detailOf(mutation),
    text: textOf(mutation),
  }
}

function departmentsOf({ args }: ItemMutation): string[] {
  if ('departmentIds' in args) return args.departmentIds
  return 'departmentId' in args && args.departmentId ? [args.departmentId] : []
}

function detailOf(mutation: ItemMutation): string | undefined {
  switch (mutation.kind) {
    case 'tag':
    case 'route':
      return mutation.args.category
    case 'assign':
      return mutation.args.personId
    case 'wait':
      return mutation.args.for
    case 'close':
      return mutation.args.outcome
    case 'undo':
      return mutation.args.opId
    default:
      return undefined
  }
}

function textOf(mutation: ItemMutation): string | undefined {
  switch (mutation.kind) {
    case 'tag':
    case 'route':
      return mutation.args.note
    case 'note':
      return mutation.args.text
    case 'answer':
      return mutation.args.link
    case 'close':
      return [mutation.args.text, mutation.args.link].filter(Boolean).join(' ') || undefined
    case 'return':
      return mutation.args.reason
    default:
      return undefined
  }
}
