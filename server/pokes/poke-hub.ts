import { logger } from '../../lib/util/logger.ts'
import type { Database, Poke } from '../db/database.ts'
import { describeError } from '../db/database-error.ts'

/** Pokes of so long are put together: one per organisation, the highest number. */
const coalesceMs = 50
/** How often it is asked whether a poke of another process was missed. */
const slowPollMs = 30_000

type Listener = (seq: number) => void

/**
 * Tells everybody who listens to an organisation that there is something to pull. A hint: whoever misses one pulls at their next wake-up.
 */
export class PokeHub {
  private readonly listeners = new Map<string, Set<Listener>>()
  private readonly waiting = new Map<string, number>()
  private flush: NodeJS.Timeout | undefined
  private poll: NodeJS.Timeout | undefined
  private readonly database: Database
  private readonly readSeq: (organisationId: string) => Promise<number>

  constructor(database: Database, readSeq: (organisationId: string) => Promise<number>) {
    this.database = database
    this.readSeq = readSeq
  }

  /** Starts to hear other processes. */
  async start(): Promise<void> {
    this.poll = setInterval(() => void this.catchUp(), slowPollMs)
    this.poll.unref()
    await this.database.listen(
      (pokes) => pokes.forEach((poke) => this.tell(poke)),
      () => void this.catchUp(),
    )
  }

  /** Something changed here: tells this process and the others within 50 ms. */
  announce({ organisationId, seq }: Poke): void {
    this.waiting.set(organisationId, Math.max(seq, this.waiting.get(organisationId) ?? 0))
    this.flush ??= setTimeout(() => void this.send(), coalesceMs)
  }

  /** @returns how to stop listening */
  subscribe(organisationId: string, listener: Listener): () => void {
    const known = this.listeners.get(organisationId) ?? new Set()
    this.listeners.set(organisationId, known.add(listener))
    return () => {
      known.delete(listener)
      if (known.size === 0 && this.listeners.get(organisationId) === known) this.listeners.delete(organisationId)
    }
  }

  stop(): void {
    clearInterval(this.poll)
    clearTimeout(this.flush)
  }

  private async send(): Promise<void> {
    this.flush = undefined
    const pokes = Array.from(this.waiting, ([organisationId, seq]) => ({ organisationId, seq }))
    this.waiting.clear()
    for (const poke of pokes) this.tell(poke)
    await this.database.announce(pokes).catch((error: unknown) => logger.error('poke not announced', describeError(error)))
  }

  private tell({ organisationId, seq }: Poke): void {
    for (const listener of this.listeners.get(organisationId) ?? []) listener(seq)
  }

  private async catchUp(): Promise<void> {
    for (const organisationId of this.listeners.keys()) {
      try {
        this.tell({ organisationId, seq: await this.readSeq(organisationId) })
      } catch (error) {
        logger.error('poke not caught up', describeError(error))
      }
    }
  }
}
