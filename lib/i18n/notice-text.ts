import type { Post } from '../post/post.ts'
import { authorOf, postTitle } from './post-title.ts'

/** What a notice says of a post: who wrote what; of one that is not known to be public, where it is. */
export function noticeText(post: Post): string {
  const author = authorOf(post)
  return author ? `${author}: ${post.text.slice(0, 120)}` : `${postTitle(post)}: ${post.permalink}`
}
