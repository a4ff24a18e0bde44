import { fail, ok, type Result } from '../util/result.ts'
import { assigneeOf, isOpenPart, type ItemBody, type Part } from './item.ts'
import type { Rejection } from './mutation.ts'
import { mayOverride } from './permission.ts'
import type { Act, ReduceContext } from './reduce-context.ts'
import { rejection } from './rejection.ts'

/** Replaces one open part, or says why it cannot. */
function changePart(
  body: ItemBody,
  departmentId: string,
  change: (part: Part) => Result<Part, Rejection>,
): Result<ItemBody, Rejection> {
  const part = body.parts.find((candidate) => candidate.departmentId === departmentId)
  if (!part) return fail(rejection('no-such-part'))
  if (!isOpenPart(part))
    return fail(rejection('illegal-transition', part.state.kind, 'byId' in part.state ? part.state.byId : undefined))
  const changed = change(part)
  if (!changed.ok) return changed
  return changed.value === part
    ? ok(body)
    : ok({ ...body, parts: body.parts.map((candidate) => (candidate === part ? changed.value : candidate)) })
}

/** Two people do not work on one case: only who has it, or who may override, goes on with a claimed part. */
function unlessTaken(part: Part, context: ReduceContext): Rejection | undefined {
  const assigneeId = assigneeOf(part)
  if (assigneeId === undefined || assigneeId === context.actorId) return undefined
  return mayOverride(part.departmentId, context) ? undefined : rejection('already-claimed', part.state.kind, assigneeId)
}

const claim: Act<'claim'> = (body, { departmentId }, context) =>
  changePart(body, departmentId, (part) => {
    const assigneeId = assigneeOf(part)
    if (assigneeId === context.actorId) return ok(part)
    if (assigneeId !== undefined) return fail(rejection('already-claimed', part.state.kind, assigneeId))
    return ok(claimed(part, context.actorId, context))
  })

const release: Act<'release'> = (body, { departmentId }, context) =>
  changePart(body, departmentId, (part) => {
    if (assigneeOf(part) === undefined) return fail(rejection('illegal-transition', part.state.kind))
    const taken = unlessTaken(part, context)
    return taken ? fail(taken) : ok({ ...part, state: { kind: 'routed' }, claimedAt: undefined })
  })

const assign: Act<'assign'> = (body, { departmentId, personId }, context) => {
  if (!context.people.get(personId)?.departmentIds.includes(departmentId)) return fail(rejection('invalid', 'person'))
  return changePart(body, departmentId, (part) => {
    if (assigneeOf(part) === personId) return ok(part)
    const taken = unlessTaken(part, context)
    return taken ? fail(taken) : ok(assigned(part, personId, context))
  })
}

const wait: Act<'wait'> = (body, args, context) =>
  changePart(body, args.departmentId, (part) => {
    const taken = unlessTaken(part, context)
    if (taken) return fail(taken)
    const assigneeId = assigneeOf(part) ?? context.actorId
    return ok({ ...claimed(part, assigneeId, context), state: { kind: 'waiting', assigneeId, for: args.for } })
  })

const answer: Act<'answer'> = (body, { departmentId, link }, context) =>
  changePart(body, departmentId, (part) => {
    const taken = unlessTaken(part, context)
    if (taken) return fail(taken)
    const assigneeId = assigneeOf(part) ?? context.actorId
    return ok({
      ...claimed(part, assigneeId, context),
      state: { kind: 'answered', assigneeId, link },
      answeredAt: part.answeredAt ?? context.at,
    })
  })

const close: Act<'close'> = (body, { departmentId, outcome, link }, context) =>
  changePart(body, departmentId, (part) => {
    const taken = unlessTaken(part, context)
    if (taken) return fail(taken)
    return ok({ ...part, state: { kind: 'closed', byId: context.actorId, outcome, link }, closedAt: context.at })
  })

const giveBack: Act<'return'> = (body, { departmentId, reason }, context) =>
  changePart(body, departmentId, (part) => {
    const taken = unlessTaken(part, context)
    return taken ? fail(taken) : ok({ ...part, state: { kind: 'returned', byId: context.actorId, reason } })
  })

/** What a department may do to its part. */
export const partActs = { claim, release, assign, wait, answer, close, return: giveBack }

/** Who answers or waits changes; that it is answered or waited for does not. */
function assigned(part: Part, assigneeId: string, context: ReduceContext): Part {
  const { state } = part
  return 'assigneeId' in state ? { ...part, state: { ...state, assigneeId } } : claimed(part, assigneeId, context)
}

function claimed(part: Part, assigneeId: string, context: ReduceContext): Part {
  return { ...part, state: { kind: 'claimed', assigneeId }, claimedAt: part.claimedAt ?? context.at }
}
