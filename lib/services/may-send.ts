import { browser } from 'wxt/browser'
import { sentToServer } from '../util/data-consent.ts'

/**
 * Whether this person still consents to what is sent to their server. Firefox asks for it when a server is joined, and it may be taken
 * back in Firefox's own settings at any time: then everything waits here. Other browsers know no such consent.
 */
export async function maySend(): Promise<boolean> {
  if (!import.meta.env.FIREFOX) return true
  const consent: { origins?: string[]; data_collection: string[] } = { data_collection: [...sentToServer] }
  return browser.permissions.contains(consent)
}
