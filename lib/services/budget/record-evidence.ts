import { budgetRules } from '../../budget/budget-rules.ts'
import { localDay } from '../../budget/local-day.ts'
import type { Evidence } from '../../budget/log-entry.ts'
import { receiveEvidence } from '../../budget/receive-evidence.ts'
import type { Caller } from '../../messages/operation.ts'
import { changeLog } from '../../store/evidence-db.ts'
import { systemClock } from '../../util/clock.ts'
import { currentBoot, machineState, systemZone } from './circumstances.ts'
import { countedSite } from './counted-site.ts'
import { policyNumbers } from './policy-numbers.ts'
import { showTimeNotice } from './show-time-notice.ts'
import { timeChanged } from './time-changed.ts'

/**
 * Keeps what counts of a page's evidence. Which site it is comes from the tab's address by the browser's word; of the address nothing
 * is kept. Private windows, sites that are off or private now, and everything while paused leave no trace (T13, T21).
 */
export async function recordEvidence(evidence: readonly Evidence[], caller: Caller): Promise<{ wanted: boolean }> {
  const site = await countedSite(caller)
  if (site === undefined) return { wanted: false }
  const [boot, machine, policy] = await Promise.all([currentBoot(), machineState(), policyNumbers()])
  const [now, tz] = [systemClock.now(), systemZone()]
  const { wanted, changed, hasWindow } = await changeLog((log, own) => {
    const rules = budgetRules(own, policy)
    const { privateSpans } = own
    const [today, dayStart] = [localDay(now, tz, rules.dayStartHour), rules.dayStartHour]
    const circumstances = { boot, site, machine, now, today, dayStart, privateSpans }
    const { change, after, wanted } = receiveEvidence(log, evidence, circumstances, { rules, tz })
    const changed = change.entries.length + change.windows.length > 0
    return { change, answer: { wanted, changed, hasWindow: after.windows.length > 0 } }
  })
  if (hasWindow) await showTimeNotice()
  if (changed) await timeChanged()
  return { wanted }
}
