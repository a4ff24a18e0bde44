import { type DBSchema, openDB } from 'idb'
import type { Post } from '../post/post.ts'
import type { PostKey } from '../post/post-key.ts'
import type { Instant } from '../util/clock.ts'
import { keepOpen } from './kept-db.ts'

/** A mention that was marked while a window was open, with what of it may be sent should its reader route it. */
export interface MarkedMention {
  key: PostKey
  post: Post
  /** What it answers, without which it may be no mention. Never sent. */
  parent?: Post | undefined
  seenAt: Instant
}

/** Whose mentions, and of which window: those of another account or an earlier window are dropped. */
export interface MentionsOf {
  account: string
  windowId: number
}

/** More than anybody hands over; the oldest go first. */
const most = 200

/** What somebody read is nobody else's business: a database of its own, on this device, that nothing sends. */
interface MentionsSchema extends DBSchema {
  mentions: { key: PostKey; value: MarkedMention & MentionsOf }
}

const mentionsDb = keepOpen(() =>
  openDB<MentionsSchema>('switchboard-open-mentions', 1, {
    upgrade: (created) => void created.createObjectStore('mentions', { keyPath: 'key' }),
  }),
)

/** Remembers mentions. One that is known keeps the time it was first seen at, and takes the newer copy of the post. */
export async function keepMentions(of: MentionsOf, mentions: readonly MarkedMention[]): Promise<void> {
  const tx = (await mentionsDb()).transaction('mentions', 'readwrite')
  const all = await tx.store.getAll()
  const isOf = (row: MentionsOf) => row.account === of.account && row.windowId === of.windowId
  const byKey = new Map(all.filter(isOf).map((row) => [row.key, row]))
  for (const mention of mentions)
    byKey.set(mention.key, { ...mention, ...of, seenAt: byKey.get(mention.key)?.seenAt ?? mention.seenAt })
  const kept = [...byKey.values()].sort((a, b) => b.seenAt - a.seenAt).slice(0, most)
  const keptKeys = new Set(kept.map(({ key }) => key))
  await Promise.all([
    ...all.filter(({ key }) => !keptKeys.has(key)).map(({ key }) => tx.store.delete(key)),
    ...kept.map((row) => tx.store.put(row)),
  ])
  await tx.done
}

/** Forgets all of them, with the time that they belong to. */
export async function forgetMentions(): Promise<void> {
  await (await mentionsDb()).clear('mentions')
}

/** The mentions of a window, in the order in which they were seen. */
export async function readMentions({ account, windowId }: MentionsOf): Promise<MarkedMention[]> {
  const all = await (await mentionsDb()).getAll('mentions')
  const mine = all.filter((row) => row.account === account && row.windowId === windowId)
  return mine.sort((a, b) => a.seenAt - b.seenAt).map(({ key, post, parent, seenAt }) => ({ key, post, parent, seenAt }))
}
