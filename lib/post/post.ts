import type { PostKey } from './post-key.ts'
import type { Site } from './site.ts'

export const postKinds = ['post', 'reply', 'comment', 'quote', 'repost'] as const
export type PostKind = (typeof postKinds)[number]

/** Who can see a post. `unknown`: the page does not say, so the text is never copied. */
export const audiences = ['public', 'limited', 'unknown'] as const
export type Audience = (typeof audiences)[number]

/** One post as read from a page. Texts are plain text with `\n` for line breaks; times are ISO 8601 in UTC. */
export interface Post {
  key: PostKey
  /** Other keys the same post is known by (a local id on another instance, a shortened id). */
  aliases: PostKey[]
  /** The key may change (a hash, a rotating token): it never merges items by itself. */
  weak: boolean
  site: Site
  kind: PostKind
  promoted: boolean
  audience: Audience
  permalink: string
  authorName: string
  /** Without a leading `@`; with the host where the site has many (`user@host`). */
  authorHandle: string
  /** Empty unless the audience is public. */
  text: string
  /** The exact time; `undefined` where the page does not say one. */
  postedAt: string | undefined
  /** What stands in place of an exact time, in the page's language ("2 days ago"): true when it was read, so it is only ever shown. */
  postedAtShown?: string
  /** BCP 47 tag, where the page marks the text with one. */
  language?: string
  /** `text` is the beginning alone: the site shows the rest on demand ("see more"). */
  truncated?: true
  /** The post that this one answers, where the page says so. */
  inReplyTo?: PostKey
  /** What pictures and videos show, as their author or the site describes it; at most ten. */
  media?: string[]
}
