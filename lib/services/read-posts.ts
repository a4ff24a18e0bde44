import type { BadgeState } from '../messages/badge-state.ts'
import type { WatchTerm } from '../org/org-rows.ts'
import type { Post } from '../post/post.ts'
import type { PostKey } from '../post/post-key.ts'
import { type KnownPost, type PostsView, readKnownPosts } from './items-view.ts'
import { readyWorkspace } from './ready-workspace.ts'
import { type GuessPost, loadGuessPost } from './guess-post.ts'
import { parentsOf } from './parents-of.ts'
import { type RefusedAct, stateOfKnown } from './badge-state.ts'
import { currentWorkspace } from './workspace.ts'
import { logger } from '../util/logger.ts'

type States = Partial<Record<PostKey, BadgeState>>

/**
 * Badge states of posts that a page shows: what people made of them, else the guess of this device. Nothing is kept or sent.
 *
 * @param parents posts that they answer and that are not among them
 */
export async function readPosts(posts: readonly Post[], parents: readonly Post[] = []): Promise<States> {
  const workspace = await readyWorkspace()
  const [view, guessPost] = await Promise.all([readKnownPosts(workspace, posts), loadGuessPost()])
  const refused = refusedByKey(view)
  const terms = [...view.watchTerms.values()]
  const parentOf = parentsOf([...posts, ...parents])
  return Object.fromEntries(
    posts.map((post) => [
      post.key,
      stateOfKnown(view.known.get(post.key) ?? unknownPost, view.departments, refused.get(post.key)) ??
        guessState(guessPost, post, terms, parentOf(post)),
    ]),
  )
}

/** Reads what the first posts of a page will need, the model above all: tens of milliseconds. Nobody waits for it. */
export function prepareToRead(): void {
  prepare().catch((error: unknown) => logger.error('preparing to read', error))
}

async function prepare(): Promise<void> {
  const workspace = await readyWorkspace()
  const [{ watchTerms }, guessPost] = await Promise.all([readKnownPosts(workspace, []), loadGuessPost()])
  // The first guess makes the index of watch terms and whatever else is made once.
  guessPost({ text: 'Is anybody there? It broke again.', authorHandle: '' }, [...watchTerms.values()])
}

/** States of posts that somebody acted on. Keys that nobody acted on are left out: their page still knows the guess. */
export async function readBadgeStates(keys: readonly PostKey[]): Promise<States> {
  const workspace = await currentWorkspace()
  const sought = keys.map((key) => ({ key }))
  const view = await readKnownPosts(workspace, sought)
  const refused = refusedByKey(view)
  const states: States = {}
  for (const key of keys) {
    const state = stateOfKnown(view.known.get(key) ?? unknownPost, view.departments, refused.get(key))
    if (state) states[key] = state
  }
  return states
}

const unknownPost: Omit<KnownPost, 'itemId'> = { item: undefined, face: undefined, waiting: false }

/** What the classifier makes of a post that nobody acted on. */
export function guessState(guessPost: GuessPost, post: Post, terms: readonly WatchTerm[], parent?: Post): BadgeState {
  const { isMention, guess } = guessPost(post, terms, parent)
  if (!isMention) return { kind: 'quiet' }
  return guess.kind === 'guess'
    ? { kind: 'guess', category: guess.category, reasons: guess.reasons }
    : { kind: 'unsure', reasons: guess.reasons }
}

function refusedByKey({ refused, people }: PostsView): Map<string, RefusedAct> {
  const byKey = new Map<string, RefusedAct>()
  for (const { mutation, rejection } of refused) {
    if (!('post' in mutation.args)) continue
    byKey.set(mutation.args.post.key, { rejection, actorName: people.get(rejection.actorId ?? '')?.name })
  }
  return byKey
}
