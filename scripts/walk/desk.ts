import type { Locator, Page } from 'playwright'

/** Opens the list of a department from the navigation. */
export async function openQueue(options: Page, department: string): Promise<void> {
  await options
    .getByRole('navigation')
    .getByRole('link', { name: new RegExp(`^${department}`, 'u') })
    .click()
  await options.getByRole('heading', { name: department }).first().waitFor()
}

/** The row of a post in the open list. */
export function queueRow(options: Page, text: string): Locator {
  return options.getByRole('listitem').filter({ hasText: text }).getByRole('link')
}

/** Opens a row and claims it. */
export async function claim(options: Page, text: string): Promise<void> {
  await queueRow(options, text).click()
  await options.getByRole('button', { name: 'Claim', exact: true }).click()
  await options
    .getByText(/Claimed by you/iu)
    .first()
    .waitFor()
}

/** Records the public reply of the open item. */
export async function recordAnswer(options: Page, link: string): Promise<void> {
  await options.getByRole('button', { name: 'Answered…' }).click()
  await options.getByLabel('Link of the reply').fill(link)
  await options.getByRole('button', { name: 'Record answer' }).click()
  await options
    .getByText(/Answered by you/iu)
    .first()
    .waitFor()
}

/** Closes the open item with the keys: `e`, a number for the outcome, Enter. */
export async function closeWithKeys(options: Page, outcomeKey: '1' | '2' | '3'): Promise<void> {
  await options.keyboard.press('Escape')
  await options.keyboard.press('e')
  const dialog = options.getByRole('dialog', { name: 'What became of it?' })
  await dialog.waitFor()
  await options.keyboard.press(outcomeKey)
  await options.keyboard.press('Enter')
  await dialog.waitFor({ state: 'hidden' })
}
