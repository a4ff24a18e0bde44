import { postKey } from '../post/post-key.ts'
import type { PostAddress } from './site-adapter.ts'

/** A video, or a post of photos, by its address. */
export interface TiktokLink {
  /** As it stands in the address; `undefined` in addresses that name nobody. */
  handle: string | undefined
  /** Fifteen to twenty digits. */
  id: string
}

const hosts = new Set(['tiktok.com', 'www.tiktok.com', 'm.tiktok.com'])

const handle = String.raw`@(?<handle>[^/]{0,400})`
const handlePattern = /^[\p{L}\p{M}\p{N}_.]{1,64}$/u
const id = String.raw`(?<id>[1-9]\d{14,19})`
const byAuthor = new RegExp(String.raw`^(?:/[a-z]{2}(?:-[A-Za-z]{2,4})?)?/${handle}/(?:video|photo)/${id}/?$`, 'u')
const others = [
  new RegExp(String.raw`^/(?:embed|embed/v[23]|player/v1|share/video|i18n/share/video|video)/${id}/?$`, 'u'),
  new RegExp(String.raw`^/v/${id}(?:\.html)?/?$`, 'u'),
]

/** Reads the address of a video or a post of photos; `undefined` for everything else, and for short links (`vm.tiktok.com`), which name no number. */
export function parseTiktokLink(url: URL): TiktokLink | undefined {
  if (!hosts.has(url.hostname)) return undefined
  for (const pattern of [byAuthor, ...others]) {
    const parts = pattern.exec(url.pathname)?.groups
    if (parts?.id) return { handle: safeHandle(parts.handle), id: parts.id }
  }
  return undefined
}

/** Key and permalink of a video. TikTok finds it by its number under any name, and a post of photos under `/video/` too. */
export function addressOfTiktok({ handle: author, id: number }: TiktokLink): PostAddress {
  return { key: postKey('tiktok', number), permalink: `https://www.tiktok.com/@${encodeURI(author ?? '')}/video/${number}` }
}

const profilePath = new RegExp(String.raw`^/${handle}/?$`, 'u')

/** Handle in the address of a profile; `undefined` for every other page. */
export function parseTiktokProfile(url: URL): string | undefined {
  return hosts.has(url.hostname) ? safeHandle(profilePath.exec(url.pathname)?.groups?.handle) : undefined
}

/** Whether a page is one of a video by its address, though perhaps of none that exists. */
export function isTiktokVideoPage(url: URL): boolean {
  return hosts.has(url.hostname) && /^\/@[^/]*\/(?:video|photo)\//u.test(url.pathname)
}

/** Where a path cannot be decoded the handle is none that TikTok gives. */
function safeHandle(part: string | undefined): string | undefined {
  try {
    const name = decodeURIComponent(part ?? '')
    return handlePattern.test(name) ? name : undefined
  } catch {
    return undefined
  }
}
