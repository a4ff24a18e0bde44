import { type PostKey, postKey } from '../post/post-key.ts'
import type { PostAddress } from './site-adapter.ts'

/** A post of Reddit, or a comment under it, by its address. Ids are in base 36, lower case. */
export interface RedditLink {
  /** `r/kettles`, `user/lenaortiz`; `undefined` in short addresses, which name none. */
  place: string | undefined
  postId: string
  commentId: string | undefined
}

/** Hosts that show Reddit's pages. Every language and older interface has one more, of which addresses alone matter. */
export const redditHosts = [
  'www.reddit.com',
  'old.reddit.com',
  'new.reddit.com',
  'sh.reddit.com',
  'np.reddit.com',
  'm.reddit.com',
  'reddit.com',
] as const

const otherHosts = ['i', 'amp', 'pay', 'ssl', 'nm', 'next']
const language = /^[a-z]{2}(?:-[a-z]{2})?$/u
const place = String.raw`(?:(?<kind>r|u|user)/(?<name>[\w-]{1,50})/)?`
const id = '[1-9a-z][0-9a-z]{0,9}'
/** The slug is the title in words, in any script; `comment` stands for it in newer links to comments. */
const postPath = new RegExp(
  String.raw`^/(?:[a-z]{2}/)?${place}comments/(?<post>${id})(?:/[^/]*(?:/(?<comment>${id}))?)?/?(?:\.compact)?$`,
  'iu',
)
const shortPath = new RegExp(String.raw`^/(?:gallery|tb)/(?<post>${id})/?$`, 'iu')
const shortHostPath = new RegExp(String.raw`^/(?<post>${id})/?$`, 'iu')

/** Reads the address of a post or comment in every form that Reddit has; `undefined` for lists, profiles and share links. */
export function parseRedditLink(url: URL): RedditLink | undefined {
  if (url.hostname === 'redd.it' || url.hostname === 'www.redd.it') return shortLink(shortHostPath.exec(url.pathname))
  if (!isRedditHost(url.hostname)) return undefined
  const parts = postPath.exec(url.pathname)?.groups
  if (!parts?.post) return shortLink(shortPath.exec(url.pathname))
  return {
    place: parts.name && printPlace(parts.kind, parts.name),
    postId: parts.post.toLowerCase(),
    commentId: parts.comment?.toLowerCase(),
  }
}

/** The one address under which a post is kept: without the title's words, which are another in every language. */
export function printRedditLink({ place: where, postId, commentId }: RedditLink): string {
  const post = `https://www.reddit.com/${where === undefined ? '' : `${where}/`}comments/${postId}/`
  return commentId === undefined ? post : `${post}comment/${commentId}/`
}

/** Reddit's own full name of a thing: `t3_` for posts, `t1_` for comments. */
export function redditKey({ postId, commentId }: Pick<RedditLink, 'postId' | 'commentId'>): PostKey {
  return postKey('reddit', commentId === undefined ? `t3_${postId}` : `t1_${commentId}`)
}

/** The post or comment that an address leads to. */
export function redditPostAt(url: URL): PostAddress | undefined {
  const link = parseRedditLink(url)
  return link && { key: redditKey(link), permalink: printRedditLink(link) }
}

/** The id in a full name of this kind; `undefined` for anything else that stands in such an attribute. */
export function redditId(kind: 't1' | 't3', fullName: string | null | undefined): string | undefined {
  const name = fullName?.toLowerCase() ?? ''
  return name.startsWith(`${kind}_`) && new RegExp(`^${id}$`, 'u').test(name.slice(3)) ? name.slice(3) : undefined
}

/** A name of a member; `[deleted]` is none, in whatever language a page says it. */
export function redditMember(name: string | null | undefined): string | undefined {
  return name && /^[\w-]{1,30}$/u.test(name) ? name : undefined
}

const profilePath = /^\/(?:u|user)\/(?<name>[\w-]{1,30})(?:\/|$)/u

/** The member whose profile, or a page of it, an address shows. */
export function parseRedditProfile(url: URL): string | undefined {
  return isRedditHost(url.hostname) ? profilePath.exec(url.pathname)?.groups?.name : undefined
}

function shortLink(match: RegExpExecArray | null): RedditLink | undefined {
  const postId = match?.groups?.post?.toLowerCase()
  return postId === undefined ? undefined : { place: undefined, postId, commentId: undefined }
}

/** A member's own posts have two addresses: `/user/lena` and the community `u_lena`. */
function printPlace(kind: string | undefined, name: string): string {
  if (kind?.toLowerCase() !== 'r') return `user/${name}`
  return /^u_/iu.test(name) ? `user/${name.slice(2)}` : `r/${name}`
}

function isRedditHost(host: string): boolean {
  if (redditHosts.some((known) => known === host)) return true
  const sub = host.endsWith('.reddit.com') ? host.slice(0, -'.reddit.com'.length) : ''
  return otherHosts.includes(sub) || language.test(sub)
}
