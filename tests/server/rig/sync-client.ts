import { expect } from 'vitest'
import { v4 } from 'uuid'
import { syncAnswerSchema } from '../../../lib/sync/protocol-schema.ts'
import { type RowKind, type RowKinds, type SyncAnswer, syncSchema } from '../../../lib/sync/protocol.ts'
import type { Clock } from '../../../lib/util/clock.ts'

/** An act as a test writes it; the rest of the envelope is added. */
export type SentAct = { opId?: string; at?: number; kind: string } & Record<string, unknown>

export interface NumberedAct {
  mid: number
  mutation: { opId: string; at: number; kind: string } & Record<string, unknown>
}

/** The least a client of the protocol does: numbers, cursor, rows. */
export class SyncClient {
  clientId = v4()
  cursor = 0
  epoch: string | undefined
  readonly rows = new Map<string, unknown>()
  private lastMid = 0
  private readonly send: (body: unknown) => Promise<Response>
  private readonly clock: Clock

  constructor(send: (body: unknown) => Promise<Response>, clock: Clock) {
    this.send = send
    this.clock = clock
  }

  /** Gives acts their numbers, without sending them. */
  number(...acts: SentAct[]): NumberedAct[] {
    return acts.map(({ opId = v4(), at = this.clock.now(), ...act }) => {
      this.lastMid += 1
      return { mid: this.lastMid, mutation: { opId, at, ...act } }
    })
  }

  request(mutations: NumberedAct[], more: Record<string, unknown> = {}): Promise<Response> {
    const { clientId, epoch, cursor } = this
    return this.send({ clientId, epoch, schema: syncSchema, cursor, sentAt: this.clock.now(), mutations, ...more })
  }

  /** Sends numbered acts, applies the answer, and pulls until there is no more. */
  async push(mutations: NumberedAct[]): Promise<SyncAnswer> {
    const response = await this.request(mutations)
    expect(response.status, await response.clone().text()).toBe(200)
    const answer = syncAnswerSchema.parse(await response.json())
    this.apply(answer)
    return answer.more ? { ...(await this.push([])), results: answer.results } : answer
  }

  act(...acts: SentAct[]): Promise<SyncAnswer> {
    return this.push(this.number(...acts))
  }

  pull(): Promise<SyncAnswer> {
    return this.push([])
  }

  row<K extends RowKind>(rowKind: K, id: string): RowKinds[K] | undefined {
    return this.rows.get(`${rowKind}:${id}`) as RowKinds[K] | undefined
  }

  all<K extends RowKind>(rowKind: K): RowKinds[K][] {
    return [...this.rows].filter(([name]) => name.startsWith(`${rowKind}:`)).map(([, value]) => value as RowKinds[K])
  }

  private apply(answer: SyncAnswer): void {
    if (answer.snapshot) this.rows.clear()
    for (const change of answer.changes) {
      const name = `${change.rowKind}:${change.id}`
      if (change.kind === 'put') this.rows.set(name, change.value)
      else this.rows.delete(name)
    }
    this.cursor = answer.cursor
    this.epoch = answer.epoch
  }
}
