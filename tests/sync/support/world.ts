import { deleteDB } from 'idb'
import { applyAnswer } from '../../../lib/store/apply-answer.ts'
import { readPosition } from '../../../lib/store/position-store.ts'
import type { Mutation } from '../../../lib/triage/mutation.ts'
import { checkCursor, checkRest, checkSaved, checkServer, checkView, forgetCursor, type Saved, Violation } from './check-world.ts'
import { FaultyNetwork, type LateAnswer } from './faulty-network.ts'
import { ModelServer } from './model-server.ts'
import { monday } from './northwind.ts'
import { randomAct } from './random-act.ts'
import { type Random, randomOf } from './random.ts'
import { type Plant, SimClient } from './sim-client.ts'
import type { SimServer } from './sim-server.ts'

export interface WorldOptions {
  seed: number
  steps: number
  makeServer: (now: () => number) => SimServer | Promise<SimServer>
  plant?: Plant
  /** How wrong clocks may be, in hours. */
  skews?: readonly [number, number, number]
}

const persons = ['ana', 'ben', 'cleo', 'mia', 'adam', 'ben', 'bob', 'max']
let worlds = 0

/** Some people at their browsers, one server and a bad network, for a number of steps; then the network is mended and all come to rest. */
export class World {
  readonly trace: string[] = []
  server!: SimServer
  private now = monday
  private readonly random: Random
  private readonly options: WorldOptions
  private readonly clients: SimClient[] = []
  private readonly saved: Saved[] = []
  private readonly acts = new Map<SimClient, Mutation[]>()
  private readonly profiles = new Map<SimClient, { backup: unknown[][]; at: number }>()
  private backup: { state: unknown; outcomes: Map<string, string> } | undefined
  private network!: FaultyNetwork
  private depth = 0
  private count = 0

  constructor(options: WorldOptions) {
    this.options = options
    this.random = randomOf(options.seed)
  }

  /** @throws Violation with the seed and what happened last */
  async run(): Promise<void> {
    await this.begin()
    try {
      for (let step = 0; step < this.options.steps; step += 1) await this.step()
      await this.rest()
    } catch (error) {
      if (!(error instanceof Violation)) throw error
      throw new Violation(`seed ${this.options.seed}: ${error.message}\n${this.trace.slice(-60).join('\n')}`, { cause: error })
    } finally {
      for (const { db } of this.clients) {
        db.close()
        await deleteDB(db.name)
      }
    }
  }

  private async begin(): Promise<void> {
    const { makeServer, plant = {}, skews = [0, 3, -3] } = this.options
    const { random } = this
    const now = () => this.now
    this.server = await makeServer(now)
    const world = `world-${(worlds += 1)}`
    const start = random.below(persons.length)
    for (let index = 0; index < 2 + random.below(3); index += 1) {
      const personId = persons[(start + index) % persons.length] ?? 'ana'
      const skewMs = random.pick(skews) * 3_600_000
      this.clients.push(await SimClient.open(world, `${personId}-${index}`, personId, skewMs, now, random, plant))
    }
    const pageRows = random.pick([2, 5, 500])
    this.network = new FaultyNetwork(
      this.server,
      this.clients,
      random,
      pageRows,
      (line) => this.trace.push(line),
      (client) => this.meanwhile(client),
    )
    globalThis.fetch = this.network.fetch as unknown as typeof fetch
  }

  private async step(): Promise<void> {
    this.now += this.random.below(15_000)
    const client = this.random.pick(this.clients)
    const dice = this.random.below(100)
    if (dice < 45) await this.act(client)
    else if (dice < 82) await this.sync(client)
    else if (dice < 87) await this.deliverLateRequest()
    else if (dice < 92) await this.applyLateAnswer()
    else if (dice < 94) this.profiles.set(client, { backup: await client.backup(), at: this.count })
    else if (dice < 96) await this.restoreProfile(client)
    else if (dice < 98) await this.backUpServer()
    else await this.restoreServer()
    await checkCursor(client)
    await checkSaved(client, this.saved, await this.server.outcomes())
  }

