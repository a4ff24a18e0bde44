import type { PostKey } from '../post/post-key.ts'
import { idMoment, keyOfPost, type PostUrn } from './linkedin-urn.ts'

/** The numbers that a page gives for one post. */
export interface StatedNumbers {
  /** The post's own, where nothing speaks against it. */
  stated?: PostUrn | undefined
  /** What its comments are under: always the post, never what somebody did about it. */
  thread?: PostUrn | undefined
  /**
   * Numbers of what somebody did about it: under "X likes this" the old page gives the number of the liking, which leads to the post,
   * but is another one for every X, and younger than the post (seen 2024-09 and 2025-04: minutes to two days).
   */
  deeds?: readonly PostUrn[]
}

export interface Identity {
  post: PostUrn
  aliases: PostKey[]
  /** Exact: out of the number. `undefined` where the number is not the post's own. */
  postedAt: string | undefined
}

const maxAliases = 10
const minuteMs = 60_000

/** Which of the numbers a post is known by: the activity before its other ones, the post's before anybody's deed. */
export function identityOf({ stated, thread, deeds = [] }: StatedNumbers): Identity | undefined {
  const [deed] = deeds
  const own = thread?.kind === 'activity' ? thread : (stated ?? thread)
  const post = own ?? (deeds.length === 1 ? deed : undefined)
  if (!post) return undefined
  const others = [stated, thread, ...deeds].flatMap((other) => (other ? [keyOfPost(other)] : []))
  const aliases = [...new Set(others)].filter((key) => key !== keyOfPost(post)).slice(0, maxAliases)
  return { post, aliases, postedAt: own && idMoment(own.id) }
}

/** Whether two numbers were given out for one post: they come within a moment of each other. */
export function areOfOneMoment(one: PostUrn, other: PostUrn): boolean {
  const [first, second] = [idMoment(one.id), idMoment(other.id)]
  return first !== undefined && second !== undefined && Math.abs(Date.parse(first) - Date.parse(second)) < minuteMs
}
