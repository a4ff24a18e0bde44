import { and, eq, inArray } from 'drizzle-orm'
import { changeLearning, type Learning } from '../../lib/triage/learn-from-act.ts'
import { orgRows } from '../db/schema.ts'
import type { WorkingSet } from './working-set.ts'

/**
 * Does to the rows of what was learned what the acts of a push have taught or forgotten.
 *
 * After all acts, and locking rows by kind and id: a week's row is everybody's, and pushes then wait for it in line, not in a circle.
 */
export async function learn(set: WorkingSet): Promise<void> {
  const { learning } = set
  if (learning.length === 0) return
  const known = learning.some(({ kind, personId }) => kind === 'forget' && personId === undefined) ? await everyRow(set) : []
  const people = learning.flatMap(({ personId }) => personId ?? [])
  const weeks = learning.flatMap((change) => (change.kind === 'lesson' ? change.taught.week : []))
  const before: Learning = { people: new Map(), weeks: new Map() }
  for (const id of ordered([...people, ...idsOf(known, 'learning')])) {
    const row = await set.learned('learning', id)
    if (row) before.people.set(id, row)
  }
  for (const id of ordered([...weeks, ...idsOf(known, 'guess-week')])) {
    const row = await set.learned('guess-week', id)
    if (row) before.weeks.set(id, row)
  }
  const after: Learning = { people: new Map(before.people), weeks: new Map(before.weeks) }
  for (const change of learning) changeLearning(after, change)
  for (const id of ordered([...before.people.keys(), ...after.people.keys()])) {
    if (before.people.get(id) !== after.people.get(id)) await set.putOrgRow('learning', id, after.people.get(id))
  }
  for (const id of ordered([...before.weeks.keys(), ...after.weeks.keys()])) {
    if (before.weeks.get(id) !== after.weeks.get(id)) await set.putOrgRow('guess-week', id, after.weeks.get(id))
  }
}

type Known = Pick<typeof orgRows.$inferSelect, 'rowKind' | 'rowId'>

function everyRow({ tx, organisationId }: WorkingSet): Promise<Known[]> {
  return tx
    .select({ rowKind: orgRows.rowKind, rowId: orgRows.rowId })
    .from(orgRows)
    .where(
      and(
        eq(orgRows.organisationId, organisationId),
        inArray(orgRows.rowKind, ['learning', 'guess-week']),
        eq(orgRows.gone, false),
      ),
    )
}

const idsOf = (rows: readonly Known[], kind: Known['rowKind']): string[] =>
  rows.flatMap(({ rowKind, rowId }) => (rowKind === kind ? rowId : []))
const ordered = (ids: readonly string[]): string[] => [...new Set(ids)].sort()
