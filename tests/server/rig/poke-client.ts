import { WebSocket } from 'ws'

/** A socket on `/v1/poke` that remembers what it was told. */
export class PokeClient {
  readonly pokes: number[] = []
  closeCode: number | undefined
  private readonly socket: WebSocket
  private readonly waiting = new Set<() => void>()

  constructor(serverUrl: string, firstFrame: string) {
    this.socket = new WebSocket(`${serverUrl.replace('http', 'ws')}/v1/poke`)
    this.socket.on('open', () => this.socket.send(firstFrame))
    this.socket.on('message', (frame: Buffer) => {
      this.pokes.push((JSON.parse(frame.toString()) as { seq: number }).seq)
      this.changed()
    })
    this.socket.on('error', () => {})
    this.socket.on('close', (code) => {
      this.closeCode = code
      this.changed()
    })
  }

  /** @throws if it does not become true in time */
  async until(reached: (client: PokeClient) => boolean, withinMs: number): Promise<void> {
    const deadline = AbortSignal.timeout(withinMs)
    while (!reached(this)) {
      await new Promise<void>((resolve, reject) => {
        this.waiting.add(resolve)
        deadline.addEventListener('abort', () => reject(new Error(`Not within ${withinMs} ms; pokes: ${this.pokes.join(' ')}`)))
      })
    }
  }

  close(): void {
    this.socket.close()
  }

  private changed(): void {
    for (const resolve of this.waiting) resolve()
    this.waiting.clear()
  }
}
