import type { Site } from '../post/site.ts'
import type { Item } from './item.ts'

/**
 * How many posts of a site certain acts tagged or routed, without those that were taken back.
 *
 * @param host tells one instance of Mastodon from another: a post read there has a key with its name
 */
export function foundBy(items: Iterable<Item>, opIds: ReadonlySet<string>, site: Site, host: string): number {
  let found = 0
  for (const item of items) if (isOn(item, site, host) && isFoundBy(item, opIds)) found += 1
  return found
}

function isFoundBy({ timeline }: Item, opIds: ReadonlySet<string>): boolean {
  const undone = new Set(timeline.flatMap(({ act, detail }) => (act === 'undo' && detail !== undefined ? [detail] : [])))
  return timeline.some(({ act, opId }) => (act === 'tag' || act === 'route') && opIds.has(opId) && !undone.has(opId))
}

function isOn({ key, aliases, post }: Item, site: Site, host: string): boolean {
  if (post.site !== site) return false
  return site !== 'mastodon' || [key, ...aliases].some((one) => one.startsWith(`mastodon:${host}/`))
}
