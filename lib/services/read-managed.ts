import { browser } from 'wxt/browser'
import { logger } from '../util/logger.ts'
import { type ManagedSettings, parseManagedSettings } from './managed-settings.ts'

let known: Promise<ManagedSettings> | undefined

/** What the organisation has set for this browser now; nothing where no policy says anything. Asked once, until `forgetManaged`. */
export function readManaged(): Promise<ManagedSettings> {
  known ??= readNow()
  return known
}

/** The browser says that a policy was set, changed or taken away. */
export function forgetManaged(): void {
  known = undefined
}

async function readNow(): Promise<ManagedSettings> {
  // Firefox rejects where no policy names the extension.
  const raw = await browser.storage.managed.get(null).catch(() => ({}))
  return parseManagedSettings(raw)
}

/** Tells the administrator, in the extension's log, what of the policy was left out. */
export async function reportManagedProblems(): Promise<void> {
  for (const problem of (await readManaged()).problems) logger.warn('policy not understood', { problem })
}
