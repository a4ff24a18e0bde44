import { browser } from 'wxt/browser'
import { sentToServer, sentWithSummary } from '../../lib/util/data-consent.ts'
import { logger } from '../../lib/util/logger.ts'
import { serverPattern } from '../../lib/util/match-pattern.ts'

/**
 * Asks the browser for the permission to run on a site's host. Must be called directly from a click, before anything is awaited.
 *
 * @param addresses web addresses of one site, e.g. `https://social.example`: one question for all of them
 * @returns whether it is granted now; at once and without a question if it was before
 */
export function requestOrigin(...addresses: string[]): Promise<boolean> {
  return request({ origins: addresses.map(serverPattern) })
}

/**
 * Asks for the permission to talk to a server and, where the browser asks for that as well, for the consent to what is sent there.
 *
 * Must be called directly from a click, before anything is awaited.
 *
 * @param address e.g. `http://127.0.0.1:8787/team`
 */
export function requestServer(address: string): Promise<boolean> {
  const origins = [serverPattern(address)]
  return request(import.meta.env.FIREFOX ? { origins, data_collection: [...sentToServer] } : { origins })
}

/** Asks for the consent to share a summary of one's own time, where the browser asks for that. Must be called directly from a click. */
export async function requestTelling(): Promise<boolean> {
  return !import.meta.env.FIREFOX || request({ data_collection: [...sentWithSummary] })
}

/** A browser that cannot even be asked (an address that the manifest does not list makes it throw) has not granted anything. */
async function request(permissions: { origins?: string[]; data_collection?: string[] }): Promise<boolean> {
  try {
    return await browser.permissions.request(permissions)
  } catch (error) {
    logger.error('permission-request', error)
    return false
  }
}
