import { type Session, replicaName } from '../session/session.ts'
import { openLocalBackendDb } from '../store/local-backend-db.ts'
import { keepOpen } from '../store/kept-db.ts'
import { deleteOrganisationDb, openOrganisationDb, type OrganisationDb } from '../store/organisation-db.ts'
import { readPosition } from '../store/position-store.ts'
import { readSession } from '../store/settings-db.ts'
import type { Backend } from '../sync/backend.ts'
import { httpBackend } from '../sync/backends/http.ts'
import { localBackend } from '../sync/backends/local.ts'
import { randomIds } from '../util/ids.ts'
import { seedLocalOrganisation } from './seed-local-organisation.ts'

/** What every service works on: who is at it, the replica, and where items live. */
export interface Workspace {
  session: Session
  db: OrganisationDb
  backend: Backend
}

/** Open replicas by name. */
const replicas = new Map<string, () => Promise<OrganisationDb>>()

/** The workspace of the person who is at it now. */
export async function currentWorkspace(): Promise<Workspace> {
  const session = await readSession(freshSession)
  return { session, db: await replicaOf(session), backend: backendOf(session) }
}

function replicaOf(session: Session): Promise<OrganisationDb> {
  const name = replicaName(session)
  const replica = replicas.get(name) ?? keepOpen(() => openOrganisationDb(name))
  replicas.set(name, replica)
  return replica()
}

/** Removes the replica of an account that has been signed out. */
export async function forgetReplica(session: Session): Promise<void> {
  const name = replicaName(session)
  const replica = replicas.get(name)
  replicas.delete(name)
  if (replica) (await replica()).close()
  await deleteOrganisationDb(name)
}

/** Replicas among the databases of this extension; the others belong to the device, whoever is at it. */
const replicaDb = /^switchboard-(?!local-|evidence$|open-mentions$)(.+)$/u

/** Removes what a worker that died while signing out left behind. */
export async function removeEndedReplicas(): Promise<void> {
  const session = await readSession(freshSession)
  for (const { name = '' } of await indexedDB.databases()) {
    const replica = replicaDb.exec(name)?.[1]
    if (replica === undefined || replica === replicaName(session)) continue
    const db = await openOrganisationDb(replica)
    const { ended } = await readPosition(db)
    db.close()
    if (ended) await deleteOrganisationDb(replica)
  }
}

const freshSession = (): Session => ({ kind: 'local', organisationId: randomIds.next(), personId: 'me' })

function backendOf(session: Session): Backend {
  if (session.kind === 'server') return httpBackend(session.address, () => readToken(session))
  return localBackend(async () => {
    const db = await openLocalBackendDb(session.organisationId)
    await seedLocalOrganisation(db, session)
    return db
  }, session.personId)
}

/** The token of the session as it is now: somebody may have signed out since. */
async function readToken(session: Extract<Session, { kind: 'server' }>): Promise<string | undefined> {
  const now = await readSession(() => session)
  return now.kind === 'server' && now.address === session.address && now.personId === session.personId ? now.token : undefined
}
