import type { SyncStore } from '../sync/sync-once.ts'
import type { Clock } from '../util/clock.ts'
import type { IdSource } from '../util/ids.ts'
import { type Applied, applyAnswer } from './apply-answer.ts'
import type { OrganisationDb, Trouble } from './organisation-db.ts'
import { readOutboxHead, renumberOutbox } from './outbox-store.ts'
import { readPosition, updatePosition } from './position-store.ts'

interface SyncStoreParts {
  db: OrganisationDb
  /** Whose reports cause notices. */
  personId: string
  clock: Clock
  /** For a new client, where a restored profile used numbers twice. */
  ids: IdSource
  /** Told after each answer, once it is stored. */
  onApplied: (applied: Applied) => Promise<void>
}

/** A replica as synchronisation needs it. */
export function syncStore({ db, personId, clock, ids, onApplied }: SyncStoreParts): SyncStore {
  const setTrouble = (trouble: Trouble) => updatePosition(db, (position) => ({ ...position, trouble }))
  return {
    async position() {
      const { clientId, cursor, epoch, trouble } = await readPosition(db)
      return { clientId, cursor, epoch, failures: trouble.kind === 'backing-off' ? trouble.failures : 0 }
    },
    outboxHead: (limit) => readOutboxHead(db, limit),
    apply: async (asked, answer) => onApplied(await applyAnswer(db, asked, answer, personId, clock.now())),
    backOff: (pause) => setTrouble({ kind: 'backing-off', ...pause, lastTryAt: clock.now() }),
    stop: (because) => setTrouble({ kind: because }),
    async renumber(firstMid, newClient) {
      const { clientId } = await readPosition(db)
      await renumberOutbox(db, newClient ? ids.next() : clientId, firstMid)
    },
  }
}
