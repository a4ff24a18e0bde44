import type { Page } from 'playwright'
import { type ExtensionBrowser, launchWithExtension, type LaunchOptions } from '../chromium/launch.ts'
import { askBackground } from './ask-background.ts'

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

/** Joins the server as a person does, by address and invitation code, in "Where it is stored". */
export async function joinServer({ options }: Person, address: string, code: string): Promise<string> {
  const outcome = await askBackground(options, 'join', { address, code })
  if (outcome.kind === 'refused') throw new Error(`Joining ${address} was refused: ${outcome.reason}`)
  return outcome.organisationName
}
