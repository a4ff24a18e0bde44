/** A status of X by its address. */
export interface XStatusLink {
  /** `undefined` in addresses that name no author (`/i/status/1`, `/i/web/status/1`). */
  handle: string | undefined
  /** Digits only. */
  id: string
  /** Whether the address is the status itself, not a photo, a list of likes or statistics of it. */
  exact: boolean
}

export const xHosts = [
  'x.com',
  'www.x.com',
  'mobile.x.com',
  'twitter.com',
  'www.twitter.com',
  'mobile.twitter.com',
  'm.twitter.com',
] as const

const statusPath = /^\/(?:i\/(?:web\/)?|(?<handle>[A-Za-z0-9_]{1,20})\/)status(?:es)?\/(?<id>\d{1,20})(?<rest>\/.*)?$/u
const profilePath = /^\/(?<handle>[A-Za-z0-9_]{1,20})\/?$/u
const notHandles = new Set([
  'i',
  'home',
  'explore',
  'search',
  'hashtag',
  'messages',
  'notifications',
  'settings',
  'compose',
  'intent',
  'tos',
  'privacy',
])

/** Reads the address of a status on any of X's hosts; `undefined` for everything else. */
export function parseXStatus(url: URL): XStatusLink | undefined {
  if (!isXHost(url.hostname)) return undefined
  const parts = statusPath.exec(url.pathname)?.groups
  if (!parts?.id || /^0+$/u.test(parts.id)) return undefined
  return { handle: parts.handle, id: parts.id, exact: (parts.rest ?? '/') === '/' }
}

/** The one address under which a status is kept. */
export function printXStatus(handle: string, id: string): string {
  return `https://x.com/${handle}/status/${id}`
}

/** Handle of a profile's address; `undefined` for every other page. */
export function parseXProfile(url: URL): string | undefined {
  if (!isXHost(url.hostname)) return undefined
  const handle = profilePath.exec(url.pathname)?.groups?.handle
  return handle && !notHandles.has(handle.toLowerCase()) ? handle : undefined
}

function isXHost(host: string): boolean {
  return xHosts.some((known) => known === host)
}
