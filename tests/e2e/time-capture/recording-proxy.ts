import { createServer, type IncomingMessage, request as send, type ServerResponse } from 'node:http'
import { type AddressInfo, connect, type Socket } from 'node:net'
import { textsOfFrames } from './socket-frames.ts'

/** One question to the server and its answer, with everything that was in them. */
export interface Exchange {
  method: string
  path: string
  /** Names and values in turn, as they came. */
  headers: string[]
  body: string
  answer: string
}

/** Everything that went over the wire. */
export interface Capture {
  exchanges: Exchange[]
  /** What was said on sockets, text by text. */
  fromBrowser: string[]
  fromServer: string[]
}

/** A door between the extension and its server that writes down every byte. */
export interface RecordingProxy {
  address: string
  capture(): Capture
  /** From now on the body of every sync is changed on its way, as if the extension had sent it so. */
  plant(change: ((body: Record<string, unknown>) => object) | undefined): void
  close(): Promise<void>
}

export async function startRecordingProxy(server: string): Promise<RecordingProxy> {
  const target = new URL(server)
  const exchanges: Exchange[] = []
  const lines: { up: Buffer[]; down: Buffer[] }[] = []
  const sockets = new Set<Socket>()
  let planted: ((body: Record<string, unknown>) => object) | undefined

  const pass = async (incoming: IncomingMessage, outgoing: ServerResponse) => {
    const came = await readAll(incoming)
    const [method, path] = [incoming.method ?? '', incoming.url ?? '']
    const isChanged = planted && path === '/v1/sync' && came.length > 0
    const body = isChanged ? JSON.stringify(planted?.(JSON.parse(came) as Record<string, unknown>)) : came
    const exchange: Exchange = { method, path, headers: incoming.rawHeaders, body, answer: '' }
    exchanges.push(exchange)
    const headers = { ...incoming.headers, 'content-length': String(Buffer.byteLength(body)) }
    const forwarded = send({ host: target.hostname, port: target.port, method, path, headers }, (answer) => {
      void readAll(answer).then((content) => {
        exchange.answer = [...answer.rawHeaders, content].join('\n')
        outgoing.writeHead(answer.statusCode ?? 502, withoutLength(answer.headers))
        outgoing.end(content)
      })
    })
    forwarded.on('error', () => outgoing.destroy())
    forwarded.end(body)
  }

  const proxy = createServer((incoming, outgoing) => void pass(incoming, outgoing).catch(() => outgoing.destroy()))
  proxy.on('connection', (socket) => {
    sockets.add(socket)
    socket.on('close', () => sockets.delete(socket))
    socket.on('error', () => undefined)
  })
  proxy.on('upgrade', (incoming, socket: Socket, head) => {
    const line = { up: [head], down: [] as Buffer[] }
    lines.push(line)
    const { method = '', url: path = '', rawHeaders: headers } = incoming
    exchanges.push({ method, path, headers, body: '', answer: '' })
    const upstream = connect(Number(target.port), target.hostname, () => {
      const { 'sec-websocket-extensions': _, ...plain } = incoming.headers
      const kept = Object.entries(plain).map(([name, value]) => `${name}: ${String(value)}\r\n`)
      upstream.write(`${method} ${path} HTTP/1.1\r\n${kept.join('')}\r\n`)
      upstream.write(head)
      upstream.pipe(socket).pipe(upstream)
    })
    socket.on('data', (chunk) => line.up.push(chunk))
    upstream.on('data', (chunk) => line.down.push(chunk))
    for (const end of [upstream, socket]) {
      end.on('error', () => undefined)
      end.on('close', () => (upstream.destroy(), socket.destroy()))
    }
  })
  await new Promise<void>((resolve) => proxy.listen(0, '127.0.0.1', resolve))
  return {
    address: `http://127.0.0.1:${(proxy.address() as AddressInfo).port}`,
    capture: () => ({
      exchanges: [...exchanges],
      fromBrowser: lines.flatMap(({ up }) => textsOfFrames(Buffer.concat(up))),
      fromServer: lines.flatMap(({ down }) => textsOfFrames(afterHeaders(Buffer.concat(down)))),
    }),
    plant: (change) => (planted = change),
    async close() {
      sockets.forEach((socket) => socket.destroy())
      await new Promise((resolve) => proxy.close(resolve))
    },
  }
}

/** The server's consent to the socket comes first. */
function afterHeaders(bytes: Buffer): Buffer {
  const end = bytes.indexOf('\r\n\r\n')
  return end === -1 ? Buffer.alloc(0) : bytes.subarray(end + 4)
}

function withoutLength(headers: IncomingMessage['headers']): IncomingMessage['headers'] {
  const { 'content-length': _, 'transfer-encoding': __, ...others } = headers
  return others
}

async function readAll(stream: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = []
  for await (const chunk of stream) chunks.push(chunk as Buffer)
  return Buffer.concat(chunks).toString()
}
