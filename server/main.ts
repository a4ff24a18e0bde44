import { systemClock } from '../lib/util/clock.ts'
import { logger } from '../lib/util/logger.ts'
import { readConfig } from './config.ts'
import { openPglite } from './db/open-pglite.ts'
import { openPostgres } from './db/open-postgres.ts'
import { listen } from './listen.ts'
import { firstStart } from './services/first-start.ts'

async function main(): Promise<void> {
  const config = readConfig(process.env, process.argv.slice(2))
  const database = config.databaseUrl ? await openPostgres(config.databaseUrl) : await openPglite(config.dataDir)
  try {
    const codes = await firstStart(database, config, systemClock.now())
    const listening = await listen(database, config.host, config.port)
    let stopping: Promise<void> | undefined
    for (const signal of ['SIGTERM', 'SIGINT'] as const) process.on(signal, () => void (stopping ??= listening.stop()))
    const invitations = Object.keys(codes).length > 0 ? { invitations: codes } : {}
    // The one line a script that starts the server reads.
    console.log(
      JSON.stringify({ listening: listening.url, database: config.databaseUrl ? 'postgresql' : 'pglite', ...invitations }),
    )
  } catch (error) {
    await database.close()
    throw error
  }
}

main().catch((error: unknown) => {
  logger.error(error instanceof Error ? error.message : 'start failed', error)
  process.exitCode = 1
})
