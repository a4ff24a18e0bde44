import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, test } from 'vitest'
import type { Database } from '../../../server/db/database.ts'
import { openPglite } from '../../../server/db/open-pglite.ts'
import { openPostgres } from '../../../server/db/open-postgres.ts'
import { postgresBinaries, type PostgresCluster, startCluster } from './postgres-cluster.ts'

export type DatabaseKind = 'PGlite' | 'PostgreSQL'

/** A place for a database: what a server process needs to be told to use it. */
export interface DatabasePlace {
  kind: DatabaseKind
  /** A new, empty one. */
  newSettings(): Promise<Record<string, string>>
}

/** Runs the same tests for a place on PGlite and one on a real PostgreSQL cluster, skipped where its programs are missing. */
export function onEachPlace(name: string, tests: (place: DatabasePlace) => void): void {
  onPglite(name, tests)
  onPostgres(name, tests)
}

function onPglite(name: string, tests: (place: DatabasePlace) => void): void {
  describe(`${name} on PGlite`, () => {
    const folders: string[] = []
    // Registered first, so it runs last: after what the tests opened is closed.
    afterAll(() => Promise.all(folders.map((folder) => rm(folder, { recursive: true, force: true }))))
    tests({
      kind: 'PGlite',
      async newSettings() {
        const folder = await mkdtemp(join(tmpdir(), 'switchboard-data-'))
        folders.push(folder)
        return { DATA_DIR: folder }
      },
    })
  })
}

/** On PostgreSQL alone, for what PGlite does not promise. */
export function onPostgres(name: string, tests: (place: DatabasePlace) => void): void {
  const title = postgresBinaries ? `${name} on PostgreSQL` : `${name} on PostgreSQL (skipped: no /usr/lib/postgresql/*/bin)`
  describe.skipIf(!postgresBinaries)(title, () => {
    let cluster: PostgresCluster | undefined
    beforeAll(async () => {
      cluster = await startCluster()
    })
    afterAll(() => cluster?.stop())
    tests({
      kind: 'PostgreSQL',
      async newSettings() {
        if (!cluster) throw new Error('The cluster has not started.')
        return { DATABASE_URL: await cluster.newDatabase() }
      },
    })
  })
}

export const openPlace = (settings: Record<string, string>): Promise<Database> =>
  settings['DATABASE_URL'] ? openPostgres(settings['DATABASE_URL']) : openPglite(settings['DATA_DIR'] ?? '')

/** The same with one opened database for all tests of the group. */
export function onEachDatabase(name: string, tests: (database: () => Database, kind: DatabaseKind) => void): void {
  onEachPlace(name, (place) => {
    let opened: Database | undefined
    beforeAll(async () => {
      opened = await openPlace(await place.newSettings())
    })
    afterAll(() => opened?.close())
    tests(() => {
      if (!opened) throw new Error('The database is not open.')
      return opened
    }, place.kind)
  })
}

/** A test of what only one of the two promises; on the other there is nothing to run, so nothing is skipped either. */
export const testOn =
  (kind: DatabaseKind, place: { kind: DatabaseKind }) =>
  (name: string, run: () => Promise<void>): void => {
    if (place.kind === kind) test(name, run)
  }
