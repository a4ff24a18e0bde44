import type { Clock, Instant } from '../util/clock.ts'
import { backOffMs } from './back-off.ts'
import type { Backend, Exchange } from './backend.ts'
import { nextBatch } from './next-batch.ts'
import { maxMutationsPerPush, type PushedMutation, type SyncAnswer, syncSchema } from './protocol.ts'

/** Until when to wait, and why. */
export interface Pause {
  until: Instant
  /** What the server asked for: nobody comes back earlier. */
  notBefore: Instant | undefined
  because: 'network' | 'server' | 'rate-limit'
  /** How many in a row. */
  failures: number
}

/** What a synchronisation reads and writes. Each write is one transaction of its own; none is open while the backend is asked. */
export interface SyncStore {
  position(): Promise<{ clientId: string; cursor: number; epoch: string | undefined; failures: number }>
  outboxHead(limit: number): Promise<PushedMutation[]>
  apply(asked: { clientId: string; cursor: number }, answer: SyncAnswer): Promise<void>
  backOff(pause: Pause): Promise<void>
  stop(because: 'needs-sign-in' | 'needs-update'): Promise<void>
  renumber(firstMid: number, newClient: boolean): Promise<void>
}

export interface SyncPorts {
  store: SyncStore
  backend: Backend
  clock: Clock
  /** From 0 to 1, exclusive. */
  chance: () => number
  signal: AbortSignal
}

/** More exchanges in a row than any honest backend needs (A22: endless `more`). */
const maxRounds = 2_000

/** A renumbered outbox fits the server; one that still does not is talking to something else. */
const maxConflicts = 3

const confused: Extract<Exchange, { kind: 'failed' }> = { kind: 'failed', because: 'server', retryAfterMs: undefined }

/**
 * Pushes what waits and pulls what changed until both are done, or until something stands in the way.
 *
 * The caller sees to it that only one runs at a time.
 *
 * @returns how it ended: `done`, or `stopped` with the reason stored
 */
export async function syncOnce(ports: SyncPorts): Promise<'done' | 'stopped'> {
  let most = maxMutationsPerPush
  let conflicts = 0
  for (let round = 0; round < maxRounds && !ports.signal.aborted; round += 1) {
    const { clientId, cursor, epoch } = await ports.store.position()
    const mutations = nextBatch(await ports.store.outboxHead(most), most)
    const exchange = await ports.backend.exchange(
      { clientId, epoch, schema: syncSchema, cursor, sentAt: ports.clock.now(), mutations },
      ports.signal,
    )
    if (exchange.kind === 'answer') {
      await ports.store.apply({ clientId, cursor }, exchange.answer)
      most = maxMutationsPerPush
      const left = await ports.store.outboxHead(1)
      if (!exchange.answer.more && left.length === 0) return 'done'
      const stuck = exchange.answer.cursor <= cursor && left[0]?.mid === mutations[0]?.mid && !exchange.answer.snapshot
      if (stuck) return stop(confused, ports)
    } else if (exchange.kind === 'too-large' && mutations.length > 1) {
      most = Math.ceil(mutations.length / 2)
    } else if (exchange.kind === 'conflict' && conflicts < maxConflicts) {
      conflicts += 1
      await renumber(exchange, ports.store)
    } else {
      return stop(exchange.kind === 'conflict' ? confused : exchange, ports)
    }
  }
  return 'stopped'
}

async function renumber({ conflict }: Extract<Exchange, { kind: 'conflict' }>, store: SyncStore): Promise<void> {
  if (conflict.code === 'forked') await store.renumber(1, true)
  else await store.renumber(conflict.acked + 1, false)
}

async function stop(exchange: Exclude<Exchange, { kind: 'answer' | 'conflict' }>, ports: SyncPorts): Promise<'stopped'> {
  if (exchange.kind === 'needs-sign-in' || exchange.kind === 'needs-update') {
    await ports.store.stop(exchange.kind)
    return 'stopped'
  }
  const failures = (await ports.store.position()).failures + 1
  const { because, retryAfterMs } = exchange.kind === 'failed' ? exchange : confused
  const now = ports.clock.now()
  const until = now + backOffMs(failures, ports.chance(), retryAfterMs)
  await ports.store.backOff({ until, notBefore: retryAfterMs === undefined ? undefined : now + retryAfterMs, because, failures })
  return 'stopped'
}
