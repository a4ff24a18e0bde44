import { and, eq, inArray } from 'drizzle-orm'
import type { Department, OrgRows, Person } from '../../lib/org/org-rows.ts'
import type { Tx } from '../db/database.ts'
import { orgRows } from '../db/schema.ts'

export type OrgRowKind = keyof OrgRows

type Row = typeof orgRows.$inferSelect

const isPerson = (row: Row): row is Row & { document: Person } => row.rowKind === 'person'
const isDepartment = (row: Row): row is Row & { document: Department } => row.rowKind === 'department'

/** Everybody of an organisation and its departments, by id. */
export async function loadPeopleAndDepartments(
  tx: Tx,
  organisationId: string,
): Promise<{ people: Map<string, Person>; departments: Map<string, Department> }> {
  const rows = await tx
    .select()
    .from(orgRows)
    .where(
      and(
        eq(orgRows.organisationId, organisationId),
        inArray(orgRows.rowKind, ['person', 'department']),
        eq(orgRows.gone, false),
      ),
    )
  return {
    people: new Map(rows.filter(isPerson).map(({ document }) => [document.id, document])),
    departments: new Map(rows.filter(isDepartment).map(({ document }) => [document.id, document])),
  }
}

/** One person; `undefined` if the organisation has nobody by that id. */
export async function loadPerson(tx: Tx, organisationId: string, personId: string): Promise<Person | undefined> {
  const [row] = await tx
    .select()
    .from(orgRows)
    .where(rowIs(organisationId, 'person', personId))
  return row && !row.gone && isPerson(row) ? row.document : undefined
}

/** The name under which people know the organisation. */
export async function loadOrganisationName(tx: Tx, organisationId: string): Promise<string> {
  const [row] = await tx
    .select()
    .from(orgRows)
    .where(rowIs(organisationId, 'organisation', organisationId))
  return row && 'name' in row.document ? row.document.name : ''
}

/** The condition that picks one set-up row of an organisation, also where it was removed. */
export function rowIs(organisationId: string, rowKind: OrgRowKind, rowId: string) {
  return and(eq(orgRows.organisationId, organisationId), eq(orgRows.rowKind, rowKind), eq(orgRows.rowId, rowId))
}
