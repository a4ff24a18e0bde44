import type { Post } from '../post/post.ts'
import type { PostKey } from '../post/post-key.ts'

/** Finds the post that another one answers among these, by any of its keys. */
export function parentsOf(posts: readonly Post[]): (post: Pick<Post, 'inReplyTo'>) => Post | undefined {
  const byKey = new Map<PostKey, Post>()
  for (const post of posts) for (const key of [...post.aliases, post.key]) byKey.set(key, post)
  return ({ inReplyTo }) => (inReplyTo === undefined ? undefined : byKey.get(inReplyTo))
}
