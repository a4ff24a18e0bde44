import { type PostKey, postKey } from '../post/post-key.ts'
import { commentNumber } from './facebook-comment-id.ts'
import { isFacebookHost, isFacebookName, isFacebookNumber } from './facebook-profile.ts'
import type { PostAddress } from './site-adapter.ts'

/** A post of Facebook by its address, with the comment that the address singles out. */
export interface FacebookLink {
  /** A number, or an opaque `pfbid…` of which one post has many: Facebook makes a new one from time to time. */
  id: string
  /** Path and query of the post itself, in the one form that is kept. */
  path: string
  group: string | undefined
  comment: string | undefined
  /** The answer to `comment` that is meant. */
  reply: string | undefined
}

const home = 'https://www.facebook.com'
const rotatingId = /^pfbid[0-9A-Za-z]{20,120}$/u

/** Whether there will be other ids for the same post. */
export const isRotating = (id: string): boolean => rotatingId.test(id)

/** Reads the address of a post, photo, video or comment in any of its forms; `undefined` for everything else. */
export function parseFacebookPost(url: URL): FacebookLink | undefined {
  if (!isFacebookHost(url.hostname)) return undefined
  const [first = '', ...rest] = url.pathname.split('/').filter((part) => part !== '')
  const post = postByQuery(first, rest, url.searchParams) ?? postByPath(first, rest, url.searchParams)
  if (!post || !(isFacebookNumber(post.id) || isRotating(post.id))) return undefined
  const [comment, reply] = ['comment_id', 'reply_comment_id'].map((name) => url.searchParams.get(name))
  const link = { ...post, comment: commentNumber(comment), reply: commentNumber(reply) }
  // A comment that cannot be told is not the post.
  return (comment !== null && !link.comment) || (reply !== null && !(link.reply && link.comment)) ? undefined : link
}

/** The one address under which a post or comment is kept. */
export function printFacebookPost({ path, comment, reply }: FacebookLink): string {
  const own = comment ? `${path.includes('?') ? '&' : '?'}comment_id=${comment}` : ''
  return `${home}${path}${own}${comment && reply ? `&reply_comment_id=${reply}` : ''}`
}

/** The key of what a link leads to. Comments have numbers of their own, whichever name their post goes by. */
export function facebookKey({ id, comment, reply }: FacebookLink): PostKey {
  const number = reply ?? comment
  return postKey('facebook', number ? `comment:${number}` : id)
}

/** What an address leads to; `undefined` for profiles, lists, and short links that only Facebook can follow. */
export function facebookPostAt(url: URL): PostAddress | undefined {
  const link = parseFacebookPost(url)
  return link && { key: facebookKey(link), permalink: printFacebookPost(link) }
}

type PostPath = Pick<FacebookLink, 'id' | 'path' | 'group'>

const videoPath = (id: string): PostPath => ({ id, path: `/watch/?v=${id}`, group: undefined })
const photoPath = (id: string): PostPath => ({ id, path: `/photo/?fbid=${id}`, group: undefined })
const groupPath = (group: string, id: string): PostPath => ({ id, path: `/groups/${group}/posts/${id}`, group })

function postByQuery(first: string, rest: string[], query: URLSearchParams): PostPath | undefined {
  const [story, video, photo] = ['story_fbid', 'v', 'fbid'].map((name) => query.get(name))
  if (['permalink.php', 'story.php'].includes(first) && story && rest.length === 0) {
    const owner = query.get('id') ?? ''
    return isFacebookNumber(owner)
      ? { id: story, path: `/permalink.php?story_fbid=${story}&id=${owner}`, group: undefined }
      : undefined
  }
  if (['watch', 'video.php'].includes(first) && video && ['', 'live'].includes(rest.join('/'))) return videoPath(video)
  return ['photo', 'photo.php'].includes(first) && photo && rest.length === 0 ? photoPath(photo) : undefined
}

function postByPath(first: string, rest: string[], query: URLSearchParams): PostPath | undefined {
  const [second = '', third = '', fourth, ...more] = rest
  if (more.length > 0) return undefined
  if (first === 'groups') return groupPost(second, third, fourth, query)
  if (['reel', 'reels'].includes(first))
    return third === '' ? { id: second, path: `/reel/${second}`, group: undefined } : undefined
  if (!isFacebookName(first)) return undefined
  // Between the kind and the number may stand the beginning of the text, or the album.
  const id = fourth ?? third
  if (second === 'posts') return { id, path: `/${first}/posts/${id}`, group: undefined }
  if (second === 'videos') return videoPath(id)
  return second === 'photos' ? photoPath(id) : undefined
}

function groupPost(group: string, kind: string, id: string | undefined, query: URLSearchParams): PostPath | undefined {
  if (!isFacebookName(group)) return undefined
  if (['posts', 'permalink'].includes(kind) && id !== undefined) return groupPath(group, id)
  const shown = query.get('multi_permalinks') ?? (query.get('view') === 'permalink' ? query.get('id') : null)
  return kind === '' && shown ? groupPath(group, shown) : undefined
}
