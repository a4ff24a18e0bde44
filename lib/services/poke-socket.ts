import { readSession } from '../store/settings-db.ts'
import { randomIds } from '../util/ids.ts'
import { maySend } from './may-send.ts'
import { startSync } from './sync-runner.ts'

/** Only a cache of a connection: it ends with the worker, and the next heartbeat opens it again. */
let socket: { address: string; token: string; webSocket: WebSocket } | undefined

/**
 * Keeps in touch with the server while somebody looks: opens the poke socket if it is not open. Called at every heartbeat of a page or
 * a focused social tab; the messages themselves keep the worker alive.
 */
export async function keepInTouch(): Promise<void> {
  const session = await readSession(() => ({ kind: 'local', organisationId: randomIds.next(), personId: 'me' }))
  if (session.kind === 'local' || !(await maySend())) return leave()
  const { address, token } = session
  const alive = socket && socket.webSocket.readyState <= WebSocket.OPEN
  if (alive && socket?.address === address && socket.token === token) return
  leave()
  const webSocket = new WebSocket(`${address.replace(/^http/u, 'ws')}/v1/poke`)
  socket = { address, token, webSocket }
  webSocket.addEventListener('open', () => {
    webSocket.send(JSON.stringify({ token }))
    // What happened while nobody listened.
    startSync('poke')
  })
  // A poke says no more than "something changed"; a flood of them is one synchronisation after another, never two at a time.
  webSocket.addEventListener('message', () => startSync('poke'))
  webSocket.addEventListener('close', () => {
    if (socket?.webSocket === webSocket) socket = undefined
  })
}

function leave(): void {
  socket?.webSocket.close()
  socket = undefined
}
