import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'

const main = fileURLToPath(new URL('../../../server/main.ts', import.meta.url))

export interface ReadyLine {
  listening: string
  database: string
  invitations?: Record<string, string>
}

export interface ServerProcess {
  ready: ReadyLine
  /** Ends it as the system would, and waits until it is gone. */
  end(signal: NodeJS.Signals): Promise<number | null>
}

const running = new Set<ChildProcess>()

/** Starts the server as people do. @throws with what it wrote to standard error, if it ends before it is ready */
export async function startServer(settings: Record<string, string>, ...flags: string[]): Promise<ServerProcess> {
  const child = spawn(process.execPath, [main, ...flags], {
    env: { PATH: process.env['PATH'], PORT: '0', ...settings },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  running.add(child)
  const exited = once(child, 'exit').finally(() => running.delete(child))
  let errors = ''
  child.stderr.on('data', (part: Buffer) => (errors += part.toString()))
  const line = await Promise.race([once(createInterface(child.stdout), 'line'), exited.then(() => undefined)])
  if (!line) throw new Error(errors)
  return {
    ready: JSON.parse(String(line[0])) as ReadyLine,
    async end(signal) {
      child.kill(signal)
      const [code] = (await exited) as [number | null]
      return code
    },
  }
}

/** Ends whatever a failed test left. */
export async function endServers(): Promise<void> {
  await Promise.all([...running].map((child) => (child.kill('SIGKILL'), once(child, 'exit'))))
}

/** Joins by an invitation; answers the token. */
export async function joinAt(server: ReadyLine, name: string): Promise<string> {
  const response = await fetch(`${server.listening}/v1/join`, {
    method: 'POST',
    body: JSON.stringify({ code: server.invitations?.[name], deviceName: 'Test' }),
  })
  return ((await response.json()) as { token: string }).token
}

export function postTo(server: ReadyLine, token: string): (body: unknown) => Promise<Response> {
  return (body) =>
    fetch(`${server.listening}/v1/sync`, {
      method: 'POST',
      body: JSON.stringify(body),
      headers: { Authorization: `Bearer ${token}` },
    })
}
