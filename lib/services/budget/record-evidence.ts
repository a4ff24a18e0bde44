import { takeEvidence, openWindowOf } from '../../budget/evidence-log.ts'
import type { Evidence } from '../../budget/log-entry.ts'
import type { Caller } from '../../messages/operation.ts'
import { changeLog } from '../../store/evidence-db.ts'
import { systemClock } from '../../util/clock.ts'
import { tellPages } from '../changes.ts'
import { siteSettingsFor } from '../site-table.ts'
import { currentBoot, machineState } from './circumstances.ts'

/**
 * Keeps what counts of a page's evidence. Which site it is comes from the tab's address by the browser's word; of the address nothing
 * is kept. Private windows, sites that are off, and everything while paused leave no trace (T13, T21).
 */
export async function recordEvidence(evidence: readonly Evidence[], caller: Caller): Promise<{ wanted: boolean }> {
  const site = await countedSite(caller)
  if (site === undefined) return { wanted: false }
  const [boot, machine] = await Promise.all([currentBoot(), machineState()])
  const now = systemClock.now()
  const { wanted, changed } = await changeLog((log) => {
    const change = takeEvidence(log, evidence, { boot, site, machine, now })
    const after = {
      windows: [...log.windows.slice(0, log.windows.length - change.windows.length), ...change.windows],
      entries: [...log.entries, ...change.entries],
    }
    const changed = change.entries.length + change.windows.length > 0
    return { change, answer: { wanted: openWindowOf(after, now) !== undefined, changed } }
  })
  if (changed) tellPages(['time'])
  return { wanted }
}

/** The site whose time counts in this tab, if any. */
export async function countedSite({ url, isPrivate }: Caller): Promise<string | undefined> {
  if (isPrivate) return undefined
  const { site, mode, paused } = await siteSettingsFor(url)
  return mode === 'off' || paused ? undefined : site
}
