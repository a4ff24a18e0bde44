import type { Post } from './post.ts'

/** What may leave the page of a post: all of a public one; of one that is not known to be public its link, and what it is. */
export function copyOfPost(post: Post): Post {
  return post.audience === 'public' ? post : { ...post, text: '', authorName: '', authorHandle: '', postedAt: undefined }
}

/** Whether nothing of a post is there that `copyOfPost` would take away. */
export function isCopyAllowed({ audience, text, authorName, authorHandle, postedAt }: Post): boolean {
  return audience === 'public' || (text === '' && authorName === '' && authorHandle === '' && postedAt === undefined)
}
