import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { asc, eq } from 'drizzle-orm'
import { syncRequestSchema } from '../../../lib/sync/protocol-schema.ts'
import type { Item } from '../../../lib/triage/item.ts'
import { type Clock } from '../../../lib/util/clock.ts'
import { createApp } from '../../../server/app.ts'
import { addDevice } from '../../../server/auth/devices.ts'
import type { Database, Tx } from '../../../server/db/database.ts'
import { openPglite } from '../../../server/db/open-pglite.ts'
import { clientMutations, items, operations } from '../../../server/db/schema.ts'
import { PokeHub } from '../../../server/pokes/poke-hub.ts'
import { createOrganisation } from '../../../server/services/create-organisation.ts'
import { pull } from '../../../server/services/pull.ts'
import { push } from '../../../server/services/push.ts'
import type { Services } from '../../../server/services/services.ts'
import { nameId } from '../../../lib/util/ids.ts'
import { departments, organisationId as northwindId, people } from './northwind.ts'
import { canonical, type SimServer } from './sim-server.ts'

const everything = { rows: 100_000, characters: Number.MAX_SAFE_INTEGER }

/** The server's own database, for all worlds of a test: each world is an organisation. */
export async function openServerDatabase(): Promise<{ database: Database; close(): Promise<void> }> {
  const folder = await mkdtemp(join(tmpdir(), 'switchboard-sync-'))
  const database = await openPglite(folder)
  return {
    database,
    async close() {
      await database.close()
      await rm(folder, { recursive: true })
    },
  }
}

/** The real server without a socket. */
export class RealServer implements SimServer {
  private readonly services: Services
  private readonly organisationId: string
  private readonly app: ReturnType<typeof createApp>['app']
  private readonly tokens: ReadonlyMap<string, string>

  private constructor(services: Services, organisationId: string, tokens: ReadonlyMap<string, string>) {
    this.services = services
    this.organisationId = organisationId
    this.tokens = tokens
    this.app = createApp(services, { joinsPerMinute: 10, isStopping: () => false }).app
  }

  static async open(database: Database, name: string, now: () => number): Promise<RealServer> {
    const clock: Clock = { now }
    const organisationId = nameId(northwindId, name)
    const rows = [
      { rowKind: 'organisation' as const, value: { id: organisationId, name: 'Northwind' } },
      ...[...departments.values()].map((value) => ({ rowKind: 'department' as const, value })),
      ...[...people.values()].map((value) => ({ rowKind: 'person' as const, value })),
    ]
    await database.inOrganisation(organisationId, 'write', (tx) => createOrganisation(tx, organisationId, rows, now()))
    const tokens = new Map<string, string>()
    for (const personId of people.keys()) {
      const owner = { organisationId, personId, name: 'a test' }
      tokens.set(personId, await database.inAccounts((tx) => addDevice(tx, owner, now())))
    }
    const pokes = new PokeHub(database, () => Promise.resolve(0))
    return new RealServer({ database, clock, pokes }, organisationId, tokens)
  }

  /** Through the route where its own page size is asked for; smaller pages through what the route calls. */
  async sync(personId: string, body: string, pageRows: number): Promise<{ status: number; body: unknown }> {
    if (pageRows < 500) return this.syncByPages(personId, body, pageRows)
    const response = await this.app.request('/v1/sync', {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${this.tokens.get(personId)}` },
      body,
    })
    return { status: response.status, body: await response.json() }
  }

  private async syncByPages(personId: string, body: string, rows: number): Promise<{ status: number; body: unknown }> {
    const request = syncRequestSchema.parse(JSON.parse(body))
    const session = this.session(personId)
    const received = this.services.clock.now()
    const pushed =
      request.mutations.length === 0
        ? { kind: 'pushed' as const, results: [] }
        : await this.write((tx) => push(tx, session, request, received))
    if (pushed.kind === 'conflict') return { status: 409, body: pushed.conflict }
    if (pushed.kind !== 'pushed') return { status: 404, body: {} }
    const answer = await this.read((tx) => pull(tx, session, request, { ...everything, rows }))
    return answer ? { status: 200, body: { ...answer, results: pushed.results } } : { status: 404, body: {} }
  }

  async view(personId: string): Promise<Map<string, string>> {
    const request = { clientId: nameId(this.organisationId, 'nobody'), epoch: undefined, cursor: 0 }
    const answer = await this.read((tx) => pull(tx, this.session(personId), request, everything))
    const puts = (answer?.changes ?? []).filter((change) => change.kind === 'put')
    return new Map(puts.map(({ rowKind, id, seq, value }) => [`${rowKind} ${id}`, canonical({ seq, value })]))
  }

  async outcomes(): Promise<Map<string, 'applied' | 'refused'>> {
    const rows = await this.read((tx) => tx.select().from(operations).where(eq(operations.organisationId, this.organisationId)))
    return new Map(rows.map(({ opId, outcome }) => [opId, outcome.kind]))
  }

  async items(): Promise<Item[]> {
    const rows = await this.read((tx) => tx.select().from(items).where(eq(items.organisationId, this.organisationId)))
    return rows.map(({ document }) => document)
  }

  async journal(): Promise<Map<string, { mid: number; opId: string }[]>> {
    const { organisationId } = this
    const rows = await this.read((tx) =>
      tx
        .select()
        .from(clientMutations)
        .where(eq(clientMutations.organisationId, organisationId))
        .orderBy(asc(clientMutations.clientId), asc(clientMutations.mid)),
    )
    return Map.groupBy(rows, ({ clientId }) => clientId)
  }

  private session(personId: string) {
    return { organisationId: this.organisationId, personId, deviceId: `device-${personId}` }
  }

  private write<T>(work: (tx: Tx) => Promise<T>): Promise<T> {
    return this.services.database.inOrganisation(this.organisationId, 'write', work)
  }

  private read<T>(work: (tx: Tx) => Promise<T>): Promise<T> {
    return this.services.database.inOrganisation(this.organisationId, 'snapshot', work)
  }
}
