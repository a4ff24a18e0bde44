/** A post of Threads by its address. */
export interface ThreadsLink {
  /** `undefined` in short addresses (`/t/…`). */
  handle: string | undefined
  code: string
  /** Whether the address is the post itself, not its pictures or who liked it. */
  exact: boolean
}

/** Threads moved from `threads.net` to `threads.com` in 2025-04; both lead to the same posts. */
export const threadsHosts = ['www.threads.com', 'threads.com', 'www.threads.net', 'threads.net'] as const

const handle = '[a-z0-9_](?:[a-z0-9_.]{0,28}[a-z0-9_])?'
const code = '[A-Za-z0-9][A-Za-z0-9_-]{4,63}'
const postPath = new RegExp(`^/(?:@(?<handle>${handle})/post|t)/(?<code>${code})(?<rest>/.*)?$`, 'iu')
const profilePath = new RegExp(`^/@(?<handle>${handle})/?$`, 'iu')
/** A public post's code has 11 characters; that of a private one is followed by a key, like Instagram's. */
const longestPublicCode = 28

/** Reads the address of a post on either host; `undefined` for everything else. */
export function parseThreadsPost(url: URL): ThreadsLink | undefined {
  const parts = isThreadsHost(url) ? postPath.exec(url.pathname)?.groups : undefined
  if (!parts?.code || parts.handle?.includes('..')) return undefined
  return { handle: parts.handle?.toLowerCase(), code: parts.code, exact: (parts.rest ?? '/') === '/' }
}

/** Handle of a profile's address; `undefined` for every other page. */
export function parseThreadsProfile(url: URL): string | undefined {
  const name = isThreadsHost(url) ? profilePath.exec(url.pathname)?.groups?.handle : undefined
  return name && !name.includes('..') ? name.toLowerCase() : undefined
}

/** The one address under which a post is kept. */
export function printThreadsPost({ handle: name, code: id }: Pick<ThreadsLink, 'handle' | 'code'>): string {
  return name ? `https://www.threads.com/@${name}/post/${id}` : `https://www.threads.com/t/${id}`
}

/** Whether a post of this code can be seen by everybody. */
export function isPublicCode(id: string): boolean {
  return id.length <= longestPublicCode
}

function isThreadsHost(url: URL): boolean {
  const isWeb = url.protocol === 'https:' || url.protocol === 'http:'
  return isWeb && threadsHosts.some((host) => host === url.host)
}
