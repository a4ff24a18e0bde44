import { browser } from 'wxt/browser'

/**
 * Asks the browser for the permission to run on a host. Must be called directly from a click, before anything is awaited.
 *
 * @returns whether it is granted now; at once and without a question if it was before
 */
export function requestOrigin(origin: string): Promise<boolean> {
  return browser.permissions.request({ origins: [`${origin}/*`] })
}
