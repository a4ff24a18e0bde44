import type { Face } from '../triage/face.ts'
import { faceOf } from '../triage/face.ts'
import { foldOutbox } from '../triage/fold-outbox.ts'
import { type Item, itemIdOf } from '../triage/item.ts'
import { isOrgMutation } from '../triage/mutation.ts'
import type { Post } from '../post/post.ts'
import type { PostKey } from '../post/post-key.ts'
import type { RefusedMutation, RowStore, StoredRow } from '../store/organisation-db.ts'
import { readWithStanding } from '../store/standing-rows.ts'
import { organisationOf, type OrganisationRows } from './organisation-view.ts'
import { readManaged } from './read-managed.ts'
import type { Workspace } from './workspace.ts'

/** Rows of the backend with this person's waiting acts folded over them, read at the moment they are asked for. */
export interface ItemsView extends OrganisationRows {
  items: Map<string, Item>
  /** Items an act is waiting for. */
  waiting: Set<string>
}

/** Every item this person may see. */
export function readItems(workspace: Workspace): Promise<ItemsView> {
  return readFolded(workspace, (rows) => rows.getAll(IDBKeyRange.bound(['item'], ['item', []])))
}

/** One item, and whether an act waits for it. */
export function readItem(workspace: Workspace, itemId: string): Promise<ItemsView> {
  return readFolded(workspace, async (rows) => {
    const row = await rows.get(['item', itemId])
    return row ? [row] : []
  })
}

async function readFolded(workspace: Workspace, find: (rows: RowStore) => Promise<StoredRow[]>): Promise<ItemsView> {
  const { found, outbox, organisation } = await readTogether(workspace, find)
  const byId = new Map(found.flatMap((row) => (row.rowKind === 'item' ? [[row.id, row.value] as const] : [])))
  const mine = outbox.filter((mutation) => isOrgMutation(mutation) || byId.has(mutation.itemId) || 'post' in mutation.args)
  const fold = foldOutbox(byId, mine, { ...organisation, actorId: workspace.session.personId })
  return { ...organisation, ...fold }
}

/** Rows, outbox and organisation of one moment: an act that is acknowledged meanwhile is seen in one of them, never in both or none. */
async function readTogether<T>({ db, session }: Workspace, find: (rows: RowStore) => Promise<T>) {
  const [{ found, standing }, managed] = await Promise.all([readWithStanding(db, find), readManaged()])
  const { setUp, waiting: outbox, refused } = standing
  return { found, outbox, refused, organisation: organisationOf(session, setUp, outbox, managed.watchTerms) }
}

/** What is known of one post: the item where this person may see it, else its face. */
export interface KnownPost {
  /** The item it is, or would be. */
  itemId: string
  item: Item | undefined
  face: Face | undefined
  waiting: boolean
}

export interface PostsView extends OrganisationRows {
  known: Map<PostKey, KnownPost>
  /** Acts of this person that the backend refused and nobody has dealt with. */
  refused: readonly RefusedMutation[]
}

/** What is known of each of these posts. */
export async function readKnownPosts(
  workspace: Workspace,
  posts: readonly { key: PostKey; aliases?: PostKey[] }[],
): Promise<PostsView> {
  const { found, outbox, refused, organisation } = await readTogether(workspace, (store) => {
    const index = store.index('keys')
    return Promise.all(
      posts.map(async (post) => {
        const rows = await Promise.all([post.key, ...(post.aliases ?? [])].map((key) => index.getAll(key)))
        return { post, rows: rows.flat() }
      }),
    )
  })
  const items = found.flatMap(({ rows }) => rows.flatMap((row) => (row.rowKind === 'item' ? [row.value] : [])))
  const fold = foldOutbox(new Map(items.map((item) => [item.id, item])), outbox, {
    ...organisation,
    actorId: workspace.session.personId,
  })
  const known = found.map(({ post, rows }): [PostKey, KnownPost] => {
    const face = rows.find((row) => row.rowKind === 'face')?.value
    const row = rows.find((candidate) => candidate.rowKind === 'item')
    const itemId = row?.id ?? face?.itemId ?? itemIdOf(workspace.session.organisationId, post.key)
    const item = fold.items.get(itemId)
    const waiting = fold.waiting.has(itemId)
    return [post.key, { itemId, item, face: item && !item.confidential ? faceOf(item) : face, waiting }]
  })
  return { ...organisation, refused, known: new Map(known) }
}

/** The id that an act on this post has: an existing item's where any key leads to one. */
export async function itemIdFor(workspace: Workspace, post: Post): Promise<string> {
  return (await readWithStanding(workspace.db, (rows) => findItemId(rows, workspace, post))).found
}

/** The same id with the item itself, where this person may see it, read at once. */
export async function readItemFor(workspace: Workspace, post: Post): Promise<{ itemId: string; view: ItemsView }> {
  let itemId = ''
  const view = await readFolded(workspace, async (rows) => {
    itemId = await findItemId(rows, workspace, post)
    const row = await rows.get(['item', itemId])
    return row ? [row] : []
  })
  return { itemId, view }
}

async function findItemId(rows: RowStore, { session }: Workspace, post: Post): Promise<string> {
  const index = rows.index('keys')
  const found = await Promise.all((post.weak ? [] : [post.key, ...post.aliases]).map((key) => index.getAll(key)))
  const known = found.flat().find(({ rowKind }) => rowKind === 'item' || rowKind === 'face')
  return known?.id ?? itemIdOf(session.organisationId, post.key)
}
