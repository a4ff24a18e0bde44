import type { WatchTerm } from '../org/org-rows.ts'
import type { Mention } from '../org/term-place.ts'
import type { Site } from '../post/site.ts'
import { isAboutParent } from './about-parent.ts'
import type { ParentPost } from './lean-on-parent.ts'
import { findPostMentions, isMarketOnly, isOwnPost } from './match-terms.ts'

/** What of a post the guess looks at. */
export interface SeenPost {
  text: string
  authorHandle: string
  site?: Site | undefined
  /** Descriptions of its pictures. */
  media?: readonly string[] | undefined
}

/** What the watch terms make of a post, and of the one that it answers. */
export interface PostSight {
  /** It is about us, by its own words or by what it answers. */
  isMention: boolean
  mentions: Mention[]
  /** What it answers, if that is about us. */
  parent: ParentPost | undefined
}

/** Looks for watch terms in a post, its pictures and, if it is known, the public post that it answers. */
export function seePost(post: SeenPost, terms: readonly WatchTerm[], parent?: SeenPost): PostSight {
  const mentions = findPostMentions(post, terms)
  if (parent === undefined) return { isMention: mentions.length > 0 && !isOwnPost(mentions), mentions, parent: undefined }
  const above = { ...parent, mentions: findPostMentions(parent, terms) }
  const isAboutUs = above.mentions.length > 0 && !isMarketOnly(above.mentions)
  return {
    isMention: mentions.length > 0 ? !isOwnPost(mentions) : isAboutParent({ ...post, mentions }, above),
    mentions,
    parent: isAboutUs ? { text: parent.text, isOwn: isOwnPost(above.mentions) } : undefined,
  }
}
