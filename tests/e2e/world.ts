import { existsSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { servePracticeFeed } from '../../scripts/practice/serve-practice-feed.ts'
import { joinServer, type Person, startPerson } from '../../scripts/walk/person.ts'
import { type ServerProcess, startServerProcess } from '../../scripts/walk/server-process.ts'
import { startFaultProxy, type FaultProxy } from './fault-proxy.ts'

const extension = process.env.SWITCHBOARD_EXTENSION ?? fileURLToPath(new URL('../../.output/chrome-mv3-demo', import.meta.url))

/** The real server process, a door to it that can fail, a practice feed, and people with browsers of their own. */
export interface World {
  feed: string
  proxy: FaultProxy
  server(): ServerProcess
  /** Kills the server as a power cut does and starts it again on the same database. */
  killServer(): Promise<void>
  restartServer(): Promise<void>
  /** The invitation code of somebody of the demonstration organisation. */
  codeOf(name: string): string
  /** Somebody with a browser of their own who has not joined yet. */
  newcomer(name: string): Promise<Person>
  /** Somebody of the demonstration organisation, signed in. */
  join(name: string): Promise<Person>
  close(): Promise<void>
}

/** @throws Error where the extension has not been built */
export async function startWorld(): Promise<World> {
  if (!existsSync(join(extension, 'manifest.json')))
    throw new Error('The demo extension is not built. Run npm test, or npm run build -- --demo.')
  const folder = await mkdtemp(join(tmpdir(), 'switchboard-world-'))
  const people: Person[] = []
  let server = await startServerProcess(join(folder, 'database'))
  const { invitations } = server
  const proxy = await startFaultProxy(server.address)
  const feed = await servePracticeFeed()
  const codeOf = (name: string) => {
    const code = invitations[name]
    if (code === undefined)
      throw new Error(`Nobody called ${name} is in the demonstration: ${Object.keys(invitations).join(', ')}.`)
    return code
  }
  const newcomer = async (name: string) => {
    const person = await startPerson(name, { extension })
    people.push(person)
    return person
  }
  return {
    codeOf,
    newcomer,
    feed: feed.address,
    proxy,
    server: () => server,
    killServer: () => server.stop('SIGKILL'),
    async restartServer() {
      server = await startServerProcess(join(folder, 'database'))
      proxy.setServer(server.address)
    },
    async join(name) {
      const code = codeOf(name)
      const person = await newcomer(name)
      await joinServer(person, proxy.address, code)
      return person
    },
    async close() {
      for (const person of people) await person.browser.close()
      await feed.close()
      await proxy.close()
      await server.stop()
      await rm(folder, { recursive: true, force: true, maxRetries: 5 })
    },
  }
}
