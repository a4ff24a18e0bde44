import { and, eq, gte, lte, sql } from 'drizzle-orm'
import type { Site } from '../../lib/post/site.ts'
import type { SharedHealth } from '../../lib/org/site-health.ts'
import type { Instant } from '../../lib/util/clock.ts'
import type { Tx } from '../db/database.ts'
import { orgRows, siteHealth, siteHealthReports } from '../db/schema.ts'
import { rowIs } from './org-rows.ts'

const dayMs = 86_400_000
/** How far back counts are taken and shown. A day is the sender's own, so tomorrow is one where the sun rises earlier. */
const keptDays = 14
/** Lines of one organisation in that time: eleven sites, a few versions. More is nobody's honest count. */
const mostLines = 2_000

const dayOf = (at: Instant) => new Date(at).toISOString().slice(0, 10)

/** Whether the organisation has switched the counting on. */
export async function wantsSiteHealth(tx: Tx, organisationId: string): Promise<boolean> {
  const [row] = await tx
    .select({ document: orgRows.document })
    .from(orgRows)
    .where(rowIs(organisationId, 'organisation', organisationId))
  return row !== undefined && 'siteHealth' in row.document && row.document.siteHealth === true
}

/** Adds a report to the organisation's sums, once. Days that are too old or have not come yet are left out. */
export async function countReport(
  tx: Tx,
  organisationId: string,
  report: { id: string; days: readonly SharedHealth[] },
  now: Instant,
): Promise<void> {
  const fresh = await tx
    .insert(siteHealthReports)
    .values({ organisationId, reportId: report.id })
    .onConflictDoNothing()
    .returning({ reportId: siteHealthReports.reportId })
  if (fresh.length === 0) return
  const [from, to] = [dayOf(now - keptDays * dayMs), dayOf(now + dayMs)]
  const shown = and(eq(siteHealth.organisationId, organisationId), gte(siteHealth.day, from), lte(siteHealth.day, to))
  const known = await tx.$count(siteHealth, shown)
  if (known + report.days.length > mostLines) return
  // In one order for everybody: two reports then wait in line, not in a circle.
  const name = ({ site, day, version }: SharedHealth) => `${site} ${day} ${version}`
  const lines = report.days.filter(({ day }) => day >= from && day <= to).toSorted((a, b) => (name(a) < name(b) ? -1 : 1))
  for (const { site, day, version, containers, read, missing } of lines) {
    const add = (column: keyof typeof missing | 'containers' | 'read', count: number) => sql`${siteHealth[column]} + ${count}`
    await tx
      .insert(siteHealth)
      .values({ organisationId, site, day, version, containers, read, ...missing })
      .onConflictDoUpdate({
        target: [siteHealth.organisationId, siteHealth.site, siteHealth.day, siteHealth.version],
        set: {
          containers: add('containers', containers),
          read: add('read', read),
          permalink: add('permalink', missing.permalink),
          author: add('author', missing.author),
          key: add('key', missing.key),
          text: add('text', missing.text),
          time: add('time', missing.time),
          row: add('row', missing.row),
        },
      })
  }
}

/** The organisation's sums of the last two weeks. */
export async function readCounts(tx: Tx, organisationId: string, now: Instant): Promise<SharedHealth[]> {
  const rows = await tx
    .select()
    .from(siteHealth)
    .where(and(eq(siteHealth.organisationId, organisationId), gte(siteHealth.day, dayOf(now - keptDays * dayMs))))
    .orderBy(siteHealth.site, siteHealth.day, siteHealth.version)
    .limit(mostLines)
  return rows.map(({ site, day, version, containers, read, permalink, author, key, text, time, row }) => {
    const missing = { permalink, author, key, text, time, row }
    return { site: site as Site, day, version, containers, read, missing }
  })
}
