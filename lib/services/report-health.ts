import type { ColleaguesHealth } from '../messages/site-changes.ts'
import { maySetUp } from '../org/org-rows.ts'
import { type SharedHealth, sharedCounts } from '../org/site-health.ts'
import { replicaName } from '../session/session.ts'
import { dropReport, type PendingReport, takeReport } from '../store/health-db.ts'
import { readOutbox } from '../store/outbox-store.ts'
import { readSharedHealth, sendSharedHealth } from '../sync/backends/shared-health.ts'
import { systemClock } from '../util/clock.ts'
import { randomIds } from '../util/ids.ts'
import { maySend } from './may-send.ts'
import { readOrganisation } from './organisation-view.ts'
import { dayOf } from './site-health.ts'
import { currentWorkspace } from './workspace.ts'

/**
 * Sends the counts of finished days to the organisation's server, if the organisation wants them.
 *
 * Of a day it is said once how well each site could be read, out of a hundred posts: neither how much somebody read nor when shows in it.
 */
export async function reportHealth(): Promise<void> {
  await navigator.locks.request('switchboard-health', async () => {
    const { session, isWanted } = await situation()
    const today = dayOf(systemClock.now())
    // What was counted before somebody switched it on is nobody's business afterwards.
    if (session.kind === 'local' || !isWanted) return void (await takeReport(today, () => undefined))
    if (!(await maySend())) return
    const replica = replicaName(session)
    const report = await takeReport(today, (days) => {
      const lines = days.flatMap((day): SharedHealth[] => {
        const counts = sharedCounts(day)
        return counts ? [{ site: day.site, day: day.day, version: day.version, ...counts }] : []
      })
      return lines.length === 0 ? undefined : ({ id: randomIds.next(), replica, days: lines.slice(-50) } satisfies PendingReport)
    })
    if (!report) return
    const isOver = report.replica !== replica || (await sendSharedHealth(session.address, session.token, report)) !== 'try-again'
    if (isOver) await dropReport(report.id)
  })
}

/** How well colleagues' browsers can read the sites, for those who set up. */
export async function readColleaguesHealth(): Promise<ColleaguesHealth> {
  const { session, isWanted, role } = await situation()
  if (session.kind === 'local' || !role || !maySetUp(role)) return { kind: 'local' }
  const maySwitch = role === 'admin'
  if (!isWanted) return { kind: 'off', maySwitch }
  const days = await readSharedHealth(session.address, session.token)
  return days ? { kind: 'counts', maySwitch, days } : { kind: 'unreachable' }
}

async function situation() {
  const workspace = await currentWorkspace()
  const waiting = (await readOutbox(workspace.db)).map(({ mutation }) => mutation)
  const { organisation, people } = await readOrganisation(workspace, waiting)
  const { session } = workspace
  return { session, isWanted: organisation.siteHealth ?? false, role: people.get(session.personId)?.role }
}
