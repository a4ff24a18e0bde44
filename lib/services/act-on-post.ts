import type { ActAnswer, PostAct } from '../messages/content-operations.ts'
import type { BadgeState } from '../messages/badge-state.ts'
import type { Post } from '../post/post.ts'
import { faceOf } from '../triage/face.ts'
import type { ItemMutation } from '../triage/mutation.ts'
import type { Rejection } from '../triage/mutation.ts'
import { rejection } from '../triage/rejection.ts'
import type { WithoutTime } from '../messages/page-operations.ts'
import { saveAct, type SavedAct } from './act.ts'
import { stateOfKnown } from './badge-state.ts'
import { readItemFor } from './items-view.ts'
import { readPosts } from './read-posts.ts'
import { nameOf } from './organisation-view.ts'
import type { Workspace } from './workspace.ts'
import { readyWorkspace } from './ready-workspace.ts'

/** Route, tag or dismiss a post that a page shows. */
export async function actOnPost(input: PostAct): Promise<ActAnswer> {
  const workspace = await readyWorkspace()
  const { itemId, view } = await readItemFor(workspace, input.post)
  const answer = await saveAct(workspace, mutationOf(input, itemId), { view, parent: input.parent })
  if (answer.kind === 'rejected') return rejected(workspace, answer.rejection)
  return { kind: 'saved', opId: input.opId, state: stateAfter(answer) ?? (await stateOf(input.post, input.parent)) }
}

/** The badge after an act, where this person sees the item: known without asking again. */
function stateAfter({ view, item }: Extract<SavedAct, { kind: 'saved' }>): BadgeState | undefined {
  if (!view || !item) return undefined
  return stateOfKnown({ item, face: item.confidential ? undefined : faceOf(item), waiting: true }, view.departments, undefined)
}

/** Takes back what this person did to a post a moment ago, also where they may not see the item that it made. */
export async function undoOnPost({ opId, undoes, post }: { opId: string; undoes: string; post: Post }): Promise<ActAnswer> {
  const workspace = await readyWorkspace()
  const itemId = (await workspace.db.get('ops', undoes))?.itemId
  if (itemId === undefined) return rejected(workspace, rejection('no-such-item'))
  const answer = await saveAct(workspace, { opId, kind: 'undo', itemId, args: { opId: undoes } })
  if (answer.kind === 'rejected') return rejected(workspace, answer.rejection)
  return { kind: 'saved', opId, state: await stateOf(post) }
}

/** A person's act on a post, as the mutation of its item. */
export function mutationOf(input: PostAct, itemId: string): WithoutTime<ItemMutation> {
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

async function stateOf(post: Post, parent?: Post) {
  return (await readPosts([post], parent && [parent]))[post.key] ?? { kind: 'quiet' as const }
}
