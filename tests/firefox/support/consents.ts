import type { Page } from 'puppeteer-core'
import { sentToServer } from '../../../lib/util/data-consent.ts'

interface Extension {
  permissions: {
    getAll(): Promise<{ data_collection: string[] }>
    remove(what: { data_collection: readonly string[] }): Promise<boolean>
  }
}

/** What Firefox says this person has consented to send, in order. */
export function consents(options: Page): Promise<string[]> {
  return options.evaluate(async () => {
    const { permissions } = (globalThis as unknown as { browser: Extension }).browser
    return (await permissions.getAll()).data_collection.sort()
  })
}

/** Takes the consent back, as the switches in Firefox's own list of add-ons do. */
export async function takeConsentBack(options: Page): Promise<void> {
  await options.evaluate(async (kinds) => {
    const { permissions } = (globalThis as unknown as { browser: Extension }).browser
    await permissions.remove({ data_collection: kinds })
  }, sentToServer)
}
