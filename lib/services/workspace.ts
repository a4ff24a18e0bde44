import { type Session, replicaName } from '../session/session.ts'
import { openLocalBackendDb } from '../store/local-backend-db.ts'
import { openOrganisationDb, type OrganisationDb } from '../store/organisation-db.ts'
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

/** Open replicas by name. Only a cache: the worker may die at any time and opens them again. */
const open = new Map<string, Promise<OrganisationDb>>()

/** The workspace of the person who is at it now. */
export async function currentWorkspace(): Promise<Workspace> {
  const session = await readSession(() => ({ kind: 'local', organisationId: randomIds.next(), personId: 'me' }))
  return { session, db: await replicaOf(session), backend: backendOf(session) }
}

async function replicaOf(session: Session): Promise<OrganisationDb> {
  const name = replicaName(session)
  const cached = open.get(name)
  if (cached) return cached
  const opened = openOrganisationDb(name)
  open.set(name, opened)
  try {
    const db = await opened
    // A closed or broken handle stays dead until it is opened anew.
    db.addEventListener('close', () => open.delete(name))
    db.addEventListener('versionchange', () => open.delete(name))
    return db
  } catch (error) {
    open.delete(name)
    throw error
  }
}

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
