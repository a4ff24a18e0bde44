import { type DBSchema, type IDBPDatabase, openDB } from 'idb'
import type { MutationResult, RowKind, RowKinds } from '../sync/protocol.ts'

export type LocalRow = {
  [K in RowKind]: { rowKind: K; id: string; seq: number; value: RowKinds[K] | undefined }
}[RowKind]

export interface LocalBackendSchema extends DBSchema {
  rows: { key: [RowKind, string]; value: LocalRow; indexes: { seq: number } }
  /** Which item a post key leads to. */
  keys: { key: string; value: { key: string; itemId: string } }
  clients: { key: string; value: { clientId: string; last: number; results: MutationResult[] } }
  counter: { key: 'seq'; value: { id: 'seq'; seq: number } }
}

export type LocalBackendDb = IDBPDatabase<LocalBackendSchema>

/** Opens the rows that the local backend keeps in this browser. */
export function openLocalBackendDb(organisationId: string): Promise<LocalBackendDb> {
  return openDB<LocalBackendSchema>(`switchboard-local-${organisationId}`, 1, {
    upgrade(created) {
      created.createObjectStore('rows', { keyPath: ['rowKind', 'id'] }).createIndex('seq', 'seq')
      created.createObjectStore('keys', { keyPath: 'key' })
      created.createObjectStore('clients', { keyPath: 'clientId' })
      created.createObjectStore('counter', { keyPath: 'id' })
    },
  })
}
