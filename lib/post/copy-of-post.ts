import type { Post } from './post.ts'

/** What may leave the page of a post: all of a public one; of one that is not known to be public its link, and what it is. */
export function copyOfPost(post: Post): Post {
  if (post.audience === 'public') return post
  const { key, aliases, weak, site, kind, promoted, audience, permalink } = post
  const emptied = { text: '', authorName: '', authorHandle: '', postedAt: undefined }
  return { key, aliases, weak, site, kind, promoted, audience, permalink, ...emptied }
}

/** Whether nothing of a post is there that `copyOfPost` would take away. */
export function isCopyAllowed(post: Post): boolean {
  const { audience, text, authorName, authorHandle } = post
  if (audience === 'public') return true
  const details = [post.postedAt, post.postedAtShown, post.language, post.truncated, post.inReplyTo, post.media]
  return text === '' && authorName === '' && authorHandle === '' && details.every((detail) => detail === undefined)
}
