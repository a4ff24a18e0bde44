import type { OrganisationView, Preferences, PreferencesChange } from '../messages/page-operations.ts'
import { markNotices, unseenNotices } from '../store/notices-store.ts'
import { updateSettings } from '../store/settings-db.ts'
import { readOutbox } from '../store/outbox-store.ts'
import { tellPages, tellTabs } from './changes.ts'
import { readOrganisation } from './organisation-view.ts'
import { readManaged } from './read-managed.ts'
import { readyWorkspace } from './ready-workspace.ts'

/** Departments, people and watch terms, in the order in which pages list them. */
export async function readOrganisationView(): Promise<OrganisationView> {
  const workspace = await readyWorkspace()
  const waiting = (await readOutbox(workspace.db)).map(({ mutation }) => mutation)
  const rows = await readOrganisation(workspace, waiting)
  const { organisation, departments, people, watchTerms, engagementPolicy } = rows
  const managed = await readManaged()
  const byName = (a: { name: string }, b: { name: string }) => a.name.localeCompare(b.name)
  return {
    organisation,
    departments: [...departments.values()].sort(byName),
    people: [...people.values()].sort(byName),
    watchTerms: [...watchTerms.values()].sort((a, b) => a.text.localeCompare(b.text)),
    ...(engagementPolicy && { engagementPolicy }),
    managedIds: [...managed.watchTerms, ...managed.departments].map(({ id }) => id),
  }
}

/** Changes what belongs to this person alone. */
export async function setPreferences(change: PreferencesChange): Promise<Preferences> {
  const { quietMarks, paused } = await updateSettings((settings) => ({
    ...settings,
    quietMarks: change.quietMarks ?? settings.quietMarks,
    paused: change.paused ?? settings.paused,
  }))
  tellPages(['settings'])
  await tellTabs({ kind: 'settings-changed' })
  return { quietMarks, paused }
}

/** I have looked at what became of my reports. */
export async function markOutcomesSeen(): Promise<{ ok: true }> {
  const { db } = await readyWorkspace()
  const unseen = await unseenNotices(db)
  await markNotices(
    db,
    unseen.map(({ id }) => id),
    'seen',
  )
  if (unseen.length > 0) tellPages(['rows'])
  return { ok: true }
}
