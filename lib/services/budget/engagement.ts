import type { EngagementWindow } from '../../budget/engagement-window.ts'
import { endWindow, openWindow, type OpeningOutcome } from '../../budget/open-window.ts'
import type { Caller } from '../../messages/operation.ts'
import { changeLog, updateBudgetSettings } from '../../store/evidence-db.ts'
import { systemClock } from '../../util/clock.ts'
import { logger } from '../../util/logger.ts'
import { tellPages, tellTabs } from '../changes.ts'
import { systemZone } from './circumstances.ts'
import { countedSite } from './record-evidence.ts'

/** Opens the day's next window; from then on the page in front is counted. */
export async function startWindow(openedBy: EngagementWindow['openedBy']): Promise<{ kind: OpeningOutcome['kind'] }> {
  const kind = await changeLog((log, settings) => {
    const outcome = openWindow(log, { openedBy, settings, now: systemClock.now(), tz: systemZone() })
    const windows = outcome.kind === 'opened' ? outcome.windows : []
    return { change: { windows, entries: [] }, answer: outcome.kind }
  })
  if (kind === 'opened') {
    tellPages(['time'])
    await tellTabs({ kind: 'window-opened' })
  }
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
    return { change: { windows: ended ? [ended] : [], entries: [] }, answer: undefined }
  })
  tellPages(['time'])
}

/** Sets whether this person has no budget at all, because the job is to engage. */
export async function setExempt(exempt: boolean): Promise<void> {
  await updateBudgetSettings((settings) => ({ ...settings, exempt }))
  tellPages(['time'])
}
