import { and, eq, isNotNull, lte, sql } from 'drizzle-orm'
import { maySetUp } from '../../lib/org/org-rows.ts'
import { fewestInFigure, type TeamFigure, type TeamWeek } from '../../lib/org/shared-summary.ts'
import type { Instant } from '../../lib/util/clock.ts'
import type { Session } from '../auth/session.ts'
import type { Tx } from '../db/database.ts'
import { summaries, teamFigureLooks, teamFigures } from '../db/schema.ts'
import { Problem } from '../http/problem.ts'
import { loadPeopleAndDepartments } from './org-rows.ts'
import { withAllSummaries } from './summary-scope.ts'
import { newestClosedWeek } from './summary-weeks.ts'

/** Means are told in steps of so many minutes. */
const stepMinutes = 15

/** "5 or more", "10 or more", "20 or more": who leaves or joins does not show. */
export function roundedPeople(people: number): number {
  return people < 10 ? fewestInFigure : Math.floor(people / 10) * 10
}

/**
 * The weeks for which there is a figure that this person may look at: of their own departments, or of all for those who set up.
 *
 * A figure is made here, once: when its week takes nothing more, and of five people at least. In between nobody can learn how many there are.
 */
export async function teamWeeks(tx: Tx, session: Session, now: Instant): Promise<TeamWeek[]> {
  await withAllSummaries(tx, () => makeFigures(tx, session.organisationId, now))
  const mayLook = await departmentsOf(tx, session)
  const weeks = await tx
    .select({ departmentId: teamFigures.departmentId, firstDay: teamFigures.firstDay })
    .from(teamFigures)
    .where(and(eq(teamFigures.organisationId, session.organisationId), isNotNull(teamFigures.minutes)))
    .orderBy(sql`${teamFigures.firstDay} desc`, teamFigures.departmentId)
  return weeks.filter(({ departmentId }) => mayLook(departmentId))
}

/** Gives out a figure and writes down, in the same transaction, who looked. @throws Problem 404, also where this person may not look */
export async function lookAtFigure(tx: Tx, session: Session, week: TeamWeek, now: Instant): Promise<TeamFigure> {
  const { organisationId, personId: viewerId } = session
  const mayLook = await departmentsOf(tx, session)
  const [figure] = await tx
    .select({ minutes: teamFigures.minutes, people: teamFigures.people })
    .from(teamFigures)
    .where(
      and(
        eq(teamFigures.organisationId, organisationId),
        eq(teamFigures.departmentId, week.departmentId),
        eq(teamFigures.firstDay, week.firstDay),
      ),
    )
  if (!figure || figure.minutes === null || !mayLook(week.departmentId))
    throw new Problem(404, 'no-such-figure', 'There is no such figure, or no longer.')
  const { departmentId, firstDay } = week
  const looks = teamFigureLooks
  await tx
    .insert(looks)
    .values({ organisationId, departmentId, firstDay, viewerId, firstAt: now, lastAt: now, times: 1 })
    .onConflictDoUpdate({
      target: [looks.organisationId, looks.departmentId, looks.firstDay, looks.viewerId],
      set: { lastAt: now, times: sql`${looks.times} + 1` },
    })
  return { minutes: figure.minutes, people: roundedPeople(figure.people) }
}

async function departmentsOf(tx: Tx, { organisationId, personId }: Session): Promise<(departmentId: string) => boolean> {
  const { people, departments } = await loadPeopleAndDepartments(tx, organisationId)
  const person = people.get(personId)
  return (id) => person !== undefined && departments.has(id) && (maySetUp(person.role) || person.departmentIds.includes(id))
}

async function makeFigures(tx: Tx, organisationId: string, now: Instant): Promise<void> {
  const people = sql<number>`count(*)::integer`
  const rows = await tx
    .select({
      departmentId: sql<string>`${summaries.departmentId}`,
      firstDay: summaries.firstDay,
      people,
      mean: sql<number>`avg(${summaries.minutes})::float8`,
    })
    .from(summaries)
    .where(
      and(
        eq(summaries.organisationId, organisationId),
        isNotNull(summaries.departmentId),
        lte(summaries.firstDay, newestClosedWeek(now)),
      ),
    )
    .groupBy(summaries.departmentId, summaries.firstDay)
    .having(sql`${people} >= ${fewestInFigure}`)
  for (const { mean, ...week } of rows) {
    const minutes = Math.round(mean / stepMinutes) * stepMinutes
    // One that is there stays as it is, also where it has ended.
    await tx
      .insert(teamFigures)
      .values({ organisationId, ...week, minutes })
      .onConflictDoNothing()
  }
}
