import type { WSContext } from 'hono/ws'
import { findSession } from '../auth/devices.ts'
import { describeError } from '../db/database-error.ts'
import type { Session } from '../auth/session.ts'
import { z } from '../../lib/util/zod.ts'
import { logger } from '../../lib/util/logger.ts'
import { readSeq } from '../services/read-seq.ts'
import type { Services } from '../services/services.ts'

/** Close codes of the protocol. */
export const socketClose = { unauthorised: 4401, goingAway: 1001, tooSlow: 1013 } as const

const helloSchema = z.object({ token: z.string().max(200) })
/** How long a socket may stay without having said whose it is. */
const helloWithinMs = 10_000
const recheckEveryMs = 60_000

interface Open {
  socket: WSContext
  token: string
  session: Session
  told: number
  stop: () => void
}

/** Sockets on `/v1/poke`: the first frame carries the token, then the server says whenever there is something to pull. */
export class PokeSockets {
  private readonly open = new Map<WSContext, Open>()
  private readonly strangers = new Map<WSContext, NodeJS.Timeout>()
  private readonly recheck: NodeJS.Timeout
  private readonly services: Services

  constructor(services: Services) {
    this.services = services
    this.recheck = setInterval(() => void this.dropEnded(), recheckEveryMs)
    this.recheck.unref()
  }

  opened(socket: WSContext): void {
    this.strangers.set(
      socket,
      setTimeout(() => this.refuse(socket), helloWithinMs),
    )
  }

  /** The first frame; later ones are ignored, so that a client may keep the connection busy. */
  async said(socket: WSContext, frame: unknown): Promise<void> {
    if (!this.strangers.has(socket)) return
    clearTimeout(this.strangers.get(socket))
    this.strangers.delete(socket)
    const token = tokenOf(frame)
    try {
      const session = token === undefined ? undefined : await this.findSession(token)
      if (token === undefined || !session) return this.refuse(socket)
      await this.accept(socket, token, session)
    } catch (error) {
      logger.error('poke socket', describeError(error))
      this.closed(socket)
      socket.close(socketClose.tooSlow)
    }
  }

  closed(socket: WSContext): void {
    clearTimeout(this.strangers.get(socket))
    this.strangers.delete(socket)
    this.open.get(socket)?.stop()
    this.open.delete(socket)
  }

  /** Closes the sockets of a device that signed out. */
  closeDevice(deviceId: string): void {
    for (const { socket, session } of this.open.values()) if (session.deviceId === deviceId) this.refuse(socket)
  }

  stop(): void {
    clearInterval(this.recheck)
    for (const socket of [...this.open.keys(), ...this.strangers.keys()]) {
      this.closed(socket)
      socket.close(socketClose.goingAway)
    }
  }

  private async accept(socket: WSContext, token: string, session: Session): Promise<void> {
    if (socket.readyState !== 1) return
    const { organisationId } = session
    const entry: Open = { socket, token, session, told: -1, stop: () => {} }
    entry.stop = this.services.pokes.subscribe(organisationId, (seq) => tell(entry, seq))
    this.open.set(socket, entry)
    // After subscribing, so that what happens meanwhile is not missed.
    tell(entry, await readSeq(this.services.database, organisationId))
  }

  private refuse(socket: WSContext): void {
    this.closed(socket)
    socket.close(socketClose.unauthorised)
  }

  private findSession(token: string): Promise<Session | undefined> {
    const { database, clock } = this.services
    return database.inAccounts((tx) => findSession(tx, token, clock.now()))
  }

  /** A device may have been revoked by another process. */
  private async dropEnded(): Promise<void> {
    for (const { socket, token } of this.open.values()) {
      const still = await this.findSession(token).catch(() => 'unknown' as const)
      if (!still) this.refuse(socket)
    }
  }
}

/** A number once told is not told again: with several processes the same poke arrives twice. */
function tell(entry: Open, seq: number): void {
  if (seq <= entry.told || entry.socket.readyState !== 1) return
  entry.told = seq
  entry.socket.send(JSON.stringify({ seq }))
}

function tokenOf(frame: unknown): string | undefined {
  if (typeof frame !== 'string') return undefined
  try {
    const hello = helloSchema.safeParse(JSON.parse(frame))
    return hello.success ? hello.data.token : undefined
  } catch {
    return undefined
  }
}
