import type { Connection, JoinOutcome } from '../messages/page-operations.ts'
import { serverAddress } from '../session/server-address.ts'
import { deleteOrganisationDb } from '../store/organisation-db.ts'
import { readPosition, updatePosition } from '../store/position-store.ts'
import { writeSession } from '../store/settings-db.ts'
import { joinServer, revokeDevice } from '../sync/backends/join.ts'
import { browser } from 'wxt/browser'
import { tellPages, tellStatesChanged } from './changes.ts'
import { readOrganisation } from './organisation-view.ts'
import { syncStateOf } from './overview.ts'
import { keepInTouch } from './poke-socket.ts'
import { readyWorkspace } from './ready-workspace.ts'
import { runSync, startSync } from './sync-runner.ts'
import { currentWorkspace } from './workspace.ts'

/** Where items live now, and how synchronisation goes. */
export async function readConnection(): Promise<Connection> {
  const workspace = await readyWorkspace()
  const { session } = workspace
  const { organisation } = await readOrganisation(workspace, [])
  if (session.kind === 'local') return { kind: 'local', organisationName: organisation.name }
  const sync = syncStateOf(workspace, await readPosition(workspace.db))
  return { kind: 'server', address: session.address, organisationName: organisation.name, personName: session.personName, sync }
}

/** Joins an organisation on a server. What this browser's own organisation holds stays there, untouched. */
export async function join(typedAddress: string, code: string): Promise<JoinOutcome> {
  const address = serverAddress(typedAddress)
  if (address === undefined) return { kind: 'refused', reason: 'bad-address' }
  const workspace = await currentWorkspace()
  if (workspace.session.kind === 'server' && (await isLeavingWork(address, workspace)))
    return { kind: 'refused', reason: 'outbox-not-empty' }
  if (!(await browser.permissions.contains({ origins: [`${new URL(address).protocol}//${new URL(address).hostname}/*`] })))
    return { kind: 'refused', reason: 'permission' }
  const joined = await joinServer(address, { code: code.trim(), deviceName: deviceName() })
  if (joined.kind === 'refused') return joined
  await writeSession({ kind: 'server', address, ...joined.answer })
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
  const waiting = await db.count('outbox')
  if (waiting > 0 && !discard) return { kind: 'outbox-not-empty', waiting }
  await revokeDevice(session.address, session.token)
  await writeSession(undefined)
  // What was said before signing out: the organisation's items leave this browser.
  await deleteOrganisationDb(db)
  await readyWorkspace()
  await tellAll()
  return { kind: 'signed-out' }
}

/** Acts of one account never travel with another (S9), so leaving with a full outbox is refused; coming back to the same is not. */
async function isLeavingWork(address: string, { session, db }: Awaited<ReturnType<typeof currentWorkspace>>): Promise<boolean> {
  const same = session.kind === 'server' && session.address === address
  if (same) return false
  startSync('look')
  return (await db.count('outbox')) > 0
}

async function tellAll(): Promise<void> {
  tellPages(['rows', 'outbox', 'sync', 'settings'])
  await tellStatesChanged('all')
}

function deviceName(): string {
  const browserName = /Firefox|Edg|Chrome/u.exec(navigator.userAgent)?.[0] ?? 'Browser'
  return `${browserName === 'Edg' ? 'Edge' : browserName}, ${navigator.platform || 'unknown system'}`
}
