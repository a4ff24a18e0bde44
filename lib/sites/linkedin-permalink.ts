import {
  type CommentUrn,
  keyOfComment,
  keyOfPost,
  parseCommentUrn,
  parsePostUrn,
  type PostUrn,
  printPostUrn,
} from './linkedin-urn.ts'
import type { PostAddress } from './site-adapter.ts'

export const linkedInHosts = ['www.linkedin.com', 'linkedin.com'] as const

/** Every country has a host for those who are not signed in (`de.linkedin.com`); `m.` and `touch.` were the telephone's. */
const hostPattern = /^(?:(?:www|m|mobile|touch|[a-z]{2,3})\.)?linkedin\.com$/u
const updatePath = /^\/(?:embed\/)?feed\/update\/(?<urn>[\w:%-]{1,120})\/?$/u
/** The number stands after the words of the text, which its author chose: what counts is the last one. */
const postsPath = /^\/posts\/(?:.*[-_])?(?<kind>activity|ugcPost|share)-(?<id>\d{1,19})(?:-[\w-]{4})?\/?$/u
const profilePath = /^\/(?<kind>in|company|showcase|school)\/(?<slug>[^/]{1,600})(?:\/.*)?$/u
const slugPattern = /^[\p{L}\p{M}\p{N}\p{S}\p{Pd}_.,~&'’!()+\u200D]{1,200}$/u
/** Members that are named by number: the only part of a profile's address in which capitals count. */
const memberId = /^ACo[\w-]{10,80}$/u

/** What an address names, before it is a key: the comment where it names one, else the post. */
type LinkedInAddress = { post: PostUrn } | { comment: CommentUrn }

/** Reads the address of a post or comment in every form that LinkedIn writes; `undefined` for every other page. */
export function parseLinkedInAddress(url: URL): LinkedInAddress | undefined {
  if (!hostPattern.test(url.hostname)) return undefined
  const comment = commentOf(url.searchParams)
  const urn = updatePath.exec(url.pathname)?.groups?.urn
  const parts = postsPath.exec(url.pathname)?.groups
  const post = parsePostUrn(urn === undefined ? `urn:li:${parts?.kind}:${parts?.id}` : (decoded(urn) ?? ''))
  if (!post) return undefined
  return comment ? { comment } : { post }
}

/** The post or comment that an address leads to. */
export function linkedInPostAt(url: URL): PostAddress | undefined {
  const address = parseLinkedInAddress(url)
  if (!address) return undefined
  if ('post' in address) return { key: keyOfPost(address.post), permalink: printPost(address.post) }
  return { key: keyOfComment(address.comment), permalink: printComment(address.comment) }
}

/** The one address of a post. */
export function printPost(post: PostUrn): string {
  return `https://www.linkedin.com/feed/update/${printPostUrn(post)}/`
}

/** The one address of a comment: its post's, with the comment's name in the query, because it has no page of its own. */
export function printComment({ thread, id }: CommentUrn): string {
  const name = `urn:li:comment:(${thread.kind}:${thread.id},${id})`
  return `${printPost(thread)}?${new URLSearchParams({ commentUrn: name }).toString()}`
}

/**
 * A person's or page's address as a path: `in/lena-ortiz`, `company/northwind`. With the first part, because a person and a page may
 * have the same name.
 */
export function parseLinkedInProfile(url: URL): string | undefined {
  if (!hostPattern.test(url.hostname)) return undefined
  const { kind, slug = '' } = profilePath.exec(url.pathname)?.groups ?? {}
  const name = decoded(slug)?.normalize('NFC')
  if (!kind || !name || !slugPattern.test(name) || /^\.+$/u.test(name)) return undefined
  return `${kind}/${memberId.test(name) ? name : name.toLowerCase()}`
}

/** A link to an answer names the comment that it answers as well. */
function commentOf(query: URLSearchParams): CommentUrn | undefined {
  const names = ['replyUrn', 'dashReplyUrn', 'commentUrn', 'dashCommentUrn'].flatMap((name) => query.get(name) ?? [])
  return names.map((name) => parseCommentUrn(name)).find((comment) => comment !== undefined)
}

function decoded(text: string): string | undefined {
  try {
    return decodeURIComponent(text)
  } catch {
    return undefined
  }
}
