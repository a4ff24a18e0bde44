import type { AddressInfo } from 'node:net'
import { Server } from 'node:http'
import { serve, type WebSocketServerLike } from '@hono/node-server'
import { WebSocketServer } from 'ws'
import { systemClock } from '../lib/util/clock.ts'
import { createApp } from './app.ts'
import type { Database } from './db/database.ts'
import { PokeHub } from './pokes/poke-hub.ts'
import { keepRemovingExpired } from './services/expire-summaries.ts'
import { readSeq } from './services/read-seq.ts'

const heartbeatMs = 30_000
/** How long running requests may take once the server is told to stop. */
const drainMs = 10_000

export interface Listening {
  /** `http://host:port` */
  url: string
  /** Takes no new requests, lets the running ones end, closes sockets and database. */
  stop(): Promise<void>
}

/** Serves a database over HTTP and WebSocket. @param port 0 for a free one */
export async function listen(database: Database, host: string, port: number, joinsPerMinute = 30): Promise<Listening> {
  let stopping = false
  const pokes = new PokeHub(database, (organisationId) => readSeq(database, organisationId))
  await pokes.start()
  const { app, sockets } = createApp({ database, clock: systemClock, pokes }, { joinsPerMinute, isStopping: () => stopping })
  const upgrades = new WebSocketServer({ noServer: true, maxPayload: 4096, perMessageDeflate: false })
  const expiry = keepRemovingExpired({ database, clock: systemClock })
  const heartbeat = setInterval(() => dropDead(upgrades), heartbeatMs)

  const server = await new Promise<ReturnType<typeof serve>>((resolve, reject) => {
    const starting = serve({ fetch: app.fetch, hostname: host, port, websocket: { server: asServer(upgrades) } }, () =>
      resolve(starting),
    )
    starting.once('error', reject)
  })
  const { port: actual } = server.address() as AddressInfo
  return {
    url: `http://${host.includes(':') ? `[${host}]` : host}:${actual}`,
    async stop() {
      stopping = true
      clearInterval(heartbeat)
      const closed = new Promise<void>((resolve) => server.close(() => resolve()))
      sockets.stop()
      const cut = setTimeout(() => {
        if (server instanceof Server) server.closeAllConnections()
        // An upgraded connection is no longer the server's.
        upgrades.clients.forEach((socket) => socket.terminate())
      }, drainMs)
      if (server instanceof Server) server.closeIdleConnections()
      await closed
      clearTimeout(cut)
      pokes.stop()
      await expiry.stop()
      await database.close()
    },
  }
}

/** What `ws` has and what is asked for differ only in whether an option left out may be said to be undefined. */
const asServer = (upgrades: WebSocketServer) => upgrades as WebSocketServerLike

const answered = new WeakSet<object>()

/** A socket that did not answer the last ping is gone, whatever its connection says. */
function dropDead(upgrades: WebSocketServer): void {
  for (const socket of upgrades.clients) {
    const pinged = socket.listenerCount('pong') > 0
    if (pinged && !answered.has(socket)) {
      socket.terminate()
      continue
    }
    if (!pinged) socket.on('pong', () => answered.add(socket))
    answered.delete(socket)
    socket.ping()
  }
}
