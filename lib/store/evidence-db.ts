import { type DBSchema, type IDBPDatabase, openDB } from 'idb'
import { type BudgetSettings, defaultBudget, type EngagementWindow } from '../budget/engagement-window.ts'
import type { EvidenceLog, LogChange } from '../budget/evidence-log.ts'
import type { LogEntry } from '../budget/log-entry.ts'
import type { Instant } from '../util/clock.ts'

/** A database of its own, so that nothing that is synchronised can meet evidence by accident: it never leaves this device. */
interface EvidenceSchema extends DBSchema {
  entries: { key: [page: string, seq: number]; value: LogEntry; indexes: { window: number } }
  windows: { key: number; value: EngagementWindow }
  settings: { key: 'settings'; value: BudgetSettings }
}

async function withDb<T>(use: (db: IDBPDatabase<EvidenceSchema>) => Promise<T>): Promise<T> {
  const db = await openDB<EvidenceSchema>('switchboard-evidence', 1, {
    upgrade(created) {
      created.createObjectStore('entries', { keyPath: ['page', 'seq'] }).createIndex('window', 'window')
      created.createObjectStore('windows', { keyPath: 'id' })
      created.createObjectStore('settings')
    },
  })
  try {
    return await use(db)
  } finally {
    db.close()
  }
}

/**
 * Looks at the newest window and its entries and adds to the log, in one transaction, so that two pages never decide on the same
 * state.
 *
 * @param decide must not wait for anything: the transaction would be over
 */
export function changeLog<T>(
  decide: (log: EvidenceLog, settings: BudgetSettings) => { change: LogChange; answer: T },
): Promise<T> {
  return withDb(async (db) => {
    const tx = db.transaction(['entries', 'windows', 'settings'], 'readwrite')
    const windows = await tx.objectStore('windows').getAll()
    const newest = windows.at(-1)
    const entries = newest ? await tx.objectStore('entries').index('window').getAll(newest.id) : []
    const settings = (await tx.objectStore('settings').get('settings')) ?? defaultBudget
    const { change, answer } = decide({ windows, entries }, settings)
    for (const window of change.windows) await tx.objectStore('windows').put(window)
    for (const entry of change.entries) {
      // An entry that comes twice changes nothing (T7).
      if ((await tx.objectStore('entries').count([entry.page, entry.seq])) === 0) await tx.objectStore('entries').add(entry)
    }
    await tx.done
    return answer
  })
}

/** The windows that were opened since then, and the newest in any case, with all their entries. */
export function readLog(since: Instant): Promise<{ log: EvidenceLog; settings: BudgetSettings }> {
  return withDb(async (db) => {
    const tx = db.transaction(['entries', 'windows', 'settings'])
    const all = await tx.objectStore('windows').getAll()
    const windows = all.filter(({ openedAt }, index) => openedAt >= since || index === all.length - 1)
    const ids = windows.map(({ id }) => id)
    const entries = (await Promise.all(ids.map((id) => tx.objectStore('entries').index('window').getAll(id)))).flat()
    const settings = (await tx.objectStore('settings').get('settings')) ?? defaultBudget
    return { log: { windows, entries }, settings }
  })
}

/** Settings apply to windows that open from now on (T14). */
export function updateBudgetSettings(change: (settings: BudgetSettings) => BudgetSettings): Promise<void> {
  return withDb(async (db) => {
    const tx = db.transaction('settings', 'readwrite', { durability: 'strict' })
    await tx.store.put(change((await tx.store.get('settings')) ?? defaultBudget), 'settings')
    await tx.done
  })
}
