import { syncAnswerSchema, syncRequestSchema } from '../../../lib/sync/protocol-schema.ts'
import type { SyncAnswer } from '../../../lib/sync/protocol.ts'
import type { Random } from './random.ts'
import type { SimClient } from './sim-client.ts'
import type { SimServer } from './sim-server.ts'

export const faults = [
  'request lost',
  'request late',
  'request twice',
  'answer lost',
  'answer late',
  'answer cut off',
  'server error',
  'busy',
  'captive portal',
  'too large',
  'signed out',
  'killed',
] as const

export interface LateAnswer {
  client: SimClient
  asked: { clientId: string; cursor: number; epoch: string | undefined }
  answer: SyncAnswer
}

/** What stands between the clients and the server: it loses, repeats, delays and spoils what passes, as the seed says. */
export class FaultyNetwork {
  readonly lateRequests: { client: SimClient; body: string }[] = []
  readonly lateAnswers: LateAnswer[] = []
  /** What a person could see when the server last told this client that there is no more. */
  readonly lastServed = new Map<SimClient, Map<string, string>>()
  faultProbability = 0.25
  private readonly server: SimServer
  private readonly random: Random
  private readonly clients: readonly SimClient[]
  private readonly pageRows: number
  private readonly trace: (line: string) => void
  /** Something else happens at this very moment: another client, or another act. */
  private readonly meanwhile: (client: SimClient) => Promise<void>

  constructor(
    server: SimServer,
    clients: readonly SimClient[],
    random: Random,
    pageRows: number,
    trace: (line: string) => void,
    meanwhile: (client: SimClient) => Promise<void>,
  ) {
    this.server = server
    this.clients = clients
    this.random = random
    this.pageRows = pageRows
    this.trace = trace
    this.meanwhile = meanwhile
  }

  /** In place of the browser's `fetch`. */
  fetch = async (_url: unknown, init: { headers: Record<string, string>; body: string }): Promise<Response> => {
    const client = this.clients.find(({ token }) => init.headers['authorization'] === `Bearer ${token}`)
    if (!client) return new Response('{}', { status: 401 })
    const fault = this.random.happens(this.faultProbability) ? this.random.pick(faults) : undefined
    if (fault) this.trace(`${client.name}: ${fault}`)
    await this.meanwhile(client)
    switch (fault) {
      case 'request lost':
        throw new TypeError('Failed to fetch')
      case 'request late':
        this.lateRequests.push({ client, body: init.body })
        throw new TypeError('Failed to fetch')
      case 'server error':
        return json(503, { code: 'busy' })
      case 'busy':
        return json(429, {}, { 'retry-after': '7' })
      case 'signed out':
        return json(401, {})
      case 'captive portal':
        return new Response('<!doctype html><p>Accept our terms', { headers: { 'content-type': 'text/html' } })
      case 'too large':
        if (syncRequestSchema.parse(JSON.parse(init.body)).mutations.length > 1) return json(413, {})
        break
      case 'request twice':
        await this.serve(client, init.body)
        break
      default:
    }
    const { status, body } = await this.serve(client, init.body)
    await this.meanwhile(client)
    switch (fault) {
      case 'answer late':
        this.keepForLater(client, init.body, status, body)
        throw new TypeError('Failed to fetch')
      case 'answer lost':
        throw new TypeError('Failed to fetch')
      case 'answer cut off':
        return new Response(JSON.stringify(body).slice(0, -9), { headers: { 'content-type': 'application/json' } })
      case 'killed':
        client.kill()
        return new Promise(() => undefined)
      default:
        return json(status, body)
    }
  }

  async serve(client: SimClient, text: string): Promise<{ status: number; body: unknown }> {
    const { status, body } = await this.server.sync(client.personId, text, this.pageRows)
    this.trace(`${client.name}: ${short(text)} → ${status} ${shortAnswer(body)}`)
    if (status === 200 && !(body as SyncAnswer).more) this.lastServed.set(client, await this.server.view(client.personId))
    return { status, body }
  }

  private keepForLater(client: SimClient, text: string, status: number, body: unknown): void {
    if (status !== 200) return
    const { clientId, cursor, epoch } = syncRequestSchema.parse(JSON.parse(text))
    const answer = syncAnswerSchema.parse(JSON.parse(JSON.stringify(body)))
    this.lateAnswers.push({ client, asked: { clientId, cursor, epoch }, answer })
  }
}

function json(status: number, body: unknown, headers: Record<string, string> = {}): Response {
  return new Response(JSON.stringify(body), { status, headers: { 'content-type': 'application/json', ...headers } })
}

function short(text: string): string {
  const { cursor, epoch, mutations } = syncRequestSchema.parse(JSON.parse(text))
  return `at ${cursor} of ${epoch} with [${mutations.map(({ mid, mutation }) => `${mid}:${mutation.opId}`).join(' ')}]`
}

function shortAnswer(body: unknown): string {
  const { code, cursor, epoch, more, snapshot } = body as SyncAnswer & { code?: string }
  return code ?? `${cursor} of ${epoch}${more ? ' more' : ''}${snapshot ? ' snapshot' : ''}`
}
