import { budgetRules } from '../../budget/budget-rules.ts'
import { proveEvidence } from '../../budget/fold-evidence.ts'
import { localDay } from '../../budget/local-day.ts'
import { checkLog } from '../../budget/log-checks.ts'
import { type ActOnDay, timeByDay } from '../../budget/time-by-day.ts'
import type { MyTime, TimeLog } from '../../messages/time-operations.ts'
import { readDevices } from '../../store/evidence-db-devices.ts'
import { readLog } from '../../store/evidence-db.ts'
import { systemClock } from '../../util/clock.ts'
import { readItems } from '../items-view.ts'
import { readyWorkspace } from '../ready-workspace.ts'
import { systemZone } from './circumstances.ts'
import { policyNumbers } from './policy-numbers.ts'

/** Everything that was ever counted, day by day, and what was chosen about it. */
export async function readMyTime(): Promise<MyTime> {
  const [now, tz] = [systemClock.now(), systemZone()]
  const [{ log, own }, policy, devices] = await Promise.all([readLog(0), policyNumbers(), readDevices()])
  const rules = budgetRules(own, policy)
  const { privateSpans: _, ...choices } = own
  const { windowsPerDay, windowMinutes } = policy ?? {}
  return {
    today: localDay(now, tz, rules.dayStartHour),
    days: timeByDay(log, await ownActs(tz, rules.dayStartHour)),
    own: choices,
    rules,
    most: policy?.exempt || !windowsPerDay || !windowMinutes ? undefined : { windowsPerDay, windowMinutes },
    hasPolicy: policy !== undefined,
    devices: devices.others,
    thisDevice: devices.own?.name,
  }
}

/** What this person did to items, as the items tell everybody who may see them; nothing of it is kept with time. */
async function ownActs(tz: string, dayStart: number): Promise<ActOnDay[]> {
  const workspace = await readyWorkspace()
  const { items } = await readItems(workspace)
  return [...items.values()].flatMap(({ timeline, post }) =>
    timeline
      .filter(({ actorId, act }) => actorId === workspace.session.personId && act !== 'undo')
      .map(({ at }) => ({ day: localDay(at, tz, dayStart), site: post.site })),
  )
}

/** How today was counted, entry by entry. Pages are numbered in the order in which they were first seen: more is not known of them. */
export async function readTimeLog(): Promise<TimeLog> {
  const [now, tz] = [systemClock.now(), systemZone()]
  const [{ log, own }, policy] = await Promise.all([readLog(0), policyNumbers()])
  const { dayStartHour } = budgetRules(own, policy)
  const today = localDay(now, tz, dayStartHour)
  const { proofs } = proveEvidence(log.entries)
  const ofToday = proofs
    .filter(({ entry }) => localDay(entry.wall, entry.tz, entry.dayStart) === today)
    .sort((a, b) => a.entry.wall - b.entry.wall)
  const pages = [...new Set(ofToday.map(({ entry }) => entry.page))]
  return {
    entries: ofToday.map(({ entry: { wall, page, site, kind }, ms }) => ({
      at: wall,
      page: pages.indexOf(page) + 1,
      site,
      kind,
      ms,
    })),
    checks: checkLog(log, { now, tz, dayStart: dayStartHour }),
  }
}
