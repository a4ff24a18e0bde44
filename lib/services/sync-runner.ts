import { browser } from 'wxt/browser'
import type { Applied } from '../store/apply-answer.ts'
import { readPosition, updatePosition } from '../store/position-store.ts'
import { syncStore } from '../store/sync-store.ts'
import { syncOnce } from '../sync/sync-once.ts'
import { systemClock } from '../util/clock.ts'
import { randomIds } from '../util/ids.ts'
import { logger } from '../util/logger.ts'
import { tellPages, tellStatesChanged } from './changes.ts'
import { forgetWeights } from './learning-rows.ts'
import { maySend } from './may-send.ts'
import { showNotices } from './show-notices.ts'
import { tellLearned } from './tell-learned.ts'
import { currentWorkspace, type Workspace } from './workspace.ts'

/** A person who acts or looks is not kept waiting by a back-off, but not more often than this. */
const triesAtMostEveryMs = 10_000

export const retryAlarm = 'sync-retry'

/** Why a synchronisation starts: somebody did something or looks, an alarm rang, or the server poked. */
export type SyncReason = 'act' | 'look' | 'alarm' | 'poke'

/** The run that waits for the one under way, if any: whoever comes meanwhile joins it, so a flood of pokes is two runs. */
let waitingRun: { done: Promise<void>; reasons: Set<SyncReason> } | undefined

/**
 * Synchronises now. Single flight over the whole profile: whoever comes while it runs is served by one more run after it.
 *
 * @param reason `act` and `look` go before a back-off's time; `alarm` and `poke` keep to it
 */
export function runSync(reason: SyncReason): Promise<void> {
  if (waitingRun) {
    waitingRun.reasons.add(reason)
    return waitingRun.done
  }
  const reasons = new Set([reason])
  const done = navigator.locks.request('switchboard-sync', async () => {
    waitingRun = undefined
    const workspace = await currentWorkspace()
    if (!(await mayTry(workspace, reasons))) return afterwards(workspace)
    let learned = false
    await syncOnce({
      store: syncStore({
        db: workspace.db,
        personId: workspace.session.personId,
        clock: systemClock,
        ids: randomIds,
        onApplied(applied) {
          learned ||= applied.learned
          return tellOthers(applied)
        },
      }),
      backend: workspace.backend,
      clock: systemClock,
      chance: Math.random,
      signal: new AbortController().signal,
    })
    // However many lessons came: badges are looked at again once.
    if (learned) tellLearned(workspace)
    await afterwards(workspace)
  })
  waitingRun = { done, reasons }
  return done
}

/** Starts a synchronisation without waiting for it. Its troubles are stored; only what nobody expected is reported. */
export function startSync(reason: SyncReason): void {
  runSync(reason).catch((error: unknown) => logger.error('sync failed', error))
}

async function mayTry({ db, session }: Workspace, reasons: ReadonlySet<SyncReason>): Promise<boolean> {
  const { trouble } = await readPosition(db)
  if (session.kind === 'local') return true
  if (!(await maySend())) {
    // Signing in again asks for the consent again.
    await updatePosition(db, (position) => ({ ...position, trouble: { kind: 'needs-sign-in' } }))
    return false
  }
  if (trouble.kind === 'none') return true
  const somebody = reasons.has('act') || reasons.has('look')
  // Signing in or updating mends these, and only a person does that.
  if (trouble.kind !== 'backing-off') return somebody
  const now = systemClock.now()
  if (now >= trouble.until) return true
  return somebody && now >= (trouble.notBefore ?? 0) && now - trouble.lastTryAt >= triesAtMostEveryMs
}

async function tellOthers({ rowsChanged, keys, learned }: Applied): Promise<void> {
  if (learned) forgetWeights()
  if (!rowsChanged) return
  tellPages(['rows', 'outbox'])
  await tellStatesChanged(keys)
}

/** Something waits: an alarm comes back for it every 30 s, whatever becomes of this worker. Set before anybody is told "saved". */
export async function keepTrying(): Promise<void> {
  // Made anew it would begin its time anew.
  if (!(await browser.alarms.get(retryAlarm))) await browser.alarms.create(retryAlarm, { periodInMinutes: 0.5 })
}

async function afterwards(workspace: Workspace): Promise<void> {
  tellPages(['sync'])
  if ((await workspace.db.count('outbox')) > 0) await keepTrying()
  else await browser.alarms.clear(retryAlarm)
  await showNotices(workspace)
}
