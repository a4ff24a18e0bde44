import type { Department } from '../org/org-rows.ts'
import { randomIds } from '../util/ids.ts'
import { act } from './act.ts'
import { tellPages, tellStatesChanged } from './changes.ts'
import type { ManagedDepartment } from './managed-settings.ts'
import { readOrganisationView } from './preferences.ts'
import { forgetManaged, readManaged, reportManagedProblems } from './read-managed.ts'
import { readyWorkspace } from './ready-workspace.ts'
import { followPermissions } from './site-table.ts'

/**
 * Brings this browser in line with what the organisation has set. Called at start and whenever a policy changes; doing it again changes
 * nothing.
 *
 * Sites, watch terms and the address are read where they are used. Departments are rows of this browser's own organisation, because
 * items are routed to them; on a server the server's departments count. What a policy no longer names stays, and belongs to the person.
 */
export async function applyManaged(): Promise<void> {
  const { departments } = await readManaged()
  const { session } = await readyWorkspace()
  if (session.kind === 'local' && departments.length > 0) {
    const known = new Map((await readOrganisationView()).departments.map((row) => [row.id, row]))
    for (const department of departments) {
      const row = known.get(department.id)
      const value = rowOf(department, row, session.personId)
      if (JSON.stringify(row && rowOf(row, row, session.personId)) === JSON.stringify(value)) continue
      await act({ opId: randomIds.next(), kind: 'put-row', args: { rowKind: 'department', value } }, 'organisation')
    }
  }
}

/** A policy was set, changed or taken away. */
export async function heedManagedChange(): Promise<void> {
  forgetManaged()
  await reportManagedProblems()
  await applyManaged()
  await followPermissions()
  tellPages(['rows', 'sync'])
  await tellStatesChanged('all')
}

function rowOf(
  { id, name, categories, answerTargetMinutes, guidance }: ManagedDepartment,
  known: Department | undefined,
  personId: string,
): Department {
  return {
    id,
    name,
    categories,
    answerTargetMinutes,
    guidance,
    connectorId: known ? known.connectorId : personId,
    deputyIds: known?.deputyIds ?? [],
    calendar: known?.calendar,
  }
}
