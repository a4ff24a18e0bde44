import type { Connection, JoinOutcome } from '../messages/page-operations.ts'
import { serverAddress } from '../util/server-address.ts'
import { replicaName, type ServerSession, type Session } from '../session/session.ts'
import { endReplica } from '../store/end-replica.ts'
import { readPosition, updatePosition } from '../store/position-store.ts'
import { writeSession } from '../store/settings-db.ts'
import { joinServer, revokeDevice } from '../sync/backends/join.ts'
import { serverPattern } from '../util/match-pattern.ts'
import { browser } from 'wxt/browser'
import { tellPages, tellStatesChanged } from './changes.ts'
import { readOrganisation } from './organisation-view.ts'
import { syncStateOf } from './overview.ts'
import { maySend } from './may-send.ts'
import { keepInTouch } from './poke-socket.ts'
import { readyWorkspace } from './ready-workspace.ts'
import { readManaged } from './read-managed.ts'
import { runSync } from './sync-runner.ts'
import { currentWorkspace, forgetReplica } from './workspace.ts'

/** Where items live now, and how synchronisation goes. */
export async function readConnection(): Promise<Connection> {
  const workspace = await readyWorkspace()
  const { session } = workspace
  const { organisation } = await readOrganisation(workspace, [])
  if (session.kind === 'local')
    return { kind: 'local', organisationName: organisation.name, setAddress: (await readManaged()).serverAddress }
  const sync = syncStateOf(workspace, await readPosition(workspace.db))
  return { kind: 'server', address: session.address, organisationName: organisation.name, personName: session.personName, sync }
}

/** Joins an organisation on a server. What this browser's own organisation holds stays there, untouched. */
export async function join(typedAddress: string, code: string): Promise<JoinOutcome> {
  const address = serverAddress(typedAddress)
  if (address === undefined) return { kind: 'refused', reason: 'bad-address' }
  const { serverAddress: setAddress } = await readManaged()
  if (setAddress !== undefined && setAddress !== address) return { kind: 'refused', reason: 'other-address' }
  const mayReach = await browser.permissions.contains({ origins: [serverPattern(address)] })
  if (!mayReach || !(await maySend())) return { kind: 'refused', reason: 'permission' }
  const joined = await joinServer(address, { code: code.trim(), deviceName: deviceName() })
  if (joined.kind === 'refused') return joined
  const session: ServerSession = { kind: 'server', address, ...joined.answer }
  if (!(await leaveFor(session))) {
    await revokeDevice(address, session.token)
    return { kind: 'refused', reason: 'outbox-not-empty' }
  }
  await writeSession(session)
  const { db } = await currentWorkspace()
  // The same person on the same server, signed in again: what waits goes at once.
  await updatePosition(db, (position) => ({ ...position, trouble: { kind: 'none' } }))
  await runSync('look')
  await keepInTouch()
  await tellAll()
  return { kind: 'joined', organisationName: joined.answer.organisationName }
}

/** Signs out and goes back to this browser's own organisation. */
export async function signOut(discard: boolean): Promise<{ kind: 'signed-out' } | { kind: 'outbox-not-empty'; waiting: number }> {
  const { session, db } = await currentWorkspace()
  if (session.kind === 'local') return { kind: 'signed-out' }
  await runSync('look')
  const end = await endReplica(db, discard)
  if (!end.ended) return { kind: 'outbox-not-empty', waiting: end.waiting }
  await writeSession(undefined)
  // What was said before signing out: the organisation's items leave this browser.
  await forgetReplica(session)
  await readyWorkspace()
  await tellAll()
  await revokeDevice(session.address, session.token)
  return { kind: 'signed-out' }
}

/**
 * Leaves the account that is signed in for another one. Acts never travel with another account (S9), so it stays while something of
 * it waits; the same account signed in again keeps its replica.
 */
async function leaveFor(next: Session): Promise<boolean> {
  const { session, db } = await currentWorkspace()
  if (session.kind === 'local' || replicaName(session) === replicaName(next)) return true
  if (!(await endReplica(db, false)).ended) return false
  await forgetReplica(session)
  return true
}

async function tellAll(): Promise<void> {
  tellPages(['rows', 'outbox', 'sync', 'settings'])
  await tellStatesChanged('all')
}

function deviceName(): string {
  // The system is nothing that Firefox's people are asked for (`lib/util/data-consent.ts`).
  if (import.meta.env.FIREFOX) return 'Firefox'
  const browserName = /Firefox|Edg|Chrome/u.exec(navigator.userAgent)?.[0] ?? 'Browser'
  return `${browserName === 'Edg' ? 'Edge' : browserName}, ${navigator.platform || 'unknown system'}`
}
