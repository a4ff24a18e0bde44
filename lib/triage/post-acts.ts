import { addWorkingMinutes } from '../org/working-time.ts'
import { fail, ok } from '../util/result.ts'
import { isOpenPart, type ItemBody, itemLimits, type Part } from './item.ts'
import type { Act, ReduceContext } from './reduce-context.ts'
import { rejection } from './rejection.ts'

const withReporter = (body: ItemBody, actorId: string) =>
  body.reporterIds.includes(actorId) ? body.reporterIds : [...body.reporterIds, actorId]

const tag: Act<'tag'> = (body, args, context) =>
  ok({
    ...body,
    status: body.status === 'routed' ? 'routed' : 'tagged',
    withdrawnAs: undefined,
    category: args.category,
    confidential: body.confidential || args.confidential,
    reporterIds: withReporter(body, context.actorId),
  })

const route: Act<'route'> = (body, args, context) => {
  const unknown = args.departmentIds.find((id) => !context.departments.has(id))
  if (unknown !== undefined || args.departmentIds.length === 0) return fail(rejection('invalid', 'department'))
  const isPart = body.parts.some((part) => part.departmentId === args.leadDepartmentId)
  if (!isPart && !args.departmentIds.includes(args.leadDepartmentId)) return fail(rejection('invalid', 'lead'))
  const kept = body.parts.map((part) =>
    args.departmentIds.includes(part.departmentId) && !isOpenPart(part) ? newPart(part.departmentId, context) : part,
  )
  const added = [...new Set(args.departmentIds)].filter((id) => !body.parts.some((part) => part.departmentId === id))
  if (kept.length + added.length > itemLimits.parts) return fail(rejection('invalid', 'department'))
  return ok({
    status: 'routed',
    withdrawnAs: undefined,
    category: args.category,
    parts: [...kept, ...added.map((id) => newPart(id, context))],
    leadDepartmentId: args.leadDepartmentId,
    // A second person's ordinary report neither calms an urgent item nor uncovers a confidential one.
    urgency: body.urgency === 'urgent' ? 'urgent' : args.urgency,
    confidential: body.confidential || args.confidential,
    reporterIds: withReporter(body, context.actorId),
  })
}

const dismiss: Act<'dismiss'> = (body) =>
  body.status === 'routed'
    ? fail(rejection('illegal-transition', 'routed'))
    : ok({ ...body, status: 'withdrawn', withdrawnAs: 'not-a-mention', category: undefined })

/** What a person may do to a post, whether the organisation has an item for it or not. */
export const postActs = { tag, route, dismiss }

function newPart(departmentId: string, context: ReduceContext): Part {
  const department = context.departments.get(departmentId)
  return {
    departmentId,
    state: { kind: 'routed' },
    routedAt: context.at,
    claimedAt: undefined,
    answeredAt: undefined,
    closedAt: undefined,
    dueAt: department && addWorkingMinutes(department.calendar, context.at, department.answerTargetMinutes),
  }
}
