import { createServer, type IncomingMessage, request as send, type ServerResponse } from 'node:http'
import { connect, type AddressInfo, type Socket } from 'node:net'

/** A door between the extension and its server that can fail in chosen ways. */
export interface FaultProxy {
  address: string
  /** Where the server is now: it may come back on another port. */
  setServer(address: string): void
  /** Nobody answers, and what is open is cut. */
  goDown(): void
  goUp(): void
  /** The next push with acts reaches the server and is applied there; its answer is lost, and `afterwards` runs before anybody knows. */
  loseNextAnswer(afterwards: () => Promise<void>): Promise<void>
  close(): Promise<void>
}

export async function startFaultProxy(server: string): Promise<FaultProxy> {
  let target = new URL(server)
  let down = false
  let lose: { afterwards: () => Promise<void>; done: () => void } | undefined
  const sockets = new Set<Socket>()

  const pass = async (incoming: IncomingMessage, outgoing: ServerResponse) => {
    const body = await readAll(incoming)
    if (down) return outgoing.destroy()
    const losing = incoming.url === '/v1/sync' && body.toString().includes('"opId"') ? lose : undefined
    if (losing) lose = undefined
    const forwarded = send(
      { host: target.hostname, port: target.port, method: incoming.method, path: incoming.url, headers: incoming.headers },
      (answer) => {
        void readAll(answer).then(async (content) => {
          if (losing) {
            await losing.afterwards()
            outgoing.destroy()
            losing.done()
            return
          }
          outgoing.writeHead(answer.statusCode ?? 502, answer.headers)
          outgoing.end(content)
        })
      },
    )
    forwarded.on('error', () => outgoing.destroy())
    forwarded.end(body)
  }

  const proxy = createServer((incoming, outgoing) => void pass(incoming, outgoing).catch(() => outgoing.destroy()))
  proxy.on('connection', (socket) => {
    sockets.add(socket)
    socket.on('close', () => sockets.delete(socket))
    socket.on('error', () => undefined)
    if (down) socket.destroy()
  })
  proxy.on('upgrade', (incoming, socket: Socket, head) => {
    const upstream = connect(Number(target.port), target.hostname, () => {
      const headers = Object.entries(incoming.headers).map(([name, value]) => `${name}: ${String(value)}\r\n`)
      upstream.write(`GET ${incoming.url} HTTP/1.1\r\n${headers.join('')}\r\n`)
      upstream.write(head)
      upstream.pipe(socket).pipe(upstream)
    })
    for (const end of [upstream, socket]) {
      end.on('error', () => undefined)
      end.on('close', () => (upstream.destroy(), socket.destroy()))
    }
  })
  await new Promise<void>((resolve) => proxy.listen(0, '127.0.0.1', resolve))
  const cut = () => sockets.forEach((socket) => socket.destroy())

  return {
    address: `http://127.0.0.1:${(proxy.address() as AddressInfo).port}`,
    setServer: (address) => (target = new URL(address)),
    goDown() {
      down = true
      cut()
    },
    goUp: () => (down = false),
    loseNextAnswer: (afterwards) => new Promise<void>((resolve) => (lose = { afterwards, done: resolve })),
    async close() {
      cut()
      await new Promise((resolve) => proxy.close(resolve))
    },
  }
}

async function readAll(stream: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = []
  for await (const chunk of stream) chunks.push(chunk as Buffer)
  return Buffer.concat(chunks)
}
