/** A post of Instagram, or a comment on one, by its address. */
export interface InstagramLink {
  /** The post's code: `/p/`, `/reel/`, `/reels/` and `/tv/` are names of one thing. */
  code: string
  /** Number of the comment, where the address leads to one. */
  comment: string | undefined
  /** Number of the comment that it answers. */
  answered: string | undefined
  /** Whether the address is the post or the comment itself, not the list of its likes. */
  exact: boolean
}

export const instagramHosts = ['www.instagram.com', 'instagram.com'] as const
const otherHosts = ['m.instagram.com', 'instagr.am', 'www.instagr.am']

const user = '[a-z0-9_](?:[a-z0-9_.]{0,28}[a-z0-9_])?'
const postPath = new RegExp(`^/(?:${user}/)?(?:p|reels?|tv)/(?<code>[A-Za-z0-9][A-Za-z0-9_-]{4,63})(?<rest>/.*)?$`, 'iu')
const commentPath = /^\/c\/(?<comment>\d{5,25})(?:\/r\/(?<reply>\d{5,25}))?\/?$/u
const profilePath = new RegExp(`^/(?<user>${user})/?$`, 'iu')
/** First parts of paths that are no names of people. */
const notUsers = new Set(
  (
    'about accounts ads api archive ar audio challenge create developer direct directory emails explore graphql guide help ' +
    'invites legal lite locations location music notifications oauth p popular press privacy reel reels saved search session settings ' +
    'share stories terms topics tv web your_activity'
  ).split(' '),
)
/** Public codes have 11 characters today; those of private accounts are followed by a key (39 in 2025-04). */
const longestPublicCode = 28

/** Reads the address of a post or comment; `undefined` for everything else. */
export function parseInstagramPost(url: URL): InstagramLink | undefined {
  const parts = isInstagramHost(url) ? postPath.exec(url.pathname)?.groups : undefined
  if (!parts?.code || isNoCode(parts.code, url.pathname)) return undefined
  const rest = parts.rest ?? '/'
  const named = commentPath.exec(rest)?.groups
  const isForgedComment = named === undefined && rest.startsWith('/c/')
  if (isForgedComment) return undefined
  return {
    code: parts.code,
    comment: named?.reply ?? named?.comment,
    answered: named?.reply === undefined ? undefined : named.comment,
    exact: rest === '/' || named !== undefined,
  }
}

/** Name of a profile's address; `undefined` for every other page. */
export function parseInstagramProfile(url: URL): string | undefined {
  const name = isInstagramHost(url) ? profilePath.exec(url.pathname)?.groups?.user?.toLowerCase() : undefined
  return name && !notUsers.has(name) && !name.includes('..') ? name : undefined
}

/** The id of a post's or comment's key. */
export function instagramId({ code, comment }: Pick<InstagramLink, 'code' | 'comment'>): string {
  return comment ? `${code}/c/${comment}` : code
}

/** The one address under which a post or comment is kept. */
export function printInstagramPost(link: Pick<InstagramLink, 'code' | 'comment'>): string {
  return `https://www.instagram.com/p/${instagramId(link)}/`
}

/** Whether a post of this code can be seen by everybody. */
export function isPublicInstagram({ code }: Pick<InstagramLink, 'code'>): boolean {
  return code.length <= longestPublicCode
}

/** `/reels/audio/…` is no reel, and a name in front of `/p/` is one of people. */
function isNoCode(code: string, path: string): boolean {
  const first = path.split('/')[1]?.toLowerCase() ?? ''
  return code === 'audio' || (notUsers.has(first) && !/^(?:p|reels?|tv)$/u.test(first)) || path.includes('..')
}

function isInstagramHost(url: URL): boolean {
  const isWeb = url.protocol === 'https:' || url.protocol === 'http:'
  return isWeb && [...instagramHosts, ...otherHosts].some((host) => host === url.host)
}
