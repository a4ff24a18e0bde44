import type { Post } from '../post/post.ts'
import { siteNames } from '../post/site.ts'
import { t } from './t.ts'

/** Who wrote a post, as far as it may be known: of a post that is not known to be public nothing is kept, so this is empty. */
export function authorOf({ authorName, authorHandle }: Pick<Post, 'authorName' | 'authorHandle'>): string {
  return authorName || authorHandle
}

/** "Pia on Mastodon", or "A post on Mastodon" where the author is not known. */
export function postTitle(post: Pick<Post, 'authorName' | 'authorHandle' | 'site'>): string {
  const author = authorOf(post)
  return author ? t('item.title', [author, siteNames[post.site]]) : t('item.titleUnnamed', [siteNames[post.site]])
}
