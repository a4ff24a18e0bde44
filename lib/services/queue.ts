import type { QueueRequest } from '../messages/page-operations.ts'
import { type Person, seesAllDepartments } from '../org/org-rows.ts'
import type { Item } from '../triage/item.ts'
import { type QueueCounts, queueCounts, queueOf, type QueueRow, queueRow } from '../triage/queue.ts'
import { readItem, readItems } from './items-view.ts'
import { readyWorkspace } from './ready-workspace.ts'

/** A department's list and what each filter would show. */
export async function readQueue({ scope, filter, search }: QueueRequest): Promise<{ rows: QueueRow[]; counts: QueueCounts }> {
  const workspace = await readyWorkspace()
  const view = await readItems(workspace)
  const me = workspace.session.personId
  const items = [...view.items.values()].filter((item) => isWork(view.people.get(me), item))
  return { rows: queueOf(items, scope, filter, search, me, view.waiting), counts: queueCounts(items, scope, me) }
}

/** One item as this person sees it. */
export async function readItemView(itemId: string): Promise<{ item: Item; waiting: boolean } | undefined> {
  const view = await readItem(await readyWorkspace(), itemId)
  const item = view.items.get(itemId)
  return item && { item, waiting: view.waiting.has(itemId) }
}

/** What I tagged and routed, newest first. */
export async function readMyReports(): Promise<{ rows: QueueRow[] }> {
  const workspace = await readyWorkspace()
  const view = await readItems(workspace)
  const mine = [...view.items.values()].filter(({ reporterIds }) => reporterIds.includes(workspace.session.personId))
  return { rows: mine.sort((a, b) => b.createdAt - a.createdAt).map((item) => queueRow(item, view.waiting.has(item.id))) }
}

/** A reporter sees their items, but works only those of their own departments. */
export function isWork(me: Person | undefined, item: Item): boolean {
  if (!me) return false
  return seesAllDepartments(me.role) || item.parts.some((part) => me.departmentIds.includes(part.departmentId))
}
