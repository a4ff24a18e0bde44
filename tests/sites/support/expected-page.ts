import type { Post } from '../../../lib/post/post.ts'
import type { Missing } from '../../../lib/sites/site-adapter.ts'

/** What a page must give, as the file beside a fixture says it. */
export interface ExpectedPage {
  url: string
  posts: ExpectedPost[]
  /** Containers that cannot be read, in the order of the page. */
  missed: Pick<Missing, 'field' | 'promoted'>[]
  /** How many containers match the selector and are no post. */
  notPosts: number
}

/** `null` where the page does not say. */
export type ExpectedPost = Omit<Post, 'site' | 'weak' | 'postedAt'> & { postedAt: string | null; weak?: true }
