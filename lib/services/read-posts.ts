import type { BadgeState } from '../messages/badge-state.ts'
import type { WatchTerm } from '../org/org-rows.ts'
import type { Post } from '../post/post.ts'
import type { PostKey } from '../post/post-key.ts'
import { type KnownPost, readKnownPosts } from './items-view.ts'
import { readyWorkspace } from './ready-workspace.ts'
import { type GuessPost, loadGuessPost } from './guess-post.ts'
import { type RefusedAct, stateOfKnown } from './badge-state.ts'
import { nameOf } from './organisation-view.ts'
import { currentWorkspace, type Workspace } from './workspace.ts'

type States = Partial<Record<PostKey, BadgeState>>

/** Badge states of posts that a page shows: what people made of them, else the guess of this device. Nothing is kept or sent. */
export async function readPosts(posts: readonly Post[]): Promise<States> {
  const workspace = await readyWorkspace()
  const [view, refused, guessPost] = await Promise.all([
    readKnownPosts(workspace, posts),
    refusedByKey(workspace),
    loadGuessPost(),
  ])
  const terms = [...view.watchTerms.values()]
  return Object.fromEntries(
    posts.map((post) => [
      post.key,
      stateOfKnown(view.known.get(post.key) ?? unknownPost, view.departments, refused.get(post.key)) ??
        guessState(guessPost, post, terms),
    ]),
  )
}

/** States of posts that somebody acted on. Keys that nobody acted on are left out: their page still knows the guess. */
export async function readBadgeStates(keys: readonly PostKey[]): Promise<States> {
  const workspace = await currentWorkspace()
  const sought = keys.map((key) => ({ key }))
  const [view, refused] = await Promise.all([readKnownPosts(workspace, sought), refusedByKey(workspace)])
  const states: States = {}
  for (const key of keys) {
    const state = stateOfKnown(view.known.get(key) ?? unknownPost, view.departments, refused.get(key))
    if (state) states[key] = state
  }
  return states
}

const unknownPost: Omit<KnownPost, 'itemId'> = { item: undefined, face: undefined, waiting: false }

/** What the classifier makes of a post that nobody acted on. */
export function guessState(guessPost: GuessPost, post: Post, terms: readonly WatchTerm[]): BadgeState {
  const { isMention, guess } = guessPost(post, terms)
  if (!isMention) return { kind: 'quiet' }
  return guess.kind === 'guess'
    ? { kind: 'guess', category: guess.category, reasons: guess.reasons }
    : { kind: 'unsure', reasons: guess.reasons }
}

async function refusedByKey(workspace: Workspace): Promise<Map<string, RefusedAct>> {
  const refused = await workspace.db.getAll('refused')
  const byKey = new Map<string, RefusedAct>()
  for (const { mutation, rejection } of refused) {
    if (!('post' in mutation.args)) continue
    byKey.set(mutation.args.post.key, { rejection, actorName: await nameOf(workspace, rejection.actorId) })
  }
  return byKey
}
