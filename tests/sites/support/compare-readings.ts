import type { Post } from '../../../lib/post/post.ts'

/** A post that was found in a page. */
export interface FoundPost {
  /** Number of its container in the page, the same in every reading of that page. */
  container: number
  post: Post
  fingerprint: string
  /** Whether its badge, if there is a place for one, stands in it and in no other post. */
  hasOwnRow: boolean
}

/**
 * What a reading with a selector less says that the whole table does not. A field may be absent, and a post may not be found; nothing
 * may say something else, and nothing may be a post that was none.
 *
 * @param whole  found with the whole table
 * @param partial  found without a name's first choice
 * @returns one line for each thing that is wrong
 */
export function compareReadings(whole: readonly FoundPost[], partial: readonly FoundPost[]): string[] {
  const seen = new Map<string, number>()
  const wrong = partial.flatMap((found) => {
    const { key } = found.post
    seen.set(key, (seen.get(key) ?? 0) + 1)
    const same = whole.filter((one) => one.post.key === key)
    const isWeakened = found.post.weak && same.length === 0
    const counterparts = isWeakened ? whole.filter((one) => one.container === found.container) : same
    const row = found.hasOwnRow ? [] : [`${key}: the badge would stand in another post`]
    if (counterparts.length === 0 || (seen.get(key) ?? 0) > counterparts.length) return [`${key}: there is no such post`, ...row]
    const differences = counterparts.map((counterpart) => differingFields(counterpart.post, found.post, isWeakened))
    const least = differences.toSorted((one, other) => one.length - other.length)[0] ?? []
    return [...least.map((field) => `${key}: another ${field}`), ...row]
  })
  const prints = new Set(whole.map(({ fingerprint }) => fingerprint)).size
  const isBlind = prints === whole.length && new Set(partial.map(({ fingerprint }) => fingerprint)).size < partial.length
  return isBlind ? [...wrong, 'posts have one fingerprint between them'] : wrong
}

/** A key that may change claims nothing, so neither does the address that stands with it. */
function differingFields(whole: Post, partial: Post, isWeakened: boolean): string[] {
  const fields = Object.keys({ ...whole, ...partial }) as (keyof Post)[]
  const unclaimed: (keyof Post)[] = isWeakened ? ['key', 'weak', 'permalink', 'aliases'] : []
  return fields.filter((field) => !unclaimed.includes(field) && !isSameOrAbsent(field, whole, partial))
}

function isSameOrAbsent(field: keyof Post, whole: Post, partial: Post): boolean {
  const [was, is] = [whole[field], partial[field]]
  if (Array.isArray(is)) return is.every((one) => Array.isArray(was) && was.some((other) => other === one))
  if (is === was || is === undefined || is === '') return true
  // Where no name is found the handle stands in for it; where nothing says who may see a post, its text is not read.
  if (field === 'authorName') return is === partial.authorHandle || is === partial.authorHandle.replace(/@.*$/u, '')
  return field === 'audience' && is === 'unknown'
}
