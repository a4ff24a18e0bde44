import { copyOfPost } from '../post/copy-of-post.ts'
import { fail, ok, type Result } from '../util/result.ts'
import { type Item, type ItemBody, itemLimits } from './item.ts'
import { taughtBy } from './learn-from-act.ts'
import type { ItemMutation, Rejection } from './mutation.ts'
import { partActs } from './part-acts.ts'
import { forbid } from './permission.ts'
import { postActs } from './post-acts.ts'
import type { ReduceContext } from './reduce-context.ts'
import { rejection } from './rejection.ts'
import { maySee } from './visibility.ts'
import { timelineEntry } from './timeline.ts'
import { undo } from './undo.ts'

/**
 * The only code that changes an item.
 *
 * The extension folds its outbox over the server's rows with it, the local backend is it over IndexedDB, the server is it over SQL.
 *
 * @param item `undefined` where the organisation has none for this post
 * @returns the item after the act, or why it is refused with the state that forbids it. An act that changes nothing returns `item`.
 */
export function reduce(item: Item | undefined, mutation: ItemMutation, context: ReduceContext): Result<Item, Rejection> {
  // Done already, under another number.
  if (item?.timeline.some(({ opId }) => opId === mutation.opId)) return ok(item)
  if (item && item.timeline.length >= itemLimits.timeline) return fail(rejection('invalid', 'timeline'))
  if (mutation.kind === 'undo') return item ? undo(item, mutation, context) : fail(rejection('no-such-item'))
  const forbidden = forbid(item, mutation, context)
  if (forbidden) return fail(forbidden)
  if (mutation.kind === 'tag' || mutation.kind === 'route' || mutation.kind === 'dismiss') {
    const start = item ?? blankItem(mutation, context)
    // Who may not see a confidential item reports it like anybody else, and learns and changes nothing by it.
    if (item && isHiddenFrom(item, context)) return ok(withAct(item, item, mutation, context, bodyOf(item)))
    const acted = actOnPost(start, mutation, context)
    if (!acted.ok) return acted
    const done = withAct(start, acted.value, mutation, context, item ? bodyOf(item) : undefined)
    const taught = taughtBy(item, mutation, context)
    return ok(taught ? { ...done, last: { ...done.last, taught } } : done)
  }
  if (!item) return fail(rejection('no-such-item'))
  const acted = actOnPart(item, mutation, context)
  if (!acted.ok) return acted
  return acted.value === item ? ok(item) : ok(withAct(item, acted.value, mutation, context, bodyOf(item)))
}

type PostMutation = Extract<ItemMutation, { kind: 'tag' | 'route' | 'dismiss' }>
type PartMutation = Exclude<ItemMutation, PostMutation | { kind: 'undo' }>

function actOnPost(body: ItemBody, mutation: PostMutation, context: ReduceContext): Result<ItemBody, Rejection> {
  switch (mutation.kind) {
    case 'tag':
      return postActs.tag(body, mutation.args, context)
    case 'route':
      return postActs.route(body, mutation.args, context)
    case 'dismiss':
      return postActs.dismiss(body, mutation.args, context)
  }
}

function actOnPart(body: ItemBody, mutation: PartMutation, context: ReduceContext): Result<ItemBody, Rejection> {
  switch (mutation.kind) {
    case 'claim':
      return partActs.claim(body, mutation.args, context)
    case 'release':
      return partActs.release(body, mutation.args, context)
    case 'assign':
      return partActs.assign(body, mutation.args, context)
    case 'wait':
      return partActs.wait(body, mutation.args, context)
    case 'answer':
      return partActs.answer(body, mutation.args, context)
    case 'close':
      return partActs.close(body, mutation.args, context)
    case 'return':
      return partActs.return(body, mutation.args, context)
    case 'note':
      return ok({ ...body })
  }
}

function withAct(item: Item, body: ItemBody, mutation: ItemMutation, context: ReduceContext, before: ItemBody | undefined): Item {
  return {
    ...item,
    ...bodyOf(body),
    aliases: aliasesAfter(item, mutation),
    timeline: [...item.timeline, timelineEntry(mutation, context)],
    last: { opId: mutation.opId, actorId: context.actorId, at: context.at, act: mutation.kind, before },
  }
}

/**
 * An item that was found by an alias learns the key it was met under, so that everybody's badge finds it there. The post's other aliases
 * are not learned: they may stand for another item already.
 */
function aliasesAfter({ key, aliases }: Item, { args }: ItemMutation): Item['aliases'] {
  if (!('post' in args) || args.post.weak || args.post.key === key || aliases.includes(args.post.key)) return aliases
  return aliases.length < itemLimits.aliases ? [...aliases, args.post.key] : aliases
}

/** An item's body alone, so that an undo can put it back. */
export function bodyOf(item: ItemBody): ItemBody {
  const { status, category, withdrawnAs, parts, leadDepartmentId, urgency, confidential, reporterIds } = item
  return { status, category, withdrawnAs, parts, leadDepartmentId, urgency, confidential, reporterIds }
}

function isHiddenFrom(item: Item, { people, actorId }: ReduceContext): boolean {
  const actor = people.get(actorId)
  return item.confidential && !(actor && maySee(actor, item))
}

function blankItem(mutation: PostMutation, context: ReduceContext): Item {
  const { post } = mutation.args
  return {
    id: mutation.itemId,
    key: post.key,
    aliases: post.aliases,
    post: copyOfPost(post),
    status: 'withdrawn',
    withdrawnAs: 'undone',
    category: undefined,
    parts: [],
    leadDepartmentId: undefined,
    urgency: 'normal',
    confidential: false,
    reporterIds: [],
    createdAt: context.at,
    timeline: [],
    last: { opId: mutation.opId, actorId: context.actorId, at: context.at, act: mutation.kind, before: undefined },
  }
}
