import type { Page } from 'puppeteer-core'
import { expect } from 'vitest'

const withinMs = 20_000
const lookEveryMs = 30

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
  await press(options, '[role="switch"]', 'Run on X')
  await find(options, '[role="switch"][aria-checked="true"]', 'Run on X')
}

/** Adds a Mastodon server by its name. */
export async function addMastodon(options: Page, host: string): Promise<void> {
  await goTo(options, '#/set-up/sites')
  await fill(options, 'Add a Mastodon server', host)
  await press(options, 'button', 'Add')
  await find(options, '[role="switch"][aria-checked="true"]', `Run on ${host}`)
}

/** Joins the server with an address and an invitation code. */
export async function joinServer(options: Page, address: string, code: string): Promise<void> {
  await goTo(options, '#/set-up/storage')
  await fill(options, 'Address of the server', address)
  await fill(options, 'Invitation code', code)
  await press(options, 'button', 'Join')
  await find(options, 'p, dd, li, span', /signed in as/u)
}

/** Opens the row of a post in the list of a department. */
export async function openRow(options: Page, text: string): Promise<void> {
  await goTo(options, '#/')
  await press(options, 'li a', new RegExp(text, 'u'))
  await find(options, 'button', 'Claim')
}

/** Closes the open item with the keys: `e`, the first outcome, Enter. */
export async function closeWithKeys(options: Page): Promise<void> {
  await options.keyboard.press('e')
  await find(options, '[role="dialog"]', 'What became of it?')
  await options.keyboard.press('1')
  await options.keyboard.press('Enter')
  const dialogs = () => options.evaluate(() => document.querySelectorAll('[role="dialog"]').length)
  await expect.poll(dialogs, { timeout: withinMs }).toBe(0)
}

/** Clicks what has this name, as a person does. */
export async function press(page: Page, selector: string, name: string | RegExp): Promise<void> {
  const { x, y } = await find(page, selector, name)
  await page.mouse.click(x, y)
}

/** Clicks a field and types into it. */
export async function fill(page: Page, label: string, text: string): Promise<void> {
  await press(page, 'input, textarea', label)
  await page.keyboard.type(text)
}

/**
 * The middle of what can be seen under this selector and name, waited for. Puppeteer's own locators make functions of text, which the
 * content security policy of the extension's pages forbids.
 */
export async function find(page: Page, selector: string, name: string | RegExp): Promise<{ x: number; y: number }> {
  const pattern = typeof name === 'string' ? `^${name.replaceAll(/[.?*+()]/gu, '\\$&')}$` : name.source
  const until = Date.now() + withinMs
  let before: { x: number; y: number } | undefined
  for (;;) {
    const place = await page.evaluate(
      (css, source) => {
        const nameOf = (element: Element) => {
          const isField = element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement
          const labels = isField ? [...(element.labels ?? [])] : []
          const told = [...labels, document.getElementById(element.getAttribute('aria-labelledby') ?? '')]
          const words = told.map((label) => label?.textContent ?? '').join(' ')
          return (element.getAttribute('aria-label') ?? (words.trim() || element.textContent)).trim()
        }
        const element = [...document.querySelectorAll(css)].find((one) => new RegExp(source, 'u').test(nameOf(one)))
        // Not at the edge: what has just been said lies there.
        element?.scrollIntoView({ block: 'center' })
        const box = element?.getBoundingClientRect()
        if (!element || !box || box.width === 0) return undefined
        const [x, y] = [box.x + box.width / 2, box.y + box.height / 2]
        // A note that has just been said may lie above it for a while.
        const top = document.elementFromPoint(x, y)
        return top && (element.contains(top) || top.contains(element)) ? { x, y } : undefined
      },
      selector,
      pattern,
    )
    // Lists arrive after the page: what still moves is not there yet. Scrolling to the same place twice may end a pixel apart.
    if (place && before && Math.hypot(place.x - before.x, place.y - before.y) < 2) return place
    before = place
    if (Date.now() > until) throw new Error(`Nothing named ${pattern} (${selector}) on ${page.url()} within ${withinMs} ms.`)
    await new Promise((resolve) => setTimeout(resolve, lookEveryMs))
  }
}
