import type { SyncAnswer, SyncConflict } from '../../lib/sync/protocol.ts'
import type { Session } from '../auth/session.ts'
import { pull } from './pull.ts'
import { push, type PushRequest } from './push.ts'
import type { Services } from './services.ts'

export type SyncOutcome =
  | { kind: 'answer'; answer: SyncAnswer }
  | { kind: 'conflict'; conflict: SyncConflict }
  | { kind: 'no-such-client' }

/**
 * Push, then pull. Two transactions: the push sees what is committed while it waits for locks, the answer is one moment after it. If the
 * server dies between them, the client pushes again and nothing is done twice.
 */
export async function sync(services: Services, session: Session, request: PushRequest): Promise<SyncOutcome> {
  const { database, clock, pokes } = services
  const { organisationId } = session
  const received = clock.now()
  let results: SyncAnswer['results'] = []
  if (request.mutations.length > 0) {
    const pushed = await database.inOrganisation(organisationId, 'write', (tx) => push(tx, session, request, received))
    if (pushed.kind !== 'pushed') return pushed
    if (pushed.seq !== undefined) pokes.announce({ organisationId, seq: pushed.seq })
    results = pushed.results
  }
  const pulled = await database.inOrganisation(organisationId, 'snapshot', (tx) => pull(tx, session, request))
  return pulled ? { kind: 'answer', answer: { ...pulled, results } } : { kind: 'no-such-client' }
}
