import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { firefoxPath } from './launch-firefox.ts'

const folder = fileURLToPath(new URL('../../../.output/firefox-mv3', import.meta.url))

/**
 * Folder of the extension as people install it; `SWITCHBOARD_FIREFOX_EXTENSION` names another one.
 *
 * @throws Error where it has not been built
 */
export function builtForFirefox(): string {
  const extension = process.env.SWITCHBOARD_FIREFOX_EXTENSION ?? folder
  if (!existsSync(join(extension, 'manifest.json')))
    throw new Error('The extension is not built for Firefox. Run npm test, or npm run build -- --firefox.')
  return extension
}

/**
 * Why the tests cannot be run here; `undefined` where they can.
 *
 * @throws Error in CI, which must have Firefox
 */
export function whyNoFirefox(): string | undefined {
  if (firefoxPath() !== undefined) return undefined
  const reason = 'Firefox is not on this machine (Debian: apt-get install firefox-esr; or set FIREFOX to its path)'
  if (process.env.CI) throw new Error(reason)
  return reason
}
