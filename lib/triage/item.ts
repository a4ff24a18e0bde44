import type { Category } from '../org/category.ts'
import type { Taught } from '../org/learning-row.ts'
import type { Post } from '../post/post.ts'
import type { PostKey } from '../post/post-key.ts'
import { nameId } from '../util/ids.ts'
import type { Instant } from '../util/clock.ts'
import type { ActKind } from './act-kind.ts'

export const outcomes = [
  'answered',
  'resolved',
  'lead',
  'appointment',
  'idea',
  'reshared',
  'no-reply',
  'not-ours',
  'not-a-mention',
  'spam',
  'duplicate',
] as const
export type Outcome = (typeof outcomes)[number]

/** Where a part stands. Only `routed` and `returned` parts have no assignee. */
export type PartState =
  | { kind: 'routed' }
  | { kind: 'claimed'; assigneeId: string }
  | { kind: 'waiting'; assigneeId: string; for: 'customer' | 'inside' }
  | { kind: 'answered'; assigneeId: string; link: string }
  | { kind: 'closed'; byId: string; outcome: Outcome; link: string | undefined }
  | { kind: 'returned'; byId: string; reason: string }

/** One department's share of an item. Instants are Unix milliseconds. */
export interface Part {
  departmentId: string
  state: PartState
  routedAt: Instant
  claimedAt: Instant | undefined
  answeredAt: Instant | undefined
  closedAt: Instant | undefined
  /** When the answer is due: `routedAt` plus the department's target in working time. */
  dueAt: Instant | undefined
}

export const urgencies = ['normal', 'urgent'] as const
export type Urgency = (typeof urgencies)[number]

/** One line of an item's timeline. Append-only. */
export interface TimelineEntry {
  opId: string
  at: Instant
  /** The time was clamped to what is possible. */
  estimated: boolean
  actorId: string
  act: ActKind
  departmentIds: string[]
  /** What the act was about in a word: the outcome, the person assigned, what is waited for, the category. */
  detail: string | undefined
  /** What the person wrote, or the link they gave. */
  text: string | undefined
}

export type ItemStatus = 'tagged' | 'routed' | 'withdrawn'

/** Everything of an item that an undo puts back. */
export interface ItemBody {
  status: ItemStatus
  category: Category | undefined
  /** Why it is `withdrawn`: nobody needs to deal with it, or the act that made it was undone. */
  withdrawnAs: 'not-a-mention' | 'undone' | undefined
  parts: Part[]
  leadDepartmentId: string | undefined
  urgency: Urgency
  confidential: boolean
  /** Everybody who tagged or routed it, first one first: they are told what became of it. */
  reporterIds: string[]
}

/** A tagged or routed post: one per post and organisation, however many people act on it. */
export interface Item extends ItemBody {
  id: string
  key: PostKey
  aliases: PostKey[]
  /** The public post as it was when somebody acted; `text` is empty where the audience was not public. */
  post: Post
  createdAt: Instant
  timeline: TimelineEntry[]
  /** The last act and what it replaced; `before` is undefined where the act made the item. */
  last: {
    opId: string
    actorId: string
    at: Instant
    act: ActKind
    before: ItemBody | undefined
    /** What was learned from it, so that an undo can take it back. */
    taught?: Taught | undefined
  }
}

/** Same organisation and post, same item: computed before any transaction, so two people offline make one. */
export function itemIdOf(organisationId: string, key: PostKey): string {
  return nameId(organisationId, key)
}

/** Whether a department still has something to do. */
export function isOpenPart(part: Part): boolean {
  return part.state.kind !== 'closed' && part.state.kind !== 'returned'
}

/** What one item may hold: more would be refused by those who read it, and would keep them from everything after it. */
export const itemLimits = { parts: 100, aliases: 20, timeline: 10_000 }

/** An item is open while any part is. */
export function isOpenItem(item: Item): boolean {
  return item.status === 'routed' && item.parts.some(isOpenPart)
}

/** Who has claimed a part; `undefined` while nobody has. */
export function assigneeOf(part: Part): string | undefined {
  return 'assigneeId' in part.state ? part.state.assigneeId : undefined
}
