import type { ActAnswer, PostAct } from '../messages/content-operations.ts'
import type { Post } from '../post/post.ts'
import type { ItemMutation } from '../triage/mutation.ts'
import type { Rejection } from '../triage/mutation.ts'
import { rejection } from '../triage/rejection.ts'
import type { WithoutTime } from '../messages/page-operations.ts'
import { act } from './act.ts'
import { itemIdFor } from './items-view.ts'
import { readPosts } from './read-posts.ts'
import { nameOf } from './organisation-view.ts'
import type { Workspace } from './workspace.ts'
import { readyWorkspace } from './ready-workspace.ts'

/** Route, tag or dismiss a post that a page shows. */
export async function actOnPost(input: PostAct): Promise<ActAnswer> {
  const workspace = await readyWorkspace()
  const itemId = await itemIdFor(workspace, input.post)
  const answer = await act(mutationOf(input, itemId))
  if (answer.kind === 'rejected') return rejected(workspace, answer.rejection)
  return { kind: 'saved', opId: input.opId, state: await stateOf(input.post) }
}

/** Takes back what this person did to a post a moment ago. */
export async function undoOnPost({ opId, undoes }: { opId: string; undoes: string }): Promise<ActAnswer> {
  const workspace = await readyWorkspace()
  const { db } = workspace
  const waiting = (await db.getAll('outbox')).find(({ mutation }) => mutation.opId === undoes)?.mutation
  const rows = await db.getAll('rows', IDBKeyRange.bound(['item'], ['item', []]))
  const row = rows.find(
    (candidate) => candidate.rowKind === 'item' && candidate.value.timeline.some((entry) => entry.opId === undoes),
  )
  const itemId = waiting && 'itemId' in waiting ? waiting.itemId : row?.id
  if (itemId === undefined) return rejected(workspace, rejection('no-such-item'))
  const answer = await act({ opId, kind: 'undo', itemId, args: { opId: undoes } })
  if (answer.kind === 'rejected') return rejected(workspace, answer.rejection)
  const post = waiting && 'post' in waiting.args ? waiting.args.post : row?.rowKind === 'item' ? row.value.post : undefined
  return { kind: 'saved', opId, state: post ? await stateOf(post) : { kind: 'quiet' } }
}

function mutationOf(input: PostAct, itemId: string): WithoutTime<ItemMutation> {
  const { opId, post } = input
  switch (input.kind) {
    case 'route': {
      const { category, departmentIds, leadDepartmentId, urgency, confidential, note } = input
      return {
        opId,
        kind: 'route',
        itemId,
        args: { post, category, departmentIds, leadDepartmentId, urgency, confidential, note },
      }
    }
    case 'tag':
      return {
        opId,
        kind: 'tag',
        itemId,
        args: { post, category: input.category, confidential: input.confidential, note: input.note },
      }
    case 'dismiss':
      return { opId, kind: 'dismiss', itemId, args: { post } }
  }
}

async function rejected(workspace: Workspace, why: Rejection): Promise<ActAnswer> {
  return { kind: 'rejected', rejection: why, actorName: await nameOf(workspace, why.actorId) }
}

async function stateOf(post: Post) {
  return (await readPosts([post]))[post.key] ?? { kind: 'quiet' as const }
}
