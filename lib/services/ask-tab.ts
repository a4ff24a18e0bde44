import { browser } from 'wxt/browser'
import type { ContentAnswers, ContentQuestion, ContentQuestionMessage } from '../messages/content-operations.ts'
import { postSchema } from '../post/post-schema.ts'
import type { Post } from '../post/post.ts'
import type { Site } from '../post/site.ts'
import { z } from '../util/zod.ts'

const mostPosts = 1_000

/** A page's process may be compromised (A27): each post is checked by itself, and one that may not be sent is as if it were not there. */
const answerSchemas = {
  posts: z.union([z.object({ kind: z.literal('silent') }), z.object({ kind: z.literal('posts'), posts: z.array(z.unknown()) })]),
  post: z.union([
    z.object({ kind: z.literal('gone') }),
    z.object({ kind: z.literal('found'), post: z.unknown(), parent: z.unknown().optional() }),
  ]),
  show: z.object({ kind: z.enum(['shown', 'gone']) }),
}

type Question<K extends ContentQuestion['kind']> = Extract<ContentQuestion, { kind: K }>

/**
 * Asks the annotator of a tab about its posts.
 *
 * @param site the site of the tab, by the browser's word: posts of another one are dropped
 * @returns `undefined` where no annotator answers, or something else than it may
 */
export async function askTab<K extends ContentQuestion['kind']>(
  tabId: number,
  site: Site,
  question: Question<K> & { kind: K },
): Promise<ContentAnswers[K] | undefined> {
  const message: ContentQuestionMessage = { type: 'question', data: question }
  const raw: unknown = await browser.tabs.sendMessage(tabId, message, { frameId: 0 }).catch(() => undefined)
  const answer = answerSchemas[question.kind].safeParse(raw).data
  return answer && (checked(answer, site) as ContentAnswers[K])
}

function checked(
  answer: { kind: string; posts?: unknown[]; post?: unknown; parent?: unknown },
  site: Site,
): ContentAnswers[ContentQuestion['kind']] {
  if (answer.kind === 'posts')
    return { kind: 'posts', posts: (answer.posts ?? []).slice(0, mostPosts).flatMap((raw) => readPost(raw, site) ?? []) }
  if (answer.kind !== 'found') return { kind: answer.kind === 'silent' || answer.kind === 'shown' ? answer.kind : 'gone' }
  const post = readPost(answer.post, site)
  return post ? { kind: 'found', post, parent: readPost(answer.parent, site) } : { kind: 'gone' }
}

function readPost(raw: unknown, site: Site): Post | undefined {
  const post = postSchema.safeParse(raw).data
  return post?.site === site ? post : undefined
}
