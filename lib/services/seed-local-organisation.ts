import { t } from '../i18n/t.ts'
import type { Category } from '../org/category.ts'
import type { Department } from '../org/org-rows.ts'
import type { Session } from '../session/session.ts'
import type { LocalBackendDb } from '../store/local-backend-db.ts'
import { localRows } from '../sync/backends/local-rows.ts'
import { readManaged } from './read-managed.ts'

/** What a new organisation of one starts with: the departments set by policy, else some that can be changed or removed. */
async function firstDepartments(personId: string): Promise<Department[]> {
  const managed = (await readManaged()).departments
  if (managed.length > 0) return managed.map((row) => ({ ...row, connectorId: personId, deputyIds: [], calendar: undefined }))
  const department = (id: string, name: string, answerTargetMinutes: number, categories: Category[]): Department => ({
    id,
    name,
    connectorId: personId,
    deputyIds: [],
    categories,
    calendar: undefined,
    answerTargetMinutes,
    guidance: '',
  })
  return [
    department('service', t('local.department.service'), 120, ['service']),
    department('pr', t('local.department.pr'), 60, ['press', 'risk']),
    department('product', t('local.department.product'), 1_440, ['suggestion']),
    department('sales', t('local.department.sales'), 240, ['lead', 'market']),
    department('people', t('local.department.people'), 1_440, ['recruiting']),
    department('marketing', t('local.department.marketing'), 1_440, ['praise', 'other']),
  ]
}

/** Fills the local backend once, when it is new. */
export async function seedLocalOrganisation(db: LocalBackendDb, session: Extract<Session, { kind: 'local' }>): Promise<void> {
  if (await db.get('counter', 'seq')) return
  const departments = await firstDepartments(session.personId)
  const tx = db.transaction(['rows', 'keys', 'clients', 'counter'], 'readwrite', { durability: 'strict' })
  // Two callers may have seen an empty backend: the second one finds it filled inside its own transaction.
  if (!(await tx.objectStore('counter').get('seq'))) {
    const rows = await localRows(tx)
    await rows.put('organisation', session.organisationId, { id: session.organisationId, name: t('local.organisation') })
    for (const department of departments) await rows.put('department', department.id, department)
    await rows.put('person', session.personId, {
      id: session.personId,
      name: t('local.person'),
      role: 'admin',
      departmentIds: departments.map(({ id }) => id),
    })
  }
  await tx.done
}
