import { and, eq, inArray, sql } from 'drizzle-orm'
import type { Person } from '../../lib/org/org-rows.ts'
import { type Face, faceOf } from '../../lib/triage/face.ts'
import type { Item } from '../../lib/triage/item.ts'
import { maySee } from '../../lib/triage/visibility.ts'
import { counters, faces, items, itemsLeft, orgRows, viewEpochs } from '../db/schema.ts'
import { loadPeopleAndDepartments, rowIs } from './org-rows.ts'
import type { OrgRowChange, WorkingSet } from './working-set.ts'

/**
 * Writes what a push changed, each row with a number of its own.
 *
 * The counter is locked last of all rows and held until the end of the transaction, so numbers become visible in order and a reader who pages
 * by them misses none. What is read after that is final: nobody else of the organisation can commit meanwhile.
 *
 * @returns the highest number given out; `undefined` if nothing changed
 */
export async function saveChanges(set: WorkingSet): Promise<number | undefined> {
  const { tx, organisationId } = set
  const itemChanges = [...set.items.values()].flatMap(({ before, after }) =>
    after && after !== before ? [{ before, after }] : [],
  )
  const rowChanges = [...set.orgRows.values()].filter(({ before, after }) => before ?? after)
  if (itemChanges.length === 0 && rowChanges.length === 0) return undefined

  const [counter] = await tx.select().from(counters).where(eq(counters.organisationId, organisationId)).for('update')
  if (!counter) throw new Error('The organisation has no counter.')
  let { seq } = counter
  const nextSeq = () => (seq += 1)

  for (const change of rowChanges) await saveOrgRow(set, change, nextSeq())
  const { people } = await loadPeopleAndDepartments(tx, organisationId)
  for (const { before, after } of itemChanges) {
    await saveItem(set, after, nextSeq())
    await saveFace(set, before, after, nextSeq)
    if (before) await saveWhoLeft(set, before, after, [...people.values()], nextSeq)
  }
  await tx.update(counters).set({ seq }).where(eq(counters.organisationId, organisationId))
  return seq
}

async function saveOrgRow({ tx, organisationId }: WorkingSet, change: OrgRowChange, seq: number): Promise<void> {
  const { rowKind, rowId, before, after } = change
  await tx
    .update(orgRows)
    .set(after ? { seq, gone: false, document: after } : { seq, gone: true })
    .where(rowIs(organisationId, rowKind, rowId))
  if (rowKind === 'person' && before && after && viewOf(before as Person) !== viewOf(after as Person)) {
    await tx
      .insert(viewEpochs)
      .values({ organisationId, personId: rowId, epoch: 1 })
      .onConflictDoUpdate({
        target: [viewEpochs.organisationId, viewEpochs.personId],
        set: { epoch: sql`${viewEpochs.epoch} + 1` },
      })
  }
}

/** What of a person decides which items they see. */
const viewOf = ({ role, departmentIds }: Person) => JSON.stringify([role, [...departmentIds].sort()])

async function saveItem({ tx, organisationId }: WorkingSet, item: Item, seq: number): Promise<void> {
  const departmentIds = item.parts.map((part) => part.departmentId)
  await tx
    .update(items)
    .set({ seq, departmentIds, reporterIds: item.reporterIds, document: item })
    .where(and(eq(items.organisationId, organisationId), eq(items.itemId, item.id)))
}

async function saveFace(set: WorkingSet, before: Item | undefined, after: Item, nextSeq: () => number): Promise<void> {
  const { tx, organisationId } = set
  const old = before && faceOf(before)
  const face = faceOf(after)
  if (sameFace(old, face)) return
  const seq = nextSeq()
  if (!face) {
    const where = and(eq(faces.organisationId, organisationId), eq(faces.itemId, after.id))
    await tx.update(faces).set({ seq, gone: true }).where(where)
    return
  }
  await tx
    .insert(faces)
    .values({ organisationId, itemId: after.id, seq, gone: false, document: face })
    .onConflictDoUpdate({ target: [faces.organisationId, faces.itemId], set: { seq, gone: false, document: face } })
}

/** By value: an item read from the database lacks the fields that are undefined, and `faceOf` names its fields in one order. */
const sameFace = (a: Face | undefined, b: Face | undefined) => JSON.stringify(a) === JSON.stringify(b)

async function saveWhoLeft(set: WorkingSet, before: Item, after: Item, people: Person[], nextSeq: () => number): Promise<void> {
  const { tx, organisationId } = set
  const left = people.filter((person) => maySee(person, before) && !maySee(person, after))
  const came = people.filter((person) => !maySee(person, before) && maySee(person, after)).map(({ id }) => id)
  if (came.length > 0) {
    const tombstones = and(
      eq(itemsLeft.organisationId, organisationId),
      eq(itemsLeft.itemId, after.id),
      inArray(itemsLeft.personId, came),
    )
    await tx.delete(itemsLeft).where(tombstones)
  }
  for (const { id: personId } of left) {
    const seq = nextSeq()
    await tx
      .insert(itemsLeft)
      .values({ organisationId, personId, itemId: after.id, seq })
      .onConflictDoUpdate({ target: [itemsLeft.organisationId, itemsLeft.personId, itemsLeft.itemId], set: { seq } })
  }
}
