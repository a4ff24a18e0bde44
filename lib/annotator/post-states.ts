import type { BadgeState } from '../messages/badge-state.ts'
import { copyOfPost } from '../post/copy-of-post.ts'
import type { Post } from '../post/post.ts'
import type { PostKey } from '../post/post-key.ts'
import type { AnnotatorPort } from './annotator-port.ts'

const batchSize = 40
const askedAtOnce = 200
const keptStates = 20_000
/** Longer than any site allows; a page may still forge 5 MB (A5). */
const textLimit = 20_000
const waitsMs = [500, 1_000, 2_000, 4_000]

/** What is known of the posts in this page, asked in batches and remembered by key. */
export interface PostStates {
  get(key: PostKey): BadgeState | undefined
  /**
   * Asks for the state of a post; the answer comes through `changed`. It is asked once, and again if the post says other words than
   * it did, as where they arrived after the rest; what was known of it stays until the answer.
   */
  want(post: Post): void
  /** Asks once more, as what stands around the post is another now. */
  wantAgain(post: Post): void
  /** Sends what is wanted. */
  ask(): void
  set(key: PostKey, state: BadgeState): void
  /**
   * Asks again, after a change at the background. What is not in view is forgotten.
   *
   * @returns keys that the background cannot answer without the post's text: they must be wanted again
   */
  refresh(changed: PostKey[] | 'all', visible: PostKey[]): Promise<PostKey[]>
  isBusy(): boolean
}

/** @param changed  told of every key whose state may be another now */
export function createPostStates(port: AnnotatorPort, changed: (keys: PostKey[]) => void, signal: AbortSignal): PostStates {
  const states = new Map<PostKey, BadgeState | undefined>()
  const wanted = new Map<PostKey, Post>()
  /** The words about which was asked, in short. */
  const said = new Map<PostKey, string>()
  /** When what is known of a post was asked or done, counted in questions and acts: the last one counts, not the last answer. */
  const newest = new Map<PostKey, number>()
  let turns = 0
  let asking = 0

  const forget = (key: PostKey): void => {
    for (const known of [states, said, newest]) known.delete(key)
  }
  const keep = (key: PostKey, state: BadgeState | undefined, turn: number) => {
    states.set(key, state)
    newest.set(key, turn)
    if (states.size > keptStates) for (const oldest of states.keys()) return forget(oldest)
  }
  const isOld = (key: PostKey, turn: number) => (newest.get(key) ?? 0) > turn

  const askFor = async (posts: Post[]) => {
    asking++
    const turn = ++turns
    const answer = await withPatience(() => port.readPosts({ posts: posts.map(sendable) }), port, signal)
    asking--
    if (signal.aborted) return
    const keys = posts.map((post) => post.key)
    for (const key of keys) {
      // What a person did meanwhile is newer than the answer.
      if (isOld(key, turn)) continue
      // Not answered: forgotten, so that the next sight of the post asks again.
      if (answer) keep(key, answer.states[key], turn)
      else forget(key)
    }
    changed(keys)
  }

  return {
    get: (key) => states.get(key),
    want(post) {
      if (post.audience === 'limited') return
      const words = shortOf(post.text)
      const isKnown = states.has(post.key)
      const before = said.get(post.key)
      // A beginning says less than what was said before.
      if (isKnown && before !== undefined && (post.truncated || before === words)) return
      if (!isKnown) keep(post.key, undefined, turns)
      said.set(post.key, words)
      wanted.set(post.key, post)
    },
    wantAgain(post) {
      said.delete(post.key)
      this.want(post)
    },
    ask() {
      const posts = [...wanted.values()]
      wanted.clear()
      for (let from = 0; from < posts.length; from += batchSize) void askFor(posts.slice(from, from + batchSize))
    },
    set(key, state) {
      keep(key, state, ++turns)
      changed([key])
    },
    async refresh(changedKeys, visible) {
      const inView = new Set(visible)
      const stale = changedKeys === 'all' ? [...states.keys()] : changedKeys
      for (const key of stale) if (!inView.has(key)) forget(key)
      const keys = stale.filter((key) => inView.has(key))
      const unknown: PostKey[] = []
      for (let from = 0; from < keys.length; from += askedAtOnce) {
        const batch = keys.slice(from, from + askedAtOnce)
        const turn = ++turns
        const answer = await withPatience(() => port.badgeStates({ keys: batch }), port, signal)
        if (!answer || signal.aborted) return unknown
        for (const key of batch) {
          if (isOld(key, turn)) continue
          if (answer.states[key]) keep(key, answer.states[key], turn)
          // What was known of it stays until there is another answer, so that its badge does not go and come.
          else if (states.has(key)) {
            said.delete(key)
            unknown.push(key)
          }
        }
        changed(batch)
      }
      return unknown
    },
    isBusy: () => asking > 0 || wanted.size > 0,
  }
}

/** Tells two texts apart, in little memory: their lengths and a sum over their characters (FNV-1a). */
function shortOf(text: string): string {
  let sum = 0x811c9dc5
  for (let at = 0; at < Math.min(text.length, textLimit); at++) sum = Math.imul(sum ^ text.charCodeAt(at), 0x01000193)
  return `${text.length} ${sum}`
}

/** Only what is public leaves the page (A50). */
function sendable(post: Post): Post {
  return copyOfPost({ ...post, text: post.text.slice(0, textLimit) })
}

/** Asks until there is an answer, a few times; `undefined` if there is none. */
async function withPatience<T>(ask: () => Promise<T>, port: AnnotatorPort, signal: AbortSignal): Promise<T | undefined> {
  for (const waitMs of [...waitsMs, 0]) {
    try {
      const answer = await ask()
      if (answer !== undefined) return answer
    } catch {
      // The background was stopped in the middle: it starts again with the next question.
    }
    if (signal.aborted || port.isOrphaned()) return undefined
    if (waitMs) await new Promise((resolve) => setTimeout(resolve, waitMs))
  }
  return undefined
}
