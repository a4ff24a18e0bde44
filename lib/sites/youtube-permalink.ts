import { postKey } from '../post/post-key.ts'
import type { PostAddress } from './site-adapter.ts'

/** A video or a channel's post, or a comment under one of them, by its address. */
export interface YoutubeLink {
  /** `video`: eleven characters; `post`: a post of a channel ("community"). */
  place: 'video' | 'post'
  id: string
  /** The comment that the address points at. Answers are `PARENT.CHILD`. */
  comment: string | undefined
  /** The address points at a comment, though perhaps in a form that no comment has. */
  pointsAtComment: boolean
}

const hosts = new Set([
  'youtube.com',
  'www.youtube.com',
  'm.youtube.com',
  'music.youtube.com',
  'gaming.youtube.com',
  'www.youtube-nocookie.com',
  'youtube-nocookie.com',
])
const shortHost = 'youtu.be'

const videoId = /^[\w-]{11}$/u
/** `Ug…` since 2016, `z…` for comments that came over from Google+. */
const commentId = /^(?:Ug|z)[\w-]{8,62}(?:\.[\w-]{2,64})?$/u
const channelPostId = /^Ug[\w-]{10,62}$/u

const videoPath = /^\/(?:shorts|live|embed|v|e|watch)\/(?<id>[\w-]{11})\/?$/u
const postPath = /^\/post\/(?<id>[\w-]+)\/?$/u
const communityPath = /^\/(?:@[^/]+|(?:channel|c|user)\/[^/]+)\/(?:community|posts)\/?$/u

/** Reads the address of a video, a channel's post, or a comment on any of YouTube's hosts; `undefined` for everything else. */
export function parseYoutubeLink(url: URL): YoutubeLink | undefined {
  const place = parsePlace(url)
  if (!place) return undefined
  const comment = url.searchParams.get('lc')
  return {
    ...place,
    comment: comment !== null && commentId.test(comment) ? comment : undefined,
    pointsAtComment: comment !== null,
  }
}

function parsePlace({ hostname, pathname, searchParams }: URL): Pick<YoutubeLink, 'place' | 'id'> | undefined {
  if (hostname === shortHost) return asVideo(/^\/(?<id>[\w-]{11})\/?$/u.exec(pathname)?.groups?.id)
  if (!hosts.has(hostname)) return undefined
  if (/^\/watch\/?$/u.test(pathname)) return asVideo(searchParams.get('v'))
  if (communityPath.test(pathname)) return asPost(searchParams.get('lb'))
  return asPost(postPath.exec(pathname)?.groups?.id) ?? asVideo(videoPath.exec(pathname)?.groups?.id)
}

/** `videoseries` has eleven letters as well: it is the player for a list. */
function asVideo(id: string | null | undefined): Pick<YoutubeLink, 'place' | 'id'> | undefined {
  return id && videoId.test(id) && id !== 'videoseries' ? { place: 'video', id } : undefined
}

function asPost(id: string | null | undefined): Pick<YoutubeLink, 'place' | 'id'> | undefined {
  return id && channelPostId.test(id) ? { place: 'post', id } : undefined
}

/**
 * Key and permalink of a link: `youtube:VIDEO`, `youtube:POST`, and `youtube:VIDEO/COMMENT` for a comment. Its answers stand beside it,
 * not under it: `youtube:VIDEO/PARENT.CHILD`.
 */
export function addressOfYoutube({ place, id, comment }: Pick<YoutubeLink, 'place' | 'id' | 'comment'>): PostAddress {
  const permalink = `https://www.youtube.com/${place === 'video' ? 'watch?v=' : 'post/'}${id}`
  if (comment === undefined) return { key: postKey('youtube', id), permalink }
  const separator = place === 'video' ? '&' : '?'
  return { key: postKey('youtube', `${id}/${comment}`), permalink: `${permalink}${separator}lc=${comment}` }
}

const channelPath = /^\/(?:@(?<name>[^/]+)|(?<path>channel\/UC[\w-]{22}|(?:c|user)\/[^/]+))(?:\/.*)?$/u
const channelName = /^(?:(?:c|user)\/)?[\p{L}\p{M}\p{N}_.·-]{1,100}$/u

/**
 * Handle in the address of a channel: `ana`, `아나`; `channel/UC…`, `c/ana`, `user/ana` where the address is one without a handle.
 * `undefined` for every other page.
 */
export function parseYoutubeChannel(url: URL): string | undefined {
  if (!hosts.has(url.hostname)) return undefined
  const parts = channelPath.exec(url.pathname)?.groups
  if (parts?.path?.startsWith('channel/')) return parts.path
  const name = safeDecode(parts?.name ?? parts?.path ?? '')
  return channelName.test(name) ? name : undefined
}

function safeDecode(part: string): string {
  try {
    return decodeURIComponent(part)
  } catch {
    return part
  }
}
