import { browser } from 'wxt/browser'

/**
 * Opens the page that a person meets after installing.
 *
 * Not in the build for demonstrations and tests: it is told by the sites it is granted without asking, which no other build has.
 */
export async function openWelcome(): Promise<void> {
  const granted: unknown = browser.runtime.getManifest().host_permissions
  if (Array.isArray(granted) && granted.length > 0) return
  await browser.tabs.create({ url: browser.runtime.getURL('/welcome.html') })
}
