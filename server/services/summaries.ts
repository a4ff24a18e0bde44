import { and, eq, sql } from 'drizzle-orm'
import { mostSummaries, type SummaryToShare } from '../../lib/org/shared-summary.ts'
import type { Instant } from '../../lib/util/clock.ts'
import type { Session } from '../auth/session.ts'
import type { Tx } from '../db/database.ts'
import { summaries, summaryReaders } from '../db/schema.ts'
import { Problem } from '../http/problem.ts'
import { endFigures, removeSummaries } from './expire-summaries.ts'
import { loadPeopleAndDepartments } from './org-rows.ts'
import { readersOf, targetOf } from './summary-lists.ts'
import { asPerson, withAllSummaries } from './summary-scope.ts'
import { figureTime, isOfNow } from './summary-weeks.ts'

const dayMs = 86_400_000

/** Of a summary that somebody may not know of, and of one that is no more, the same is said. */
export const noSuchSummary = () => new Problem(404, 'no-such-summary', 'There is no such summary, or it is no longer shared.')

/**
 * Keeps what a person tells chosen colleagues, or their department's figure. The same summary sent again changes nothing.
 *
 * @throws Problem where it is told to nobody who is there, or to a figure in which nothing can be put now
 */
export async function shareSummary(tx: Tx, session: Session, sent: SummaryToShare, now: Instant): Promise<void> {
  const { organisationId, personId } = session
  await asPerson(tx, personId)
  if (await isKept(tx, session, sent)) return
  await checkTarget(tx, session, sent, now)
  const own = and(eq(summaries.organisationId, organisationId), eq(summaries.personId, personId))
  if ((await tx.$count(summaries, own)) >= mostSummaries)
    throw new Problem(409, 'too-many', `At most ${mostSummaries} summaries are shared at a time. Withdraw one first.`)
  const { id: summaryId, period, firstDay, minutes, days, to } = sent
  const departmentId = to.kind === 'department' ? to.departmentId : null
  const kept = await tx
    .insert(summaries)
    .values({
      organisationId,
      summaryId,
      personId,
      period,
      firstDay,
      minutes,
      departmentId,
      sharedAt: now,
      expiresAt: now + days * dayMs,
    })
    .onConflictDoNothing()
    .returning({ summaryId: summaries.summaryId })
  if (kept.length === 0)
    throw new Problem(409, 'already-shared', 'This id is taken, or this week is in the figure already. Withdraw that one first.')
  if (to.kind === 'people')
    await tx.insert(summaryReaders).values(to.readerIds.map((readerId) => ({ organisationId, summaryId, readerId })))
}

/** Takes a summary back: its row goes, with its minutes and readings, and a figure that it was in ends. @throws Problem 404 */
export async function withdrawSummary(tx: Tx, { organisationId, personId }: Session, summaryId: string): Promise<void> {
  await asPerson(tx, personId)
  const own = and(
    eq(summaries.organisationId, organisationId),
    eq(summaries.summaryId, summaryId),
    eq(summaries.personId, personId),
  )
  if ((await tx.$count(summaries, own)) === 0) throw noSuchSummary()
  await removeSummaries(tx, organisationId, [summaryId])
  await withAllSummaries(tx, () => endFigures(tx, organisationId))
}

/** Gives the minutes to a chosen colleague and writes down, in the same transaction, that it did. @throws Problem 404 */
export async function readSummary(tx: Tx, session: Session, summaryId: string, now: Instant): Promise<number> {
  const { organisationId, personId } = session
  await asPerson(tx, personId)
  const chosen = and(
    eq(summaryReaders.organisationId, organisationId),
    eq(summaryReaders.summaryId, summaryId),
    eq(summaryReaders.readerId, personId),
  )
  const written = await tx
    .update(summaryReaders)
    .set({
      firstReadAt: sql`coalesce(${summaryReaders.firstReadAt}, ${now})`,
      lastReadAt: now,
      times: sql`${summaryReaders.times} + 1`,
    })
    .where(chosen)
    .returning({ readerId: summaryReaders.readerId })
  if (written.length === 0) throw noSuchSummary()
  const [summary] = await tx
    .select({ minutes: summaries.minutes })
    .from(summaries)
    .where(and(eq(summaries.organisationId, organisationId), eq(summaries.summaryId, summaryId)))
  // Withdrawn since: then nothing was written down either.
  if (!summary) throw noSuchSummary()
  return summary.minutes
}

/** Whether exactly this has been kept already. @throws Problem 409 where the id stands for another summary of this person */
async function isKept(tx: Tx, { organisationId, personId }: Session, sent: SummaryToShare): Promise<boolean> {
  const [row] = await tx
    .select()
    .from(summaries)
    .where(and(eq(summaries.organisationId, organisationId), eq(summaries.summaryId, sent.id), eq(summaries.personId, personId)))
  if (!row) return false
  const told = targetOf(row, await readersOf(tx, organisationId, [row]))
  const isSame =
    row.period === sent.period && row.firstDay === sent.firstDay && row.minutes === sent.minutes && sameTarget(told, sent.to)
  if (!isSame) throw new Problem(409, 'already-shared', 'Another summary has this id. Take a new one.')
  return true
}

function sameTarget(a: SummaryToShare['to'], b: SummaryToShare['to']): boolean {
  if (a.kind === 'department' || b.kind === 'department')
    return a.kind === b.kind && 'departmentId' in a && 'departmentId' in b && a.departmentId === b.departmentId
  return a.readerIds.toSorted().join(' ') === b.readerIds.toSorted().join(' ')
}

async function checkTarget(tx: Tx, session: Session, { firstDay, to }: SummaryToShare, now: Instant): Promise<void> {
  if (!isOfNow(firstDay, now)) throw new Problem(400, 'invalid', 'firstDay: too long ago, or still to come')
  const { people, departments } = await loadPeopleAndDepartments(tx, session.organisationId)
  if (to.kind === 'people') {
    if (to.readerIds.includes(session.personId)) throw new Problem(400, 'invalid', 'to: nobody shares with themselves')
    if (!to.readerIds.every((id) => people.has(id)))
      throw new Problem(404, 'no-such-person', 'Somebody who was chosen is not in your organisation.')
    return
  }
  if (!departments.has(to.departmentId) || !people.get(session.personId)?.departmentIds.includes(to.departmentId))
    throw new Problem(404, 'no-such-department', 'You belong to no such department.')
  if (figureTime(firstDay, now) !== 'open')
    throw new Problem(409, 'not-now', 'A week goes into the figure in the week after it, and at no other time.')
}
