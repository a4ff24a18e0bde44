import { postKey } from '../post/post-key.ts'
import type { PostAddress } from './site-adapter.ts'

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

const statusPath =
  /^\/(?:i\/(?:web\/)?status(?:es)?|(?<handle>[A-Za-z0-9_]{1,20})\/(?:status(?:es)?|article))\/(?<id>[1-9]\d{0,19})(?<rest>\/.*)?$/u
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

/**
 * Reads the address of a status on any of X's hosts; `undefined` for everything else. An article has its status's number (seen
 * 2026-02), under its author alone.
 */
export function parseXStatus(url: URL): XStatusLink | undefined {
  if (!isXHost(url.hostname)) return undefined
  const parts = statusPath.exec(url.pathname)?.groups
  if (!parts?.id) return undefined
  return { handle: parts.handle, id: parts.id, exact: (parts.rest ?? '/') === '/' }
}

/** The one address under which a status is kept; X finds it by its number where its author is not known. */
export function printXStatus(handle: string | undefined, id: string): string {
  return `https://x.com/${handle ?? 'i'}/status/${id}`
}

/** The status that an address leads to, also by way of a photo or the list of its likes. */
export function xPostAt(url: URL): PostAddress | undefined {
  const link = parseXStatus(url)
  return link && { key: postKey('x', link.id), permalink: printXStatus(link.handle, link.id) }
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
