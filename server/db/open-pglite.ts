import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { PGlite } from '@electric-sql/pglite'
import { drizzle } from 'drizzle-orm/pglite'
import { type Database, transactions } from './database.ts'
import { lockFolder } from './folder-lock.ts'
import { migrate } from './migrate.ts'

/**
 * Opens the embedded database in a folder, for some ten people at most, and brings it to the newest schema.
 *
 * Opened twice: as its owner to migrate, then as the app role, because a superuser is above row-level security.
 *
 * @throws if another process has the folder open: two would destroy it
 */
export async function openPglite(folder: string): Promise<Database> {
  await mkdir(folder, { recursive: true })
  const lock = await lockFolder(folder)
  try {
    const dataDir = join(folder, 'database')
    const owner = new PGlite({ dataDir })
    await migrate({
      run: async (text) => void (await owner.exec(text)),
      names: async (text) => (await owner.query<{ name: string }>(text)).rows.map((row) => row.name),
    })
    await owner.close()
    const app = new PGlite({ dataDir, username: 'switchboard_app' })
    await app.waitReady
    const connection = drizzle(app)
    return {
      ...transactions((work, mode) => connection.transaction(work, mode)),
      // One process has the folder, so there is nobody else to tell or to hear.
      announce: async () => {},
      listen: async () => {},
      async close() {
        await app.close()
        await lock.release()
      },
    }
  } catch (error) {
    await lock.release()
    throw error
  }
}
