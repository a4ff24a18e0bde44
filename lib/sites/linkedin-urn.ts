import type { PostKey } from '../post/post-key.ts'
import { postKey } from '../post/post-key.ts'

/** A post by one of its numbers: `activity`, `ugcPost` and `share` are different numbers of the same post. */
export interface PostUrn {
  kind: 'activity' | 'ugcPost' | 'share' | 'groupPost'
  /** Digits; of a group's post the group's number, a hyphen and the post's. */
  id: string
}

/** A comment by its own number, which is its alone, and the post that it is under. */
export interface CommentUrn {
  thread: PostUrn
  id: string
}

const idDigits = /^[1-9]\d{0,18}$/u
const post = String.raw`(?:(?<kind>activity|ugcPost|share):(?<id>\d{1,19})|groupPost:(?<group>\d{1,19}-\d{1,19}))`
const postUrn = new RegExp(`^urn:li:${post}$`, 'u')
const commentUrn = new RegExp(String.raw`^urn:li:comment:\((?:urn:li:)?${post},(?<comment>\d{1,19})\)$`, 'u')
const dashCommentUrn = new RegExp(String.raw`^urn:li:fsd_comment:\((?<comment>\d{1,19}),urn:li:${post}\)$`, 'u')
const aggregate = /^urn:li:aggregate:\((?<members>[\w:,]{1,600})\)$/u

/** Whether these digits can be a number of LinkedIn: 63 bits, no zeros before them. */
export function isLinkedInId(id: string): boolean {
  return idDigits.test(id) && BigInt(id) < 1n << 63n
}

/**
 * The moment at which a number was given out: its upper 41 bits count milliseconds since 1970 (the ages shown agree with it on every
 * saved page; they last until 2039). `undefined` before there were such numbers.
 */
export function idMoment(id: string): string | undefined {
  const last = id.split('-').at(-1) ?? ''
  const ms = isLinkedInId(last) ? Number(BigInt(last) >> 22n) : 0
  return ms >= Date.UTC(2008, 0) ? new Date(ms).toISOString() : undefined
}

/** Reads `urn:li:activity:7…` and its kind; `undefined` for adverts, courses, jobs and everything else that is no post. */
export function parsePostUrn(urn: string): PostUrn | undefined {
  return postOf(postUrn.exec(urn)?.groups)
}

/** The number with its kind, as it stands in addresses and attributes. */
export function printPostUrn({ kind, id }: PostUrn): string {
  return `urn:li:${kind}:${id}`
}

/** Reads a comment's name in each form that the layouts have: `(activity:1,2)`, `(urn:li:activity:1,2)`, `fsd_comment:(2,urn:li:activity:1)`. */
export function parseCommentUrn(urn: string): CommentUrn | undefined {
  const parts = (commentUrn.exec(urn) ?? dashCommentUrn.exec(urn))?.groups
  const thread = postOf(parts)
  return thread && parts?.comment && isLinkedInId(parts.comment) ? { thread, id: parts.comment } : undefined
}

/** What several people did about one post (`urn:li:aggregate:(urn:li:activity:1,urn:li:activity:2)`); empty if they are no activities. */
export function parseAggregate(urn: string): PostUrn[] {
  const members =
    aggregate
      .exec(urn)
      ?.groups?.members?.split(',')
      .map((member) => parsePostUrn(member)) ?? []
  return members.length <= 10 && members.every((member) => member?.kind === 'activity')
    ? members.flatMap((member) => member ?? [])
    : []
}

/** `linkedin:activity:7…`: with the kind, because the kinds are counted together but are not the same number of a post. */
export function keyOfPost({ kind, id }: PostUrn): PostKey {
  return postKey('linkedin', `${kind}:${id}`)
}

/** The thread is no part of it: the same comment is named with the activity in one place and with the ugcPost in another. */
export function keyOfComment({ id }: CommentUrn): PostKey {
  return postKey('linkedin', `comment:${id}`)
}

function postOf(parts: Record<string, string | undefined> | undefined): PostUrn | undefined {
  const group = parts?.group
  if (group) return group.split('-').every(isLinkedInId) ? { kind: 'groupPost', id: group } : undefined
  const { kind, id } = parts ?? {}
  const isPost = kind === 'activity' || kind === 'ugcPost' || kind === 'share'
  return isPost && id && isLinkedInId(id) ? { kind, id } : undefined
}
