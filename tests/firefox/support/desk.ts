import type { Page } from 'puppeteer-core'

/** Goes to another view of the options page, as a link in it does. */
export async function goTo(options: Page, hash: string): Promise<void> {
  await options.bringToFront()
  await options.evaluate((next) => {
    location.hash = next
  }, hash)
}

/** Lets Switchboard run on X, from a click as a person does. */
export async function allowX(options: Page): Promise<void> {
  await goTo(options, '#/set-up/sites')
  await options.locator('::-p-aria([name="Run on X"][role="switch"])').click()
  await options.waitForSelector('::-p-aria([name="Run on X"][role="switch"])[aria-checked="true"]')
}

/** Adds a Mastodon server by its name. */
export async function addMastodon(options: Page, host: string): Promise<void> {
  await goTo(options, '#/set-up/sites')
  await options.locator('::-p-aria([name="Add a Mastodon server"][role="textbox"])').fill(host)
  await options.locator('::-p-aria([name="Add"][role="button"])').click()
  await options.waitForSelector(`::-p-aria([name="Run on ${host}"][role="switch"])`)
}

/** Joins the server with an address and an invitation code. */
export async function joinServer(options: Page, address: string, code: string): Promise<void> {
  await goTo(options, '#/set-up/storage')
  await options.locator('::-p-aria([name="Address of the server"][role="textbox"])').fill(address)
  await options.locator('::-p-aria([name="Invitation code"][role="textbox"])').fill(code)
  await options.locator('::-p-aria([name="Join"][role="button"])').click()
  await options.waitForSelector('::-p-text(signed in as)')
}

/** Opens the row of a post in the list of a department. */
export async function openRow(options: Page, text: string): Promise<void> {
  await goTo(options, '#/')
  await options.locator(`li a ::-p-text(${text})`).click()
  await options.waitForSelector('::-p-aria([name="Claim"][role="button"])')
}

/** Closes the open item with the keys: `e`, the first outcome, Enter. */
export async function closeWithKeys(options: Page): Promise<void> {
  await options.keyboard.press('e')
  await options.waitForSelector('::-p-aria([name="What became of it?"][role="dialog"])')
  await options.keyboard.press('1')
  await options.keyboard.press('Enter')
  await options.waitForSelector('::-p-aria([name="What became of it?"][role="dialog"])', { hidden: true })
}
