import { connect, type Socket } from 'node:net'
import { once } from 'node:events'

/** A message of the display: 32 bytes, or more where it answers a request. */
export type XMessage = DataView

export interface XConnection {
  root: number
  /** Sends a request: its number, the byte beside it, and its body, padded to whole words. */
  send(opcode: number, detail: number, body: Uint8Array): void
  /** The number the display keeps a name under. */
  atom(name: string): Promise<number>
  close(): void
}

const words = (bytes: number) => Math.ceil(bytes / 4)
const error = 0
const answer = 1
const internAtom = 16

/** 32-bit numbers as the display reads them. */
export function longs(...numbers: number[]): Uint8Array {
  return new Uint8Array(Uint32Array.from(numbers).buffer)
}

/**
 * Speaks to a display on this machine in its own words, as much as a window manager needs.
 * Source: X Window System Protocol, X Version 11, section 8 (connection setup) and appendix B (encoding).
 *
 * @param display e.g. `:7`
 * @param hear takes what the display tells by itself
 */
export async function connectToDisplay(display: string, hear: (event: XMessage) => void): Promise<XConnection> {
  const socket = connect(`/tmp/.X11-unix/X${display.slice(1)}`)
  await once(socket, 'connect')
  // Little-endian, version 11.0, no authorisation: the display is ours.
  socket.write(Uint8Array.from([0x6c, 0, 11, 0, 0, 0, 0, 0, 0, 0, 0, 0]))
  const asked: ((message: XMessage) => void)[] = []
  const take = (message: XMessage) => {
    const kind = message.getUint8(0)
    // A window may be gone by the time it is spoken of.
    if (kind === error) return
    if (kind === answer) asked.shift()?.(message)
    else hear(message)
  }
  const root = await readMessages(socket, take)
  const send = (opcode: number, detail: number, body: Uint8Array) => {
    const request = new Uint8Array(4 + words(body.length) * 4)
    request.set([opcode, detail])
    new DataView(request.buffer).setUint16(2, request.length / 4, true)
    request.set(body, 4)
    socket.write(request)
  }
  return {
    root,
    send,
    async atom(name) {
      const { promise, resolve } = Promise.withResolvers<XMessage>()
      asked.push(resolve)
      const text = new TextEncoder().encode(name)
      send(internAtom, 0, Uint8Array.from([text.length, 0, 0, 0, ...text]))
      return (await promise).getUint32(8, true)
    },
    close: () => socket.destroy(),
  }
}

/** Cuts what arrives into messages. Resolves to the root window, which the first of them names. */
function readMessages(socket: Socket, take: (message: XMessage) => void): Promise<number> {
  const { promise, resolve, reject } = Promise.withResolvers<number>()
  let waiting = Buffer.alloc(0)
  let isOpen = false
  // A display that ends cuts the line.
  socket.on('error', reject)
  socket.on('close', () => reject(new Error('The display hung up.')))
  socket.on('data', (chunk) => {
    waiting = Buffer.concat([waiting, chunk])
    for (;;) {
      const length = lengthOf(waiting, isOpen)
      if (length === undefined || waiting.length < length) return
      const message = new DataView(Uint8Array.from(waiting.subarray(0, length)).buffer)
      waiting = waiting.subarray(length)
      if (isOpen) take(message)
      else if (message.getUint8(0) === 1) resolve(rootOf(message))
      else reject(new Error('The display refused us.'))
      isOpen = true
    }
  })
  return promise
}

function lengthOf(bytes: Buffer, isOpen: boolean): number | undefined {
  if (!isOpen) return bytes.length < 8 ? undefined : 8 + bytes.readUInt16LE(6) * 4
  if (bytes.length < 32) return undefined
  return 32 + (bytes[0] === answer ? bytes.readUInt32LE(4) * 4 : 0)
}

/** After the vendor's name and the pixel formats comes the first screen, and its root first. */
function rootOf(setup: DataView): number {
  const vendor = words(setup.getUint16(24, true)) * 4
  const formats = setup.getUint8(29) * 8
  return setup.getUint32(40 + vendor + formats, true)
}
