import { openOrganisationDb, type OrganisationDb } from '../../../lib/store/organisation-db.ts'
import { saveMutation } from '../../../lib/store/outbox-store.ts'
import { updatePosition } from '../../../lib/store/position-store.ts'
import { syncStore } from '../../../lib/store/sync-store.ts'
import { httpBackend } from '../../../lib/sync/backends/http.ts'
import { type SyncStore, syncOnce } from '../../../lib/sync/sync-once.ts'
import { nameId } from '../../../lib/util/ids.ts'
import type { Mutation } from '../../../lib/triage/mutation.ts'
import { organisationId } from './northwind.ts'
import type { Random } from './random.ts'
import { canonical } from './sim-server.ts'

const stores = ['rows', 'outbox', 'ops', 'refused', 'notices', 'position'] as const

/** Where a test plants a bug: around the real parts, never in them. */
export interface Plant {
  store?: (store: SyncStore, client: SimClient) => SyncStore
  save?: (mutation: Mutation, again: boolean, client: SimClient) => Mutation
}

/** One person's browser: the real outbox, replica and synchronisation over a network that fails. */
export class SimClient {
  readonly name: string
  readonly personId: string
  readonly token: string
  readonly db: OrganisationDb
  /** How wrong its clock is. */
  readonly skewMs: number
  private readonly worldNow: () => number
  private readonly random: Random
  private readonly plant: Plant
  private ids = 0
  private stopRun: (() => void) | undefined

  private constructor(
    name: string,
    personId: string,
    db: OrganisationDb,
    skewMs: number,
    now: () => number,
    random: Random,
    plant: Plant,
  ) {
    this.name = name
    this.personId = personId
    this.token = `secret-of-${name}`
    this.db = db
    this.skewMs = skewMs
    this.worldNow = now
    this.random = random
    this.plant = plant
  }

  static async open(
    world: string,
    name: string,
    personId: string,
    skewMs: number,
    now: () => number,
    random: Random,
    plant: Plant,
  ) {
    const db = await openOrganisationDb(`${world}-${name}`)
    const client = new SimClient(name, personId, db, skewMs, now, random, plant)
    // Ids that a seed repeats: the real ones are random.
    await updatePosition(db, (position) => ({ ...position, clientId: client.nextClientId(world) }))
    return client
  }

  now(): number {
    return this.worldNow() + this.skewMs
  }

  /** Saves as the background does, and again where the reply was lost: the page sends the same act again. */
  async save(mutation: Mutation, replyLost: boolean): Promise<void> {
    const planted = this.plant.save ?? ((act) => act)
    await saveMutation(this.db, planted(mutation, false, this))
    if (replyLost) await saveMutation(this.db, planted(mutation, true, this))
  }

  /** One synchronisation; `killed` where the worker died in the middle of it. */
  async sync(): Promise<'done' | 'stopped' | 'killed'> {
    const killed = new Promise<'killed'>((resolve) => {
      this.stopRun = () => resolve('killed')
    })
    const run = syncOnce({
      store: this.plant.store?.(this.store(), this) ?? this.store(),
      backend: httpBackend('https://switchboard.example', () => Promise.resolve(this.token)),
      clock: { now: () => this.now() },
      chance: () => this.random.next(),
      signal: new AbortController().signal,
    })
    return Promise.race([run, killed])
  }

  /** The worker dies: whatever it waited for never comes. */
  kill(): void {
    this.stopRun?.()
  }

  store(): SyncStore {
    const { db, personId } = this
    return syncStore({
      db,
      personId,
      clock: { now: () => this.now() },
      ids: { next: () => this.nextClientId(db.name) },
      onApplied: async () => undefined,
    })
  }

  private nextClientId(world: string): string {
    return nameId(organisationId, `${world} ${this.name} ${(this.ids += 1)}`)
  }

  async rows(): Promise<Map<string, string>> {
    const rows = await this.db.getAll('rows')
    return new Map(rows.map(({ rowKind, id, seq, value }) => [`${rowKind} ${id}`, canonical({ seq, value })]))
  }

  /** Everything stored but when it was last in touch, as text. */
  async dump(): Promise<string> {
    const all = await Promise.all(stores.map((name) => this.db.getAll(name)))
    return canonical(all)
      .replace(/"lastAt":\d+,/gu, '')
      .replace(/"trouble":\{[^}]*\}/gu, '')
  }

  async backup(): Promise<unknown[][]> {
    return Promise.all(stores.map((name) => this.db.getAll(name)))
  }

  /** The profile as it was: restored from a backup, or copied. */
  async restore(backup: unknown[][]): Promise<void> {
    const tx = this.db.transaction([...stores], 'readwrite')
    for (const [index, name] of stores.entries()) {
      await tx.objectStore(name).clear()
      for (const row of backup[index] ?? []) await tx.objectStore(name).put(row as never)
    }
    await tx.done
  }
}
