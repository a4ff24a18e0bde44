import type { ServerProcess } from '../walk/server-process.ts'

/** What a demonstration runs on. */
export interface Stage {
  /** Folder of the built extension. */
  extension: string
  /** Where profiles, database and pictures go. */
  folder: string
  server: ServerProcess
  /** Address of the practice feed. */
  feed: string
  interrupted: AbortSignal
}

/** The invitation code of somebody of the demonstration organisation. */
export function codeOf({ server }: Stage, name: string): string {
  const code = server.invitations[name]
  if (code === undefined) throw new Error(`The demonstration has nobody called ${name}.`)
  return code
}