  private async act(client: SimClient): Promise<void> {
    const opId = `op-${(this.count += 1)}`
    const mine = this.acts.get(client) ?? []
    const mutation = await randomAct(client, opId, mine, this.random)
    this.acts.set(client, [...mine, mutation])
    this.trace.push(`${client.name}: ${opId} ${mutation.kind} ${'itemId' in mutation ? mutation.itemId.slice(0, 4) : ''}`)
    await client.save(mutation, this.random.happens(0.15))
    this.saved.push({ opId, client, at: this.count, forgotten: false })
  }

  private async sync(client: SimClient): Promise<string> {
    const ended = await client.sync()
    this.trace.push(`${client.name}: ${ended}`)
    const served = this.network.lastServed.get(client)
    if (ended === 'done' && served) await checkView(client, served, 'S4')
    return ended
  }

  private async meanwhile(client: SimClient): Promise<void> {
    if (this.depth > 0 || !this.random.happens(this.network.faultProbability / 2)) return
    this.depth += 1
    const other = this.random.pick(this.clients)
    await this.act(other)
    if (other !== client) await this.sync(other)
    this.depth -= 1
  }

  private async deliverLateRequest(): Promise<void> {
    const request = this.network.lateRequests.shift()
    if (request) await this.network.serve(request.client, request.body)
  }

  /** S8: an answer that comes when the client has gone on changes nothing, and one that comes twice changes nothing the second time. */
  private async applyLateAnswer(): Promise<void> {
    const late: LateAnswer | undefined = this.network.lateAnswers.shift()
    if (!late) return
    const { client, asked, answer } = late
    const { clientId, cursor, epoch } = await readPosition(client.db)
    const goneOn = clientId !== asked.clientId || cursor !== asked.cursor || epoch !== asked.epoch
    this.trace.push(`${client.name}: the answer to ${asked.cursor} of ${asked.epoch} comes late`)
    const before = await client.dump()
    await this.applyTo(client, late)
    const once = await client.dump()
    if (goneOn && !answer.snapshot && once !== before) throw new Violation(`S8 a late answer changed ${client.name}`)
    await this.applyTo(client, late)
    if ((await client.dump()) !== once) throw new Violation(`S8 an answer applied twice changed ${client.name} twice`)
  }

  private async applyTo(client: SimClient, { asked, answer }: LateAnswer): Promise<void> {
    const planted = this.options.plant?.store?.(client.store(), client)
    if (planted) await planted.apply(asked, answer)
    else await applyAnswer(client.db, asked, answer, client.personId, client.now())
  }

  private async restoreProfile(client: SimClient): Promise<void> {
    const profile = this.profiles.get(client)
    if (!profile) return
    this.trace.push(`${client.name}: the profile is restored`)
    await client.restore(profile.backup)
    forgetCursor(client)
    for (const one of this.saved) if (one.client === client && one.at > profile.at) one.forgotten = true
  }

  private async backUpServer(): Promise<void> {
    if (!(this.server instanceof ModelServer)) return
    this.backup = { state: this.server.backup(), outcomes: await this.server.outcomes() }
  }

  private async restoreServer(): Promise<void> {
    if (!(this.server instanceof ModelServer) || !this.backup) return
    this.trace.push('the server is restored')
    const outcomes = await this.server.outcomes()
    for (const one of this.saved) {
      const lost = outcomes.get(one.opId) === 'applied' && !this.backup.outcomes.has(one.opId)
      if (lost && !(await one.client.db.getAll('outbox')).some(({ mutation }) => mutation.opId === one.opId)) one.forgotten = true
    }
    this.server.restore(this.backup.state)
    // Whatever was on its way to or from the old server is gone with its connections.
    this.network.lateRequests.length = 0
    this.network.lateAnswers.length = 0
  }

  private async rest(): Promise<void> {
    this.trace.push('the network is mended')
    this.network.faultProbability = 0
    while (this.network.lateRequests.length > 0) await this.deliverLateRequest()
    while (this.network.lateAnswers.length > 0) await this.applyLateAnswer()
    for (let round = 0; round < 3; round += 1) for (const client of this.clients) await this.sync(client)
    const outcomes = await this.server.outcomes()
    await checkServer(this.server)
    for (const client of this.clients) {
      await checkRest(client)
      await checkSaved(client, this.saved, outcomes)
      await checkView(client, await this.server.view(client.personId), 'S5')
    }
  }
}
