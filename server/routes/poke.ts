import { upgradeWebSocket } from '@hono/node-server'
import type { PokeSockets } from '../pokes/poke-sockets.ts'

/** `GET /v1/poke`, a WebSocket: `{"token"}` in, then `{"seq"}` out whenever there is something to pull. */
export function pokeRoute(sockets: PokeSockets) {
  return upgradeWebSocket(() => ({
    onOpen: (_event, socket) => sockets.opened(socket),
    onMessage: (event, socket) => void sockets.said(socket, event.data),
    onClose: (_event, socket) => sockets.closed(socket),
  }))
}
