import { v4 } from 'uuid'
import type { Department, Person } from '../../../lib/org/org-rows.ts'
import type { Clock } from '../../../lib/util/clock.ts'
import { createApp } from '../../../server/app.ts'
import { addDevice } from '../../../server/auth/devices.ts'
import type { Database } from '../../../server/db/database.ts'
import { PokeHub } from '../../../server/pokes/poke-hub.ts'
import { createOrganisation } from '../../../server/services/create-organisation.ts'
import { readSeq } from '../../../server/services/read-seq.ts'
import { SyncClient } from './sync-client.ts'

const department = (id: string, name: string): Department => ({
  id,
  name,
  connectorId: undefined,
  deputyIds: [],
  categories: [],
  calendar: undefined,
  answerTargetMinutes: 60,
  guidance: '',
})

/** Everybody of the organisation that the tests use. */
export const people = {
  admin: { id: 'carla', name: 'Carla', role: 'admin', departmentIds: [] },
  coordinator: { id: 'sam', name: 'Sam', role: 'social-media-manager', departmentIds: [] },
  reporter: { id: 'nora', name: 'Nora', role: 'member', departmentIds: [] },
  otherReporter: { id: 'otto', name: 'Otto', role: 'member', departmentIds: [] },
  service: { id: 'mira', name: 'Mira', role: 'member', departmentIds: ['service'] },
  serviceToo: { id: 'ben', name: 'Ben', role: 'member', departmentIds: ['service'] },
  pr: { id: 'ana', name: 'Ana', role: 'member', departmentIds: ['pr'] },
} satisfies Record<string, Person>

export type PersonName = keyof typeof people

/** A clock that stands until it is moved. */
export class StandingClock implements Clock {
  private time = Date.now()
  now(): number {
    return this.time
  }
  pass(ms: number): void {
    this.time += ms
  }
}

/** A fresh organisation in a database, and the server in this process. */
export interface Office {
  organisationId: string
  clock: StandingClock
  app: ReturnType<typeof createApp>['app']
  /** Signs a person in on a new device. */
  signIn(name: PersonName): Promise<SyncClient>
  token(name: PersonName): Promise<string>
  post(path: string, body: unknown, token?: string): Promise<Response>
}

export async function openOffice(database: Database, joinsPerMinute = 1_000): Promise<Office> {
  const organisationId = v4()
  const clock = new StandingClock()
  // Nobody else listens, and a poke on its way would outlive the test.
  const alone = { ...database, announce: async () => {} }
  const pokes = new PokeHub(alone, (id) => readSeq(database, id))
  const { app } = createApp({ database, clock, pokes }, { joinsPerMinute, isStopping: () => false })
  await database.inOrganisation(organisationId, 'write', (tx) =>
    createOrganisation(
      tx,
      organisationId,
      [
        { rowKind: 'organisation', value: { id: organisationId, name: 'Northwind' } },
        { rowKind: 'department', value: department('service', 'Customer service') },
        { rowKind: 'department', value: department('pr', 'PR') },
        ...Object.values(people).map((value) => ({ rowKind: 'person' as const, value })),
      ],
      clock.now(),
    ),
  )
  const post = async (path: string, body: unknown, token?: string) =>
    app.request(path, {
      method: 'POST',
      body: typeof body === 'string' ? body : JSON.stringify(body),
      headers: token === undefined ? {} : { Authorization: `Bearer ${token}` },
    })
  const token = (name: PersonName) =>
    database.inAccounts((tx) => addDevice(tx, { organisationId, personId: people[name].id, name: 'Test' }, clock.now()))
  return {
    organisationId,
    clock,
    app,
    post,
    token,
    async signIn(name) {
      const bearer = await token(name)
      return new SyncClient((body) => post('/v1/sync', body, bearer), clock)
    },
  }
}
