import { and, eq, inArray, or, sql } from 'drizzle-orm'
import type { PostKey } from '../../lib/post/post-key.ts'
import type { Post } from '../../lib/post/post.ts'
import { itemIdOf } from '../../lib/triage/item.ts'
import type { Tx } from '../db/database.ts'
import { itemKeys } from '../db/schema.ts'

/**
 * The item that stands for a post: the one known by the post's key, else by one of its aliases, else the id computed from the key, under
 * which there is none yet. A weak key finds nothing but the item it computes to.
 */
export async function itemIdOfPost(tx: Tx, organisationId: string, post: Post): Promise<string> {
  const rows = await tx
    .select()
    .from(itemKeys)
    .where(
      and(
        eq(itemKeys.organisationId, organisationId),
        inArray(itemKeys.postKey, [post.key, ...post.aliases]),
        or(eq(itemKeys.weak, false), eq(itemKeys.postKey, post.key)),
      ),
    )
  const known = new Map(rows.map((row) => [row.postKey, row.itemId]))
  for (const key of [post.key, ...post.aliases]) {
    const itemId = known.get(key)
    if (itemId) return itemId
  }
  return itemIdOf(organisationId, post.key)
}

/**
 * Items that exist and that acts of one push are about, found by keys and computed ids together, in order. Only a forecast, for locking them
 * in one order whoever pushes: an act may make a key that a later one is found by.
 */
export async function itemIdsAhead(tx: Tx, organisationId: string, postKeys: PostKey[], namedIds: string[]): Promise<string[]> {
  const rows = await tx
    .select({ itemId: itemKeys.itemId })
    .from(itemKeys)
    .where(
      and(
        eq(itemKeys.organisationId, organisationId),
        or(inArray(itemKeys.postKey, postKeys), inArray(itemKeys.namedId, namedIds)),
      ),
    )
  return [...new Set(rows.map((row) => row.itemId))].sort()
}

/**
 * Waits until nobody else is making an item under one of these keys, for the rest of the transaction. There is no row to lock yet; without this,
 * pushes that make the same items in different orders would wait in a circle until the database notices, a second later.
 *
 * Every transaction takes these locks before those of rows and in the order of their numbers, so they cannot wait in a circle either.
 */
export async function lockFreshKeys(tx: Tx, organisationId: string, postKeys: PostKey[]): Promise<void> {
  if (postKeys.length === 0) return
  const known = await tx
    .select({ postKey: itemKeys.postKey })
    .from(itemKeys)
    .where(and(eq(itemKeys.organisationId, organisationId), inArray(itemKeys.postKey, postKeys)))
  const fresh = postKeys.filter((key) => !known.some((row) => row.postKey === key))
  if (fresh.length === 0) return
  const names = sql.join(
    fresh.map((key) => sql`(${`${organisationId} ${key}`})`),
    sql`, `,
  )
  await tx.execute(
    sql`select pg_advisory_xact_lock(number) from (
      select distinct hashtextextended(name, 0) as number from (values ${names}) as names (name) order by number
    ) as numbers`,
  )
}

/** The item that a client means by an id it computed, perhaps from a key that turned out to be another's alias. */
export async function itemIdOfName(tx: Tx, organisationId: string, namedId: string): Promise<string> {
  const [row] = await tx
    .select({ itemId: itemKeys.itemId })
    .from(itemKeys)
    .where(and(eq(itemKeys.organisationId, organisationId), eq(itemKeys.namedId, namedId)))
  return row?.itemId ?? namedId
}

/**
 * Remembers a post's keys for its item. Keys that already stand for an item are left as they are.
 *
 * Two transactions that learn the same key at once conflict here; the later one runs again and finds the item of the first.
 */
export async function addItemKeys(tx: Tx, organisationId: string, itemId: string, post: Post): Promise<void> {
  const keys = [...new Set<PostKey>([post.key, ...post.aliases])]
  const known = await tx
    .select({ postKey: itemKeys.postKey })
    .from(itemKeys)
    .where(and(eq(itemKeys.organisationId, organisationId), inArray(itemKeys.postKey, keys)))
  const fresh = keys.filter((key) => !known.some((row) => row.postKey === key)).sort()
  if (fresh.length === 0) return
  await tx.insert(itemKeys).values(
    fresh.map((postKey) => ({
      organisationId,
      postKey,
      itemId,
      namedId: itemIdOf(organisationId, postKey),
      weak: post.weak && postKey === post.key,
    })),
  )
}
