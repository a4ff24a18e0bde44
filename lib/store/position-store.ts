import type { IDBPTransaction } from 'idb'
import { type IdSource, randomIds } from '../util/ids.ts'
import type { OrganisationDb, OrganisationSchema, SyncPosition } from './organisation-db.ts'

type Stores = ('rows' | 'outbox' | 'ops' | 'refused' | 'notices' | 'position')[]
type PositionTransaction = IDBPTransaction<OrganisationSchema, Stores, 'readwrite'>

/** Where this client stands; a new client gets its id inside the transaction that asks first. */
export async function positionIn(tx: PositionTransaction, ids: IdSource = randomIds): Promise<SyncPosition> {
  const store = tx.objectStore('position')
  const known = await store.get('position')
  if (known) return known
  const fresh: SyncPosition = {
    id: 'position',
    clientId: ids.next(),
    nextMid: 1,
    waitingBytes: 0,
    cursor: 0,
    epoch: undefined,
    lastAt: undefined,
    ended: false,
    trouble: { kind: 'none' },
  }
  await store.put(fresh)
  return fresh
}

/** Where this client stands with its backend. */
export async function readPosition(db: OrganisationDb): Promise<SyncPosition> {
  const known = await db.get('position', 'position')
  if (known) return known
  const tx = db.transaction(['position'], 'readwrite', { durability: 'strict' })
  const fresh = await positionIn(tx)
  await tx.done
  return fresh
}

/** Changes where this client stands, in one transaction. */
export async function updatePosition(db: OrganisationDb, change: (position: SyncPosition) => SyncPosition): Promise<void> {
  const tx = db.transaction(['position'], 'readwrite', { durability: 'strict' })
  const position = await positionIn(tx)
  await tx.objectStore('position').put(change(position))
  await tx.done
}
