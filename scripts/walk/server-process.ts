import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'

const main = fileURLToPath(new URL('../../server/main.ts', import.meta.url))

export interface ServerProcess {
  address: string
  /** Invitation codes of the demonstration's people, by name. */
  invitations: Record<string, string>
  /** Ends it by its own process id and waits until it is gone. */
  stop(signal?: NodeJS.Signals): Promise<void>
}

/**
 * Starts the real server as a process of its own on the embedded database, with the demonstration organisation.
 *
 * @param folder where the database lives; a new one is filled, a used one goes on
 * @param port 0 for a free one
 * @throws Error with what the server said, if it ends before it listens
 */
export async function startServerProcess(folder: string, port = 0): Promise<ServerProcess> {
  const child = spawn(process.execPath, [main, '--demonstration'], {
    env: { ...process.env, HOST: '127.0.0.1', PORT: String(port), DATA_DIR: folder, DATABASE_URL: '' },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const said: string[] = []
  child.stderr.on('data', (chunk: Buffer) => said.push(chunk.toString()))
  const ready = await readyLine(child, said)
  return { address: ready.listening, invitations: ready.invitations ?? {}, stop: (signal = 'SIGTERM') => stop(child, signal) }
}

async function readyLine(
  child: ChildProcess,
  said: string[],
): Promise<{ listening: string; invitations?: Record<string, string> }> {
  if (!child.stdout) throw new Error('The server was started without standard output.')
  const lines = createInterface({ input: child.stdout })
  const ended = once(child, 'exit').then(() => {
    throw new Error(`The server ended before it listened:\n${said.join('')}`)
  })
  const listening = (async () => {
    for await (const line of lines) {
      const message: unknown = line.startsWith('{') ? JSON.parse(line) : undefined
      if (message && typeof message === 'object' && 'listening' in message) return message as { listening: string }
      said.push(`${line}\n`)
    }
    return ended
  })()
  return Promise.race([listening, ended])
}

async function stop(child: ChildProcess, signal: NodeJS.Signals): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return
  const gone = once(child, 'exit')
  child.kill(signal)
  await gone
}
