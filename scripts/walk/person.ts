import type { Page } from 'playwright'
import { type ExtensionBrowser, launchWithExtension, type LaunchOptions } from '../chromium/launch.ts'
import type { Site } from '../../lib/post/site.ts'
import { allowSite } from './allow-site.ts'

/** Somebody with a browser of their own, the extension in it, and its options page open. */
export interface Person {
  name: string
  browser: ExtensionBrowser
  options: Page
  /** Opens another tab. */
  visit(address: string): Promise<Page>
}

/** Starts a browser for somebody and opens the options page. */
export async function startPerson(name: string, launch: LaunchOptions): Promise<Person> {
  const browser = await launchWithExtension(launch)
  const options = browser.context.pages()[0] ?? (await browser.context.newPage())
  await options.goto(`chrome-extension://${browser.extensionId}/options.html`)
  return {
    name,
    browser,
    options,
    async visit(address) {
      const page = await browser.context.newPage()
      await page.goto(address)
      return page
    },
  }
}

/** Joins the server as a person does: address and invitation code in "Where it is stored". */
export async function joinServer({ options, browser }: Person, address: string, code: string): Promise<void> {
  await options.goto(`chrome-extension://${browser.extensionId}/options.html#/set-up/storage`)
  await options.getByLabel('Address of the server').fill(address)
  await options.getByLabel('Invitation code').fill(code)
  await options.getByRole('button', { name: 'Join', exact: true }).click()
  await options.getByText('signed in as').waitFor()
  await options.goto(`chrome-extension://${browser.extensionId}/options.html#/`)
}

/** Lets Switchboard read a site in this browser. */
export async function enableSite({ options }: Person, site: Site, host: string): Promise<void> {
  await allowSite(options, site, host)
}
