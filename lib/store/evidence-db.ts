import type { Compaction, Deletion } from '../budget/compact-log.ts'
import type { CountedTime } from '../budget/counted-time.ts'
import type { EngagementWindow } from '../budget/engagement-window.ts'
import type { EvidenceLog, LogChange } from '../budget/evidence-log.ts'
import { type OwnBudget, ownBudgetAtFirst } from '../budget/own-budget.ts'
import type { Instant } from '../util/clock.ts'
import { dropDeviceDays } from './evidence-db-devices.ts'
import { type EvidenceTx, inOneGo } from './evidence-db-open.ts'

const readOwn = async (tx: EvidenceTx): Promise<OwnBudget> => ({
  ...ownBudgetAtFirst,
  ...(await tx.objectStore('own').get('own')),
})

/** Windows with all of their entries. */
async function readWindows(tx: EvidenceTx, wanted: (window: EngagementWindow) => boolean) {
  const windows = (await tx.objectStore('windows').getAll()).filter(wanted)
  const index = tx.objectStore('entries').index('window')
  const entries = (await Promise.all(windows.map(({ id }) => index.getAll(id)))).flat()
  return { windows, entries, lastId: (await tx.objectStore('lastId').get('lastId')) ?? 0 }
}

/** The same, with every sum. */
async function readAll(tx: EvidenceTx, wanted: (window: EngagementWindow) => boolean): Promise<EvidenceLog> {
  return { ...(await readWindows(tx, wanted)), folded: await tx.objectStore('folded').getAll() }
}

/**
 * Looks at the windows, with the entries of the newest one's day, and adds to the log, in one transaction, so that two pages never decide
 * on the same state.
 *
 * @param decide must not wait for anything: the transaction would be over
 */
export function changeLog<T>(decide: (log: EvidenceLog, own: OwnBudget) => { change: LogChange; answer: T }): Promise<T> {
  return inOneGo('readwrite', async (tx) => {
    const newest = (await tx.objectStore('windows').openCursor(undefined, 'prev'))?.value
    const log: EvidenceLog = await readWindows(tx, ({ day }) => day === newest?.day)
    const { change, answer } = decide(log, await readOwn(tx))
    for (const window of change.windows) await tx.objectStore('windows').put(window)
    const highest = Math.max(log.lastId ?? 0, ...change.windows.map(({ id }) => id))
    if (highest > (log.lastId ?? 0)) await tx.objectStore('lastId').put(highest, 'lastId')
    for (const entry of change.entries) {
      // An entry that comes twice changes nothing (T7).
      if ((await tx.objectStore('entries').count([entry.page, entry.seq])) === 0) await tx.objectStore('entries').add(entry)
    }
    return answer
  })
}

/** The windows that were opened since then, and the newest in any case, with all their entries and every sum. */
export function readLog(since: Instant): Promise<{ log: EvidenceLog; own: OwnBudget }> {
  return inOneGo('readonly', async (tx) => {
    const newest = (await tx.objectStore('windows').openCursor(undefined, 'prev'))?.value
    const log = await readAll(tx, ({ id, openedAt }) => openedAt >= since || id === newest?.id)
    return { log, own: await readOwn(tx) }
  })
}

/** What a person chose about their time. */
export function readOwnBudget(): Promise<OwnBudget> {
  return inOneGo('readonly', readOwn)
}

/** Changes what a person chose. It applies from now on (T14). */
export function updateOwnBudget(change: (own: OwnBudget) => OwnBudget): Promise<OwnBudget> {
  return inOneGo('readwrite', async (tx) => {
    const changed = change(await readOwn(tx))
    await tx.objectStore('own').put(changed, 'own')
    return changed
  })
}

/** Puts sums in the place of entries (T6), in one transaction. */
export function compactEvidence(decide: (log: EvidenceLog) => Compaction): Promise<void> {
  return inOneGo('readwrite', async (tx) => {
    const log = await readAll(tx, () => true)
    const { windows, folded, dropEntriesOf, dropBefore } = decide(log)
    for (const sum of folded) await addSum(tx, sum)
    await dropEntries(tx, dropEntriesOf)
    for (const window of windows) await tx.objectStore('windows').put(window)
    for (const { id, day } of log.windows) if (day < dropBefore) await tx.objectStore('windows').delete(id)
    await tx.objectStore('folded').delete(IDBKeyRange.upperBound([dropBefore]))
    await dropDeviceDays(tx, (day) => day < dropBefore)
  })
}

/** Forgets a day, raw and folded and of other devices (T15), in one transaction. */
export function forgetDay(day: string, decide: (log: EvidenceLog) => Deletion): Promise<void> {
  return inOneGo('readwrite', async (tx) => {
    const { dropWindows, dropEntriesOf, folded, windows } = decide(await readAll(tx, () => true))
    await dropEntries(tx, dropEntriesOf)
    await tx.objectStore('folded').clear()
    for (const sum of folded) await tx.objectStore('folded').put(sum)
    for (const id of dropWindows) await tx.objectStore('windows').delete(id)
    for (const window of windows) await tx.objectStore('windows').put(window)
    await dropDeviceDays(tx, (one) => one === day)
  })
}

/** Forgets all time that was ever counted, here and on other devices. What the person chose stays. */
export function forgetAll(): Promise<void> {
  return inOneGo('readwrite', async (tx) => {
    for (const name of ['entries', 'windows', 'folded', 'devices'] as const) await tx.objectStore(name).clear()
  })
}

async function addSum(tx: EvidenceTx<'readwrite'>, sum: CountedTime): Promise<void> {
  const before = await tx.objectStore('folded').get([sum.day, sum.site, sum.window])
  await tx.objectStore('folded').put({ ...sum, ms: sum.ms + (before?.ms ?? 0) })
}

async function dropEntries(tx: EvidenceTx<'readwrite'>, windows: readonly number[]): Promise<void> {
  const index = tx.objectStore('entries').index('window')
  for (const window of windows) for (const key of await index.getAllKeys(window)) await tx.objectStore('entries').delete(key)
}
