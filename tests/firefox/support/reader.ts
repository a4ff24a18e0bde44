import type { Page } from 'puppeteer-core'
import { expect } from 'vitest'
import { type OwnPart, readOwnParts } from './own-parts.ts'

/** A page of a site in a tab of its own, and the post in it that is dealt with. */
export interface Reader {
  page: Page
  /** Text of the post. */
  text: string
  /** Match pattern of the tab. */
  pattern: string
}

const withinMs = 20_000

/** Waits until the mark at the post has this name. */
export async function waitForMark(options: Page, { pattern, text }: Reader, name: RegExp): Promise<void> {
  const markName = async () => {
    const parts = await readOwnParts(options, pattern)
    return parts.find((part) => part.opensDialog && part.post.includes(text))?.name
  }
  await expect.poll(markName, { timeout: withinMs }).toMatch(name)
}

/** Waits until something of ours with this role and name is in the tab. */
export async function waitForPart(options: Page, { pattern }: Reader, role: OwnPart['role'], name: RegExp): Promise<void> {
  const parts = async () => (await readOwnParts(options, pattern)).filter((part) => part.role === role).map((part) => part.name)
  await expect.poll(parts, { timeout: withinMs }).toContainEqual(expect.stringMatching(name))
}

/**
 * Moves the focus to the mark of the post with Tab alone, as a person without a mouse does.
 *
 * @throws Error if the focus leaves the post before it meets the mark
 */
export async function focusMark({ page, text }: Reader): Promise<void> {
  await page.bringToFront()
  await page.evaluate((words) => {
    const post = [...document.querySelectorAll('article')].find((article) => article.textContent.includes(words))
    const first = post?.querySelector<HTMLElement>('a[href], button, [tabindex]')
    first?.focus()
  }, text)
  for (let presses = 0; presses < 60; presses += 1) {
    await page.keyboard.press('Tab')
    // A closed root's host is what the page sees of it: a plain span without a tabindex that has the focus all the same.
    const where = await page.evaluate((words) => {
      const active = document.activeElement
      if (!active?.closest('article')?.textContent.includes(words)) return 'left'
      return active.localName === 'span' && !active.hasAttribute('tabindex') ? 'mark' : 'inside'
    }, text)
    if (where === 'mark') return
    if (where === 'left') break
  }
  throw new Error('Tab did not reach the mark of this post.')
}

/** Has the page write down every key that it can see from now on. */
export async function recordKeys({ page }: Reader): Promise<void> {
  await page.evaluate(() => {
    const seen: string[] = []
    Object.assign(globalThis, { seen })
    for (const type of ['keydown', 'keypress', 'keyup', 'beforeinput', 'input'])
      window.addEventListener(type, (event) => seen.push(`${type} ${(event as KeyboardEvent).key}`), true)
  })
}

/** What the page has written down. */
export function recordedKeys({ page }: Reader): Promise<string[]> {
  return page.evaluate(() => (globalThis as unknown as { seen: string[] }).seen)
}
