import { type DBSchema, type IDBPDatabase, type IDBPTransaction, openDB } from 'idb'
import type { CountedTime } from '../budget/counted-time.ts'
import type { DeviceTime } from '../budget/device-time.ts'
import type { EngagementWindow } from '../budget/engagement-window.ts'
import type { LogEntry } from '../budget/log-entry.ts'
import type { OwnBudget } from '../budget/own-budget.ts'

type FoldedKey = [day: string, site: string, window: number]

/** A database of its own, so that nothing that is synchronised can meet evidence by accident: it never leaves this device. */
interface EvidenceSchema extends DBSchema {
  entries: { key: [page: string, seq: number]; value: LogEntry; indexes: { window: number } }
  windows: { key: number; value: EngagementWindow }
  /** Sums that took the place of entries. */
  folded: { key: FoldedKey; value: CountedTime }
  own: { key: 'own'; value: OwnBudget }
  /** The highest number that a window ever had, so that none is used again after a deletion. */
  lastId: { key: 'lastId'; value: number }
  /** What the files of this person's other devices said. */
  devices: { key: string; value: DeviceTime }
  /** What this device is called in its own files. There is nothing before the first one is made. */
  thisDevice: { key: 'thisDevice'; value: Omit<DeviceTime, 'days'> }
}

const stores = ['entries', 'windows', 'folded', 'own', 'lastId', 'devices', 'thisDevice'] as const
type Mode = 'readonly' | 'readwrite'

/** A transaction over all of it. */
export type EvidenceTx<M extends Mode = Mode> = IDBPTransaction<EvidenceSchema, (typeof stores)[number][], M>

async function withDb<T>(use: (db: IDBPDatabase<EvidenceSchema>) => Promise<T>): Promise<T> {
  const db = await openDB<EvidenceSchema>('switchboard-evidence', 3, {
    upgrade(made, before) {
      if (before < 1) {
        made.createObjectStore('entries', { keyPath: ['page', 'seq'] }).createIndex('window', 'window')
        made.createObjectStore('windows', { keyPath: 'id' })
      }
      // What the first version kept beside the log was never chosen by anybody.
      if (before === 1) made.deleteObjectStore('settings' as never)
      if (before < 2) {
        made.createObjectStore('folded', { keyPath: ['day', 'site', 'window'] })
        made.createObjectStore('own')
        made.createObjectStore('lastId')
      }
      made.createObjectStore('devices', { keyPath: 'id' })
      made.createObjectStore('thisDevice')
    },
  })
  try {
    return await use(db)
  } finally {
    db.close()
  }
}

/** Does all of it, or nothing. What was written is on the disk when this is done. */
export function inOneGo<M extends Mode, T>(mode: M, use: (tx: EvidenceTx<M>) => Promise<T>): Promise<T> {
  return withDb(async (db) => {
    const tx = db.transaction([...stores], mode, { durability: mode === 'readwrite' ? 'strict' : 'default' })
    const answer = await use(tx)
    await tx.done
    return answer
  })
}
