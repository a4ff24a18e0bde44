import { postSites, type Site } from './site.ts'

/** `site:id`, where `id` is the site's canonical post id, e.g. `x:1788` or `mastodon:example.social/1134`. */
export type PostKey = `${Site}:${string}`

const idPattern = /^[\w.@~:/+=-]{1,400}$/u

/**
 * Makes a post key.
 *
 * @throws RangeError if the id is empty, longer than 400 characters, holds `..` or characters that no site uses: an id comes from a
 * page, and a page may forge it.
 */
export function postKey(site: Site, id: string): PostKey {
  if (!isPostId(id)) throw new RangeError(`Not a post id of ${site}: ${JSON.stringify(id.slice(0, 60))}`)
  return `${site}:${id}`
}

/** Whether `id` may be part of a post key. */
export function isPostId(id: string): boolean {
  return idPattern.test(id) && !id.includes('..')
}

/** Reads a post key from untrusted text; `undefined` if it is none. */
export function parsePostKey(text: string): PostKey | undefined {
  const colon = text.indexOf(':')
  const site = postSites.find((known) => known === text.slice(0, colon))
  const id = text.slice(colon + 1)
  return site && isPostId(id) ? `${site}:${id}` : undefined
}
