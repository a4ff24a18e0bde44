import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** Folder of the build for demonstrations and tests; `SWITCHBOARD_EXTENSION` names another one. */
export function demoExtension(): string {
  const folder = process.env.SWITCHBOARD_EXTENSION ?? fileURLToPath(new URL('../../../.output/chrome-mv3-demo', import.meta.url))
  if (!existsSync(join(folder, 'manifest.json'))) throw new Error(`Build the extension first: ${folder} is not there.`)
  return folder
}
