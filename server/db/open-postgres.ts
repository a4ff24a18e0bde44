import { drizzle } from 'drizzle-orm/node-postgres'
import { Client, Pool } from 'pg'
import { z } from '../../lib/util/zod.ts'
import { logger } from '../../lib/util/logger.ts'
import { type Database, type Poke, transactions } from './database.ts'
import { migrate } from './migrate.ts'

const channel = 'switchboard'
const pokeSchema = z.object({ organisationId: z.string(), seq: z.number() })

/** Connections of one process, how long one statement may run and how long it may wait for a lock. */
const pooling = {
  max: 10,
  connectionTimeoutMillis: 5_000,
  idleTimeoutMillis: 30_000,
  statement_timeout: 10_000,
  lock_timeout: 5_000,
  idle_in_transaction_session_timeout: 15_000,
}

/**
 * Opens PostgreSQL and brings it to the newest schema. `url` names the owner of the database, who may create a role the first time; requests
 * run as `switchboard_app`, which owns nothing.
 */
export async function openPostgres(url: string): Promise<Database> {
  const owner = new Client({ connectionString: url, connectionTimeoutMillis: 5_000 })
  owner.on('error', (error) => logger.error('migration connection', error))
  await owner.connect()
  try {
    await migrate({
      run: async (text) => void (await owner.query(text)),
      names: async (text) => (await owner.query<{ name: string }>(text)).rows.map((row) => row.name),
    })
  } finally {
    await owner.end()
  }

  const pool = new Pool({ connectionString: url, application_name: 'switchboard', ...pooling })
  // An idle connection that breaks is replaced at the next query; without a listener it would end the process.
  pool.on('error', (error) => logger.warn('database connection lost', { message: error.message }))
  const connection = drizzle(pool)
  const listener = new Listener(url)
  return {
    ...transactions((work, mode) => connection.transaction(work, mode)),
    async announce(pokes) {
      const payloads = pokes.map((poke) => JSON.stringify(poke))
      await pool.query('select pg_notify($1, payload) from unnest($2::text[]) payload', [channel, payloads])
    },
    listen: (heard, resumed) => listener.start(heard, resumed),
    async close() {
      await listener.stop()
      await pool.end()
    },
  }
}

/** One connection that listens, made anew when it breaks. A hint only: who missed something learns it from `resumed` and the slow poll. */
class Listener {
  private client: Client | undefined
  private retry: NodeJS.Timeout | undefined
  private stopped = false
  private readonly url: string

  constructor(url: string) {
    this.url = url
  }

  async start(heard: (pokes: Poke[]) => void, resumed: () => void): Promise<void> {
    const client = new Client({ connectionString: this.url, application_name: 'switchboard listener', keepAlive: true })
    const again = () => {
      if (this.stopped || this.client !== client) return
      this.client = undefined
      this.retry = setTimeout(() => void this.start(heard, resumed), 1_000)
    }
    this.client = client
    client.on('error', again).on('end', again)
    client.on('notification', ({ payload }) => {
      const poke = pokeSchema.safeParse(JSON.parse(payload ?? 'null'))
      if (poke.success) heard([poke.data])
    })
    try {
      await client.connect()
      await client.query(`listen ${channel}`)
      resumed()
    } catch (error) {
      logger.warn('cannot listen to the database', { message: error instanceof Error ? error.message : String(error) })
      again()
    }
  }

  async stop(): Promise<void> {
    this.stopped = true
    clearTimeout(this.retry)
    await this.client?.end()
  }
}
