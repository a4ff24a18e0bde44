import type { Overview, SyncState } from '../messages/page-operations.ts'
import { maySetUp, type Person, seesAllDepartments } from '../org/org-rows.ts'
import { unseenNotices } from '../store/notices-store.ts'
import type { SyncPosition } from '../store/organisation-db.ts'
import { readPosition } from '../store/position-store.ts'
import { readSettings } from '../store/settings-db.ts'
import { isOpenItem, isOpenPart, type Item } from '../triage/item.ts'
import { systemClock } from '../util/clock.ts'
import { type ItemsView, readItems } from './items-view.ts'
import { readyWorkspace } from './ready-workspace.ts'
import type { Workspace } from './workspace.ts'

/** What navigation and popup show: who I am, my departments with their counts, my reports, and how synchronisation goes. */
export async function readOverview(): Promise<Overview> {
  const workspace = await readyWorkspace()
  const { session, db } = workspace
  const [view, position, refused, unseen, settings] = await Promise.all([
    readItems(workspace),
    readPosition(db),
    db.count('refused'),
    unseenNotices(db),
    readSettings(),
  ])
  const me = view.people.get(session.personId) ?? nobodyYet(workspace)
  const items = [...view.items.values()]
  const mine = items.filter((item) => item.reporterIds.includes(me.id))
  return {
    me: { id: me.id, name: me.name, role: me.role },
    organisation: view.organisation,
    departments: departmentsOf(view, me, items),
    myOpenReports: mine.filter(isOpenItem).length,
    unseenOutcomes: unseen.length,
    routedToday: mine.filter((item) => isToday(item.createdAt) && item.status === 'routed').length,
    answeredOfMine: mine.filter((item) => item.parts.some((part) => part.answeredAt !== undefined || part.closedAt !== undefined))
      .length,
    waiting: await db.count('outbox'),
    refused,
    sync: syncStateOf(workspace, position),
    preferences: { quietMarks: settings.quietMarks, paused: settings.paused },
    mayReadAllDepartments: seesAllDepartments(me.role),
    maySetUp: maySetUp(me.role),
  }
}

/** How synchronisation goes, in a form that pages can put into words. */
export function syncStateOf({ session }: Workspace, { trouble, lastAt }: SyncPosition): SyncState {
  if (session.kind === 'local') return { kind: 'local' }
  switch (trouble.kind) {
    case 'none':
      return { kind: 'idle', lastAt }
    case 'backing-off':
      return { kind: 'backing-off', until: trouble.until, because: trouble.because }
    default:
      return { kind: trouble.kind }
  }
}

function departmentsOf(view: ItemsView, me: Person, items: readonly Item[]): Overview['departments'] {
  const all = [...view.departments.values()].map(({ id, name }) => ({
    id,
    name,
    mine: me.departmentIds.includes(id),
    open: items.filter(
      (item) => item.status === 'routed' && item.parts.some((part) => part.departmentId === id && isOpenPart(part)),
    ).length,
  }))
  const visible = seesAllDepartments(me.role) ? all : all.filter(({ mine }) => mine)
  return visible.sort((a, b) => Number(b.mine) - Number(a.mine) || a.name.localeCompare(b.name))
}

/** Between joining and the first answer of the server, and after somebody took this person's row away. */
function nobodyYet({ session }: Workspace): Person {
  return { id: session.personId, name: session.kind === 'server' ? session.personName : '', role: 'member', departmentIds: [] }
}

function isToday(at: number): boolean {
  return new Date(at).toDateString() === new Date(systemClock.now()).toDateString()
}
