import { budgetRules } from '../../budget/budget-rules.ts'
import { localDay } from '../../budget/local-day.ts'
import type { EngagementWindow } from '../../budget/engagement-window.ts'
import { endWindow, giveMoreTime, openWindow, type OpeningOutcome } from '../../budget/open-window.ts'
import type { OwnBudget } from '../../budget/own-budget.ts'
import { setPrivate } from '../../budget/private-now.ts'
import type { Caller } from '../../messages/operation.ts'
import type { OwnBudgetChange } from '../../messages/time-operations.ts'
import { changeLog, updateOwnBudget } from '../../store/evidence-db.ts'
import { systemClock } from '../../util/clock.ts'
import { logger } from '../../util/logger.ts'
import { tellTabs } from '../changes.ts'
import { systemZone } from './circumstances.ts'
import { countedSite } from './counted-site.ts'
import { keepLogSmall } from './keep-log-small.ts'
import { policyNumbers } from './policy-numbers.ts'
import { timeChanged } from './time-changed.ts'

/** Opens the day's next window; from then on the page in front is counted. */
export async function startWindow(openedBy: 'start' | 'act'): Promise<{ kind: OpeningOutcome['kind'] }> {
  const policy = await policyNumbers()
  const kind = await changeLog((log, own) => {
    const rules = budgetRules(own, policy)
    const outcome = openWindow(log, { openedBy, rules, now: systemClock.now(), tz: systemZone() })
    return answer(outcome.kind === 'opened' ? outcome.windows : [], outcome.kind)
  })
  if (kind !== 'opened') return { kind }
  await timeChanged()
  await tellTabs({ kind: 'window-opened' })
  // Once a window is often enough, and nobody waits for it.
  keepLogSmall().catch((error: unknown) => logger.error('folding evidence', error))
  return { kind }
}

/** The first act on a post opens a window. Nobody waits for it: the act is done. */
export function windowByAct(caller: Caller): void {
  const open = async () => {
    if ((await countedSite(caller)) !== undefined) await startWindow('act')
  }
  open().catch((error: unknown) => logger.error('opening a window', error))
}

/** Ends the open window by hand, if there is one. */
export async function endOpenWindow(): Promise<void> {
  await changeLog((log) => {
    const ended = endWindow(log, systemClock.now())
    return answer(ended ? [ended] : [], undefined)
  })
  await timeChanged()
}

/** More time, with a reason that nobody else will read. */
export async function moreTime({ minutes, reason }: { minutes: number; reason: string }): Promise<void> {
  const policy = await policyNumbers()
  await changeLog((log, own) => {
    const more = { at: systemClock.now(), ms: minutes * 60_000, reason }
    return answer(giveMoreTime(log, more, { rules: budgetRules(own, policy), tz: systemZone() }).windows, undefined)
  })
  await timeChanged()
  await tellTabs({ kind: 'window-opened' })
}

/** Counts nothing on a site from now on, or again. */
export async function setPrivateNow({ site, on }: { site: string; on: boolean }): Promise<void> {
  const policy = await policyNumbers()
  const now = systemClock.now()
  await updateOwnBudget((own) => {
    const today = localDay(now, systemZone(), budgetRules(own, policy).dayStartHour)
    return { ...own, privateSpans: setPrivate(own.privateSpans, { site, on, today, now }) }
  })
  await timeChanged()
  // Whoever is at that site now is told to say so: what was said before proves nothing any more.
  if (!on) await tellTabs({ kind: 'window-opened' })
}

/** Takes over what a person chose. Counting in another way begins with the next window. */
export async function setBudget(change: OwnBudgetChange): Promise<void> {
  let otherCounting = false
  await updateOwnBudget((own) => {
    otherCounting = change.counting !== undefined && change.counting !== own.counting
    return { ...own, ...chosen(change) }
  })
  if (otherCounting) await endOpenWindow()
  await timeChanged()
  if (otherCounting && change.counting === 'working-hours') await tellTabs({ kind: 'window-opened' })
}

/** Without what was left out; `null` takes a choice back. */
function chosen(change: OwnBudgetChange): Partial<OwnBudget> {
  const given = Object.entries(change).filter(([, value]) => value !== undefined)
  return Object.fromEntries(given.map(([name, value]) => [name, value ?? undefined]))
}

const answer = <T>(windows: EngagementWindow[], given: T) => ({ change: { windows, entries: [] }, answer: given })
