import { execFileSync, spawn } from 'node:child_process'
import { chownSync, existsSync, globSync, rmSync } from 'node:fs'
import { mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Client } from 'pg'

/** Where PostgreSQL's programs are; `undefined` on a machine without. */
export const postgresBinaries = globSync('/usr/lib/postgresql/*/bin').find((bin) => existsSync(join(bin, 'initdb')))

export interface PostgresCluster {
  /** Makes an empty database whose owner is no superuser; answers its address. */
  newDatabase(): Promise<string>
  /** An address for a superuser, who sees everything. */
  superuserUrl(database: string): string
  stop(): Promise<void>
}

/** PostgreSQL refuses to run as root, so then it runs as the system's `postgres` user. */
function unprivileged(): { uid?: number; gid?: number } {
  if (process.getuid?.() !== 0) return {}
  const id = (flag: string) => Number(execFileSync('id', [flag, 'postgres'], { encoding: 'utf8' }))
  return { uid: id('-u'), gid: id('-g') }
}

/** Starts a cluster of its own in a temporary folder, reached by a socket in it alone. */
export async function startCluster(): Promise<PostgresCluster> {
  const bin = postgresBinaries ?? ''
  const user = unprivileged()
  const folder = await mkdtemp(join(tmpdir(), 'switchboard-pg-'))
  if (user.uid !== undefined) chownSync(folder, user.uid, user.gid ?? user.uid)
  const data = join(folder, 'data')
  const initdb = ['-D', data, '-A', 'trust', '-U', 'postgres', '--no-sync', '-E', 'UTF8', '--no-locale']
  execFileSync(join(bin, 'initdb'), initdb, { ...user, cwd: folder, stdio: 'ignore' })

  const options = [
    '-c',
    'listen_addresses=',
    '-c',
    `unix_socket_directories=${folder}`,
    '-c',
    'fsync=off',
    '-c',
    'max_connections=100',
  ]
  const server = spawn(join(bin, 'postgres'), ['-D', data, ...options], { ...user, cwd: folder, stdio: 'ignore' })
  const ended = new Promise((resolve) => server.once('exit', resolve))
  const url = (role: string, database: string) => `postgres://${role}@localhost/${database}?host=${encodeURIComponent(folder)}`
  const root = await connectWhenUp(url('postgres', 'postgres'))
  await root.query('create role owner login createrole createdb')
  let made = 0
  return {
    async newDatabase() {
      made += 1
      await root.query(`create database switchboard_${made} owner owner`)
      return url('owner', `switchboard_${made}`)
    },
    superuserUrl: (database) => url('postgres', database),
    async stop() {
      await root.end()
      server.kill('SIGINT')
      await ended
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

async function connectWhenUp(url: string): Promise<Client> {
  for (let attempt = 1; ; attempt += 1) {
    const client = new Client({ connectionString: url })
    try {
      await client.connect()
      return client
    } catch (error) {
      // Until the socket is there or the start-up is over; a cluster that cannot start ends the wait.
      if (attempt === 200) throw error
      await new Promise((resolve) => setTimeout(resolve, 50))
    }
  }
}
