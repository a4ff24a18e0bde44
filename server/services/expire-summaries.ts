import { and, eq, inArray, isNotNull, lte, sql } from 'drizzle-orm'
import type { Instant } from '../../lib/util/clock.ts'
import { logger } from '../../lib/util/logger.ts'
import type { Tx } from '../db/database.ts'
import { describeError } from '../db/database-error.ts'
import { organisations, summaries, summaryReaders, teamFigureLooks, teamFigures } from '../db/schema.ts'
import type { Services } from './services.ts'
import { withAllSummaries } from './summary-scope.ts'

const everyMs = 3_600_000

/** Removes summaries with all that is known of their readings. The rows themselves go: nothing is marked as removed. */
export async function removeSummaries(tx: Tx, organisationId: string, summaryIds: readonly string[]): Promise<void> {
  if (summaryIds.length === 0) return
  const ids = [...summaryIds]
  await tx
    .delete(summaryReaders)
    .where(and(eq(summaryReaders.organisationId, organisationId), inArray(summaryReaders.summaryId, ids)))
  await tx.delete(summaries).where(and(eq(summaries.organisationId, organisationId), inArray(summaries.summaryId, ids)))
}

/** Removes what has expired, and ends the figures it was in. */
export async function removeExpired(tx: Tx, organisationId: string, now: Instant): Promise<void> {
  await withAllSummaries(tx, async () => {
    const expired = await tx
      .select({ id: summaries.summaryId })
      .from(summaries)
      .where(and(eq(summaries.organisationId, organisationId), lte(summaries.expiresAt, now)))
    const ids = expired.map(({ id }) => id)
    await removeSummaries(tx, organisationId, ids)
    await endFigures(tx, organisationId)
  })
}

/**
 * Ends every figure of which a summary is gone: it is not made anew without it, because the difference would be what somebody took back.
 * What remains says only that there was one, and goes with the last summary of it.
 */
export async function endFigures(tx: Tx, organisationId: string): Promise<void> {
  const left = sql`(select count(*) from ${summaries} s where s.organisation_id = ${teamFigures.organisationId}
    and s.department_id = ${teamFigures.departmentId} and s.first_day = ${teamFigures.firstDay})`
  const own = eq(teamFigures.organisationId, organisationId)
  const changed = and(own, sql`${left} <> ${teamFigures.people}`)
  await tx
    .update(teamFigures)
    .set({ minutes: null })
    .where(and(changed, isNotNull(teamFigures.minutes)))
  const over = await tx
    .delete(teamFigures)
    .where(and(own, sql`${left} = 0`))
    .returning({ departmentId: teamFigures.departmentId, firstDay: teamFigures.firstDay })
  for (const { departmentId, firstDay } of over) {
    await tx
      .delete(teamFigureLooks)
      .where(
        and(
          eq(teamFigureLooks.organisationId, organisationId),
          eq(teamFigureLooks.departmentId, departmentId),
          eq(teamFigureLooks.firstDay, firstDay),
        ),
      )
  }
}

/** Removes all that is shared: after a restored backup nobody knows what was withdrawn since. */
export async function removeAllSummaries(tx: Tx, organisationId: string): Promise<void> {
  await withAllSummaries(tx, async () => {
    for (const table of [summaryReaders, summaries, teamFigureLooks, teamFigures])
      await tx.delete(table).where(eq(table.organisationId, organisationId))
  })
}

/** Removes what has expired of every organisation, also where nobody asks for it. */
export async function removeExpiredEverywhere({ database, clock }: Pick<Services, 'database' | 'clock'>): Promise<void> {
  const all = await database.inAccounts((tx) => tx.select({ id: organisations.organisationId }).from(organisations))
  for (const { id } of all) await database.inOrganisation(id, 'write', (tx) => removeExpired(tx, id, clock.now()))
}

/** The same once an hour, until it is stopped. */
export function keepRemovingExpired(services: Pick<Services, 'database' | 'clock'>): { stop(): Promise<void> } {
  let running = Promise.resolve()
  const timer = setInterval(() => {
    running = removeExpiredEverywhere(services).catch((error: unknown) => logger.error('expired summaries', describeError(error)))
  }, everyMs)
  return {
    async stop() {
      clearInterval(timer)
      await running
    },
  }
}
