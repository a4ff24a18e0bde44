import { createHash } from 'node:crypto'
import { accessSync, constants, existsSync, mkdirSync } from 'node:fs'
import { rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'

/** Where Chromium on Linux reads what administrators set. */
const folder = '/etc/chromium/policies/managed'

/** Whether this process may say what an administrator says. */
export function maySetPolicy(): boolean {
  if (process.platform !== 'linux' || process.getuid?.() !== 0) return false
  if (!existsSync(folder)) mkdirSync(folder, { recursive: true })
  try {
    accessSync(folder, constants.W_OK)
    return true
  } catch {
    return false
  }
}

/** The id that Chromium gives to an unpacked extension: a hash of its folder's path, written with the letters a to p. */
export function unpackedId(path: string): string {
  const hash = createHash('sha256').update(path).digest('hex').slice(0, 32)
  return Array.from(hash, (digit) => 'abcdefghijklmnop'[Number.parseInt(digit, 16)]).join('')
}

/** Says what an administrator sets for one extension, and takes it away again. */
export function managedPolicy(extensionId: string) {
  const path = join(folder, `switchboard-test-${extensionId}.json`)
  return {
    set: (settings: unknown) => writeFile(path, JSON.stringify({ '3rdparty': { extensions: { [extensionId]: settings } } })),
    remove: () => rm(path, { force: true }),
  }
}
