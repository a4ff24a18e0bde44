import { type ChildProcess, execFile, spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import type { Readable } from 'node:stream'
import { promisify } from 'node:util'

const run = promisify(execFile)
const tools = { display: 'Xvfb', keyboard: 'xdotool' }

/** The programs for a display without a screen that are not on this machine. */
export function missingDisplayTools(): string[] {
  return Object.values(tools).filter((tool) => pathOf(tool) === undefined)
}

function pathOf(tool: string): string | undefined {
  const folders = (process.env.PATH ?? '').split(delimiter).filter(Boolean)
  return folders.map((folder) => join(folder, tool)).find((path) => existsSync(path))
}

/** A display without a screen, with a keyboard that is as real to programs as one of plastic. */
export interface VirtualDisplay {
  /** For the environment variable `DISPLAY`. */
  name: string
  /** Types keys by their X names, e.g. `Tab`, into whatever has the focus. */
  keys(...names: string[]): Promise<void>
  close(): Promise<void>
}

export async function openVirtualDisplay(): Promise<VirtualDisplay> {
  const server = spawn(
    pathOf(tools.display) ?? tools.display,
    ['-displayfd', '3', '-screen', '0', '1400x960x24', '-nolisten', 'tcp'],
    {
      stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
    },
  )
  const name = `:${await displayNumber(server)}`
  return {
    name,
    async keys(...names) {
      for (const key of names)
        await run(tools.keyboard, ['key', '--clearmodifiers', key], { env: { ...process.env, DISPLAY: name } })
    },
    async close() {
      const gone = once(server, 'exit')
      server.kill()
      await gone
    },
  }
}

async function displayNumber(server: ChildProcess): Promise<string> {
  const told = server.stdio[3] as Readable
  const ended = once(server, 'exit').then(() => {
    throw new Error('Xvfb ended before it said which display it is.')
  })
  const [number] = (await Promise.race([once(told, 'data'), ended])) as [Buffer]
  return number.toString().trim()
}
