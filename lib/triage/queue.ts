import type { Category } from '../org/category.ts'
import type { Instant } from '../util/clock.ts'
import type { Item, Part, Urgency } from './item.ts'
import { assigneeOf, isOpenItem, isOpenPart } from './item.ts'

export const queueFilters = ['open', 'unclaimed', 'mine', 'risk', 'closed'] as const
export type QueueFilter = (typeof queueFilters)[number]

/** A department's id, or `all` for every department this person may see. */
export type QueueScope = string

export type QueueCounts = Record<QueueFilter, number>

/** One line of a department's list: what a person needs to choose what to do next. */
export interface QueueRow {
  itemId: string
  site: Item['post']['site']
  category: Category | undefined
  authorName: string
  authorHandle: string
  /** At most 280 characters. */
  excerpt: string
  permalink: string
  urgency: Urgency
  confidential: boolean
  status: Item['status']
  leadDepartmentId: string | undefined
  /** Every part: who has it and who else is in. */
  parts: { departmentId: string; state: Part['state']; dueAt: Instant | undefined }[]
  createdAt: Instant
  dueAt: Instant | undefined
  /** Not yet at the backend. */
  waiting: boolean
}

/** The list of a department (or of `all`), oldest waiting first, closed ones newest first. */
export function queueOf(
  items: readonly Item[],
  scope: QueueScope,
  filter: QueueFilter,
  search: string,
  me: string,
  waitingIds: ReadonlySet<string>,
): QueueRow[] {
  const chosen = items.filter((item) => inQueue(item, scope, filter, me) && matchesSearch(item, search))
  const order = filter === 'closed' ? -1 : 1
  return chosen
    .sort((a, b) => order * (a.createdAt - b.createdAt) || (a.id < b.id ? -1 : 1))
    .map((item) => queueRow(item, waitingIds.has(item.id)))
}

/** How many items each filter would show. */
export function queueCounts(items: readonly Item[], scope: QueueScope, me: string): QueueCounts {
  const count = (filter: QueueFilter) => items.filter((item) => inQueue(item, scope, filter, me)).length
  return { open: count('open'), unclaimed: count('unclaimed'), mine: count('mine'), risk: count('risk'), closed: count('closed') }
}

/** An item as one line of a list. It is due when its lead part is, and no longer once that one is closed or returned. */
export function queueRow(item: Item, waiting: boolean): QueueRow {
  const lead = item.parts.find((part) => part.departmentId === item.leadDepartmentId)
  return {
    itemId: item.id,
    site: item.post.site,
    category: item.category,
    authorName: item.post.authorName,
    authorHandle: item.post.authorHandle,
    excerpt: item.post.text.slice(0, 280),
    permalink: item.post.permalink,
    urgency: item.urgency,
    confidential: item.confidential,
    status: item.status,
    leadDepartmentId: item.leadDepartmentId,
    parts: item.parts.map(({ departmentId, state, dueAt }) => ({ departmentId, state, dueAt })),
    createdAt: item.createdAt,
    dueAt: lead && isOpenPart(lead) ? lead.dueAt : undefined,
    waiting,
  }
}

function inQueue(item: Item, scope: QueueScope, filter: QueueFilter, me: string): boolean {
  if (item.status !== 'routed') return false
  const parts = item.parts.filter((part) => scope === 'all' || part.departmentId === scope)
  if (parts.length === 0) return false
  const open = parts.filter(isOpenPart)
  switch (filter) {
    case 'open':
      return open.length > 0
    case 'unclaimed':
      return open.some((part) => part.state.kind === 'routed')
    case 'mine':
      return open.some((part) => assigneeOf(part) === me)
    case 'risk':
      return open.length > 0 && item.category === 'risk'
    case 'closed':
      return scope === 'all' ? !isOpenItem(item) : open.length === 0
  }
}

function matchesSearch(item: Item, search: string): boolean {
  const words = search.toLowerCase().split(/\s+/u).filter(Boolean)
  if (words.length === 0) return true
  const notes = item.timeline.map((entry) => entry.text ?? '').join('\n')
  const haystack =
    `${item.post.text}\n${item.post.authorName}\n${item.post.authorHandle}\n${item.post.permalink}\n${notes}`.toLowerCase()
  return words.every((word) => haystack.includes(word))
}
