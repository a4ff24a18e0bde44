import { and, arrayContains, arrayOverlaps, asc, eq, gt, or } from 'drizzle-orm'
import { type Person, seesAllDepartments } from '../../lib/org/org-rows.ts'
import type { Change } from '../../lib/sync/protocol.ts'
import { maySee } from '../../lib/triage/visibility.ts'
import type { Tx } from '../db/database.ts'
import { faces, items, itemsLeft, orgRows } from '../db/schema.ts'

/** The first `count` changes after `cursor` that a person may see, in order. Each table gives its first `count`, so none is skipped. */
export async function changesAfter(
  tx: Tx,
  organisationId: string,
  person: Person,
  cursor: number,
  count: number,
): Promise<Change[]> {
  const perTable = [orgRowChanges, itemChanges, faceChanges, leftChanges]
  const found: Change[] = []
  for (const read of perTable) found.push(...(await read(tx, organisationId, person, cursor, count)))
  return found.sort((a, b) => a.seq - b.seq).slice(0, count)
}

type ReadChanges = typeof changesAfter

const orgRowChanges: ReadChanges = async (tx, organisationId, _person, cursor, count) => {
  const rows = await tx
    .select()
    .from(orgRows)
    .where(and(eq(orgRows.organisationId, organisationId), gt(orgRows.seq, cursor)))
    .orderBy(asc(orgRows.seq))
    .limit(count)
  return rows.map(({ rowKind, rowId: id, seq, gone, document }): Change =>
    // The document is of its row's kind: `putOrgRow` writes no other.
    gone ? { kind: 'gone', rowKind, id, seq } : ({ kind: 'put', rowKind, id, seq, value: document } as Change),
  )
}

const itemChanges: ReadChanges = async (tx, organisationId, person, cursor, count) => {
  const scope = seesAllDepartments(person.role)
    ? undefined
    : or(
        arrayContains(items.reporterIds, [person.id]),
        person.departmentIds.length > 0 ? arrayOverlaps(items.departmentIds, person.departmentIds) : undefined,
      )
  const rows = await tx
    .select()
    .from(items)
    .where(and(eq(items.organisationId, organisationId), gt(items.seq, cursor), scope))
    .orderBy(asc(items.seq))
    .limit(count)
  // The query saves reading what they may not see; the rule itself has the last word.
  return rows
    .filter(({ document }) => maySee(person, document))
    .map(({ itemId: id, seq, document: value }): Change => ({ kind: 'put', rowKind: 'item', id, seq, value }))
}

const faceChanges: ReadChanges = async (tx, organisationId, _person, cursor, count) => {
  const rows = await tx
    .select()
    .from(faces)
    .where(and(eq(faces.organisationId, organisationId), gt(faces.seq, cursor)))
    .orderBy(asc(faces.seq))
    .limit(count)
  return rows.map(({ itemId: id, seq, gone, document: value }): Change =>
    gone ? { kind: 'gone', rowKind: 'face', id, seq } : { kind: 'put', rowKind: 'face', id, seq, value },
  )
}

const leftChanges: ReadChanges = async (tx, organisationId, person, cursor, count) => {
  const rows = await tx
    .select()
    .from(itemsLeft)
    .where(and(eq(itemsLeft.organisationId, organisationId), eq(itemsLeft.personId, person.id), gt(itemsLeft.seq, cursor)))
    .orderBy(asc(itemsLeft.seq))
    .limit(count)
  return rows.map(({ itemId: id, seq }): Change => ({ kind: 'gone', rowKind: 'item', id, seq }))
}
