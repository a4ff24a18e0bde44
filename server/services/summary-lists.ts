import { and, desc, eq, gt, inArray } from 'drizzle-orm'
import type { OwnSummary, Reading, ReceivedSummary, SummaryTarget } from '../../lib/org/shared-summary.ts'
import type { Instant } from '../../lib/util/clock.ts'
import type { Session } from '../auth/session.ts'
import type { Tx } from '../db/database.ts'
import { summaries, summaryReaders, teamFigureLooks } from '../db/schema.ts'

/** What is shown of what others share; more is a flood. */
const mostReceived = 500

type Row = typeof summaries.$inferSelect
type ReaderRow = typeof summaryReaders.$inferSelect

/** What a person shares now, the newest first, and who has read it. The transaction is that person's. */
export async function ownSummaries(tx: Tx, { organisationId, personId }: Session, now: Instant): Promise<OwnSummary[]> {
  const rows = await tx
    .select()
    .from(summaries)
    .where(and(eq(summaries.organisationId, organisationId), eq(summaries.personId, personId), gt(summaries.expiresAt, now)))
    .orderBy(desc(summaries.sharedAt), summaries.summaryId)
  const chosen = await readersOf(tx, organisationId, rows)
  const own: OwnSummary[] = []
  for (const row of rows) own.push(await ownSummary(tx, row, chosen))
  return own
}

/** What colleagues share with a person, the newest first. The minutes are not in it, and nothing is in an order by them. */
export async function receivedSummaries(tx: Tx, session: Session, now: Instant): Promise<ReceivedSummary[]> {
  const { summaryId: id, personId, period, firstDay, sharedAt, expiresAt } = summaries
  const rows = await tx
    .select({ id, personId, period, firstDay, sharedAt, expiresAt, readAt: summaryReaders.lastReadAt })
    .from(summaryReaders)
    .innerJoin(
      summaries,
      and(eq(summaries.organisationId, summaryReaders.organisationId), eq(summaries.summaryId, summaryReaders.summaryId)),
    )
    .where(
      and(
        eq(summaryReaders.organisationId, session.organisationId),
        eq(summaryReaders.readerId, session.personId),
        gt(summaries.expiresAt, now),
      ),
    )
    .orderBy(desc(summaries.sharedAt), summaries.summaryId)
    .limit(mostReceived)
  return rows.map((row) => ({ ...row, readAt: row.readAt ?? undefined }))
}

/** The chosen colleagues of some summaries. */
export async function readersOf(tx: Tx, organisationId: string, of: readonly Pick<Row, 'summaryId'>[]): Promise<ReaderRow[]> {
  if (of.length === 0) return []
  const ids = of.map(({ summaryId }) => summaryId)
  return tx
    .select()
    .from(summaryReaders)
    .where(and(eq(summaryReaders.organisationId, organisationId), inArray(summaryReaders.summaryId, ids)))
    .orderBy(summaryReaders.readerId)
}

/** To whom a summary was told. */
export function targetOf(
  { summaryId, departmentId }: Pick<Row, 'summaryId' | 'departmentId'>,
  readers: ReaderRow[],
): SummaryTarget {
  if (departmentId !== null) return { kind: 'department', departmentId }
  return { kind: 'people', readerIds: readers.filter((one) => one.summaryId === summaryId).map(({ readerId }) => readerId) }
}

async function ownSummary(tx: Tx, row: Row, chosen: ReaderRow[]): Promise<OwnSummary> {
  const { summaryId: id, period, firstDay, minutes, sharedAt, expiresAt } = row
  const to = targetOf(row, chosen)
  const readings = to.kind === 'department' ? await looksAt(tx, row, to.departmentId) : readingsOf(id, chosen)
  return { id, period, firstDay, minutes, to, sharedAt, expiresAt, readings }
}

function readingsOf(id: string, chosen: ReaderRow[]): Reading[] {
  return chosen.flatMap(({ summaryId, readerId, firstReadAt, lastReadAt, times }) =>
    summaryId === id && firstReadAt !== null && lastReadAt !== null
      ? [{ personId: readerId, firstAt: firstReadAt, lastAt: lastReadAt, times }]
      : [],
  )
}

function looksAt(tx: Tx, { organisationId, firstDay }: Row, departmentId: string): Promise<Reading[]> {
  const { viewerId: personId, firstAt, lastAt, times } = teamFigureLooks
  return tx
    .select({ personId, firstAt, lastAt, times })
    .from(teamFigureLooks)
    .where(
      and(
        eq(teamFigureLooks.organisationId, organisationId),
        eq(teamFigureLooks.departmentId, departmentId),
        eq(teamFigureLooks.firstDay, firstDay),
      ),
    )
    .orderBy(teamFigureLooks.viewerId)
}
