import { type DBSchema, deleteDB, type IDBPDatabase, type IDBPObjectStore, openDB } from 'idb'
import type { PushedMutation, RowKind, RowKinds } from '../sync/protocol.ts'
import type { Mutation, Rejection } from '../triage/mutation.ts'
import type { OutcomeNotice } from '../triage/outcome-notice.ts'
import type { Instant } from '../util/clock.ts'

/** A row as the backend last gave it. `keys`: the post keys it is found by, for items and faces. */
export type StoredRow = {
  [K in RowKind]: { rowKind: K; id: string; seq: number; value: RowKinds[K]; keys: string[] }
}[RowKind]

/** An act's number, and the item it was on: an undo finds it even where the item itself may not be seen. */
export interface SavedOp {
  opId: string
  mid: number
  itemId: string | undefined
}

export interface RefusedMutation {
  opId: string
  mutation: Mutation
  rejection: Rejection
}

export interface StoredNotice extends OutcomeNotice {
  at: Instant
  shown: boolean
  seen: boolean
}

/** Where this client stands with its backend. */
export interface SyncPosition {
  id: 'position'
  clientId: string
  /** The next mutation's number; counts up by one from 1. */
  nextMid: number
  /** What the outbox holds, as JSON. */
  waitingBytes: number
  cursor: number
  epoch: string | undefined
  lastAt: Instant | undefined
  /** Signed out: nothing can be saved here any more, and the replica is about to be removed. */
  ended: boolean
  trouble: Trouble
}

export type Trouble =
  | { kind: 'none' }
  | {
      kind: 'backing-off'
      until: Instant
      /** What the server asked for by `Retry-After`: nobody comes back earlier, whatever the reason. */
      notBefore: Instant | undefined
      because: 'network' | 'server' | 'rate-limit'
      failures: number
      lastTryAt: Instant
    }
  | { kind: 'needs-sign-in' }
  | { kind: 'needs-update' }

export interface OrganisationSchema extends DBSchema {
  rows: { key: [RowKind, string]; value: StoredRow; indexes: { keys: string } }
  /** Acts that the backend has not acknowledged. */
  outbox: { key: number; value: PushedMutation }
  /** Which number an act got: the same act saved twice is one. */
  ops: { key: string; value: SavedOp; indexes: { mid: number } }
  refused: { key: string; value: RefusedMutation }
  notices: { key: string; value: StoredNotice }
  position: { key: 'position'; value: SyncPosition }
}

export type OrganisationDb = IDBPDatabase<OrganisationSchema>

/** The rows, in a transaction that may have more. */
export type RowStore = IDBPObjectStore<OrganisationSchema, ('rows' | 'outbox' | 'refused')[], 'rows'>

/** Opens the replica of one organisation, made if it is new. */
export function openOrganisationDb(organisationId: string): Promise<OrganisationDb> {
  const db = openDB<OrganisationSchema>(`switchboard-${organisationId}`, 1, {
    upgrade(created) {
      created.createObjectStore('rows', { keyPath: ['rowKind', 'id'] }).createIndex('keys', 'keys', { multiEntry: true })
      created.createObjectStore('outbox', { keyPath: 'mid' })
      created.createObjectStore('ops', { keyPath: 'opId' }).createIndex('mid', 'mid')
      created.createObjectStore('refused', { keyPath: 'opId' })
      created.createObjectStore('notices', { keyPath: 'id' })
      created.createObjectStore('position', { keyPath: 'id' })
    },
    // An older version of us must not keep a newer one from opening.
    blocking: (_current, _blocked, event) => (event.target as IDBDatabase).close(),
  })
  return db
}

/** Removes a replica from this browser. Close its handle first, or the removal waits for it. */
export async function deleteOrganisationDb(organisationId: string): Promise<void> {
  await deleteDB(`switchboard-${organisationId}`)
}
