import { type PostKey, postKey } from '../post/post-key.ts'
import type { PostAddress } from './site-adapter.ts'

export const hackernewsHost = 'news.ycombinator.com'

const itemId = /^[1-9]\d{0,11}$/u

/** The id of a story or comment; `undefined` for anything else that stands in its place. */
export function hackernewsId(text: string | null | undefined): string | undefined {
  return text && itemId.test(text) ? text : undefined
}

/** The item that an address shows. `item?id=1#2` opens the discussion of 1 at comment 2, so it leads to that comment. */
export function parseHackernewsItem(url: URL): string | undefined {
  if (url.hostname !== hackernewsHost || url.pathname !== '/item') return undefined
  const [id, ...more] = url.searchParams.getAll('id')
  if (more.length > 0 || !hackernewsId(id)) return undefined
  return hackernewsId(url.hash.slice(1)) ?? id
}

/** The one address of an item, whether it is a story or a comment. */
export function printHackernewsItem(id: string): string {
  return `https://${hackernewsHost}/item?id=${id}`
}

/** Stories and comments share one row of numbers. */
export function hackernewsKey(id: string): PostKey {
  return postKey('hackernews', id)
}

/** The story or comment that an address leads to. */
export function hackernewsPostAt(url: URL): PostAddress | undefined {
  const id = parseHackernewsItem(url)
  return id === undefined ? undefined : { key: hackernewsKey(id), permalink: printHackernewsItem(id) }
}

/** The member in the address of a profile. */
export function parseHackernewsUser(url: URL): string | undefined {
  if (url.hostname !== hackernewsHost || url.pathname !== '/user') return undefined
  const name = url.searchParams.get('id') ?? ''
  return /^[\w-]{1,20}$/u.test(name) ? name : undefined
}
