import type { AddressInfo } from 'node:net'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { serve } from '@hono/node-server'
import { v4 } from 'uuid'
import type { SharingOperations } from '../../../lib/messages/sharing-operations.ts'
import * as summaries from '../../../lib/sync/backends/shared-summaries.ts'
import { createApp } from '../../../server/app.ts'
import { addDevice } from '../../../server/auth/devices.ts'
import { openPglite } from '../../../server/db/open-pglite.ts'
import { PokeHub } from '../../../server/pokes/poke-hub.ts'
import { createOrganisation } from '../../../server/services/create-organisation.ts'
import { readSeq } from '../../../server/services/read-seq.ts'
import type { PagesModel } from './model.ts'

export type SharingAnswers = {
  [K in keyof SharingOperations]: (input: Parameters<SharingOperations[K]>[0]) => Promise<ReturnType<SharingOperations[K]>>
}

const local = { kind: 'refused', reason: 'local' } as const

/** Everything is stored in this browser. */
export const noServer: SharingAnswers = {
  sharing: async () => ({ kind: 'local' }),
  shareSummary: async () => local,
  withdrawSummary: async () => local,
  readSummary: async () => local,
  lookAtFigure: async () => local,
}

/** What the background answers of a server, by the same code. */
export function sharingOn(server: { address: string; token: string }): SharingAnswers {
  return {
    async sharing() {
      const answer = await summaries.readSharing(server)
      return answer.kind === 'server' ? answer : { kind: 'unreachable' }
    },
    shareSummary: ({ body }) => summaries.shareSummary(server, body),
    withdrawSummary: ({ id }) => summaries.withdrawSummary(server, id),
    readSummary: ({ id }) => summaries.readSummary(server, id),
    lookAtFigure: (week) => summaries.lookAtFigure(server, week),
  }
}

/** The reference server with the people of a model in it, and a clock that stands until it is set. */
export interface SharingServer {
  setTime(at: string): void
  as(personId: string): Promise<SharingAnswers>
  close(): Promise<void>
}

export async function openSharingServer({ people, departments }: PagesModel, at: string): Promise<SharingServer> {
  let now = Date.parse(at)
  const clock = { now: () => now }
  const folder = await mkdtemp(join(tmpdir(), 'switchboard-sharing-'))
  const database = await openPglite(folder)
  const organisationId = v4()
  const rows = [
    { rowKind: 'organisation' as const, value: { id: organisationId, name: 'Northwind' } },
    ...departments.map((value) => ({ rowKind: 'department' as const, value })),
    ...people.map((value) => ({ rowKind: 'person' as const, value })),
  ]
  await database.inOrganisation(organisationId, 'write', (tx) => createOrganisation(tx, organisationId, rows, now))
  const pokes = new PokeHub(database, (id) => readSeq(database, id))
  const { app } = createApp({ database, clock, pokes }, { joinsPerMinute: 30, isStopping: () => false })
  const server = await new Promise<ReturnType<typeof serve>>((resolve) => {
    const starting = serve({ fetch: app.fetch, hostname: '127.0.0.1', port: 0 }, () => resolve(starting))
  })
  const { port } = server.address() as AddressInfo
  return {
    setTime(next) {
      now = Date.parse(next)
    },
    async as(personId) {
      const owner = { organisationId, personId, name: 'Test' }
      const token = await database.inAccounts((tx) => addDevice(tx, owner, now))
      return sharingOn({ address: `http://127.0.0.1:${port}`, token })
    },
    async close() {
      await new Promise((resolve) => server.close(resolve))
      await database.close()
      await rm(folder, { recursive: true, force: true })
    },
  }
}
