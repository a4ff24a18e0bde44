import type { BadgeState } from '../messages/badge-state.ts'
import type { ActAnswer, PostAct } from '../messages/content-operations.ts'
import type { WatchTerm } from '../org/org-rows.ts'
import type { Post } from '../post/post.ts'
import type { PostKey } from '../post/post-key.ts'
import { faceOf } from '../triage/face.ts'
import { itemIdOf } from '../triage/item.ts'
import { reduce } from '../triage/reduce.ts'
import { systemClock } from '../util/clock.ts'
import { mutationOf } from './act-on-post.ts'
import { stateOfKnown } from './badge-state.ts'
import { loadGuessPost } from './guess-post.ts'
import { readKnownPosts } from './items-view.ts'
import { guessState } from './read-posts.ts'
import { readyWorkspace } from './ready-workspace.ts'

/** What these watch terms make of invented posts, as they would of real ones. */
export async function practicePosts(
  posts: readonly Post[],
  terms: readonly WatchTerm[],
): Promise<Partial<Record<PostKey, BadgeState>>> {
  const guessPost = await loadGuessPost()
  return Object.fromEntries(posts.map((post) => [post.key, guessState(guessPost, post, terms)]))
}

/** What an act makes of an invented post, by the reducer that everybody uses. Nothing is saved, so nobody ever has it. */
export async function practiceAct(act: PostAct): Promise<ActAnswer> {
  const workspace = await readyWorkspace()
  const { session } = workspace
  const view = await readKnownPosts(workspace, [])
  const at = systemClock.now()
  const mutation = { ...mutationOf(act, itemIdOf(session.organisationId, act.post.key)), at }
  const reduced = reduce(undefined, mutation, { ...view, actorId: session.personId, at, estimated: false })
  if (!reduced.ok) return { kind: 'rejected', rejection: reduced.error, actorName: undefined }
  const known = { item: reduced.value, face: faceOf(reduced.value), waiting: false }
  return { kind: 'saved', opId: act.opId, state: stateOfKnown(known, view.departments, undefined) ?? { kind: 'quiet' } }
}
