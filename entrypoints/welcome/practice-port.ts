import { ask } from '../../components/queries/page-messaging.ts'
import type { AnnotatorPort } from '../../lib/annotator/annotator-port.ts'
import type { BadgeState } from '../../lib/messages/badge-state.ts'
import type { WatchTerm } from '../../lib/org/org-rows.ts'
import type { PostKey } from '../../lib/post/post-key.ts'

/**
 * The annotator's other side while somebody practises: the background guesses, proposes and reduces as it does for real posts, and keeps
 * nothing. What was done lasts as long as this port.
 */
export function practicePort(terms: WatchTerm[], onAct: (state: BadgeState) => void): AnnotatorPort {
  const guesses = new Map<PostKey, BadgeState>()
  const acted = new Map<PostKey, BadgeState>()
  return {
    siteSettings: async () => ({ site: 'mastodon', mode: 'badge', quietMarks: 'hover', paused: false }),
    async readPosts({ posts }) {
      const { states } = await ask('practicePosts', { posts, terms })
      for (const { key } of posts) guesses.set(key, states[key] ?? { kind: 'quiet' })
      return { states }
    },
    badgeStates: async ({ keys }) => ({ states: Object.fromEntries(keys.map((key) => [key, acted.get(key)])) }),
    async pickerModel({ post }) {
      const model = await ask('practiceModel', { post, terms })
      return { ...model, state: acted.get(post.key) ?? model.state }
    },
    async actOnPost(act) {
      const answer = await ask('practiceAct', { act })
      if (answer.kind === 'saved') {
        acted.set(act.post.key, answer.state)
        onAct(answer.state)
      }
      return answer
    },
    async undo({ opId, post }) {
      acted.delete(post.key)
      const state = guesses.get(post.key) ?? { kind: 'quiet' as const }
      onAct(state)
      return { kind: 'saved', opId, state }
    },
    heartbeat: async () => ({ ok: true }),
    onNotice: () => undefined,
    isOrphaned: () => false,
  }
}
