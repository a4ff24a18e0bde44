import type { Locator, Page } from 'playwright'

/**
 * Moves the focus to the mark of a post with Tab alone, as a person without a mouse does.
 *
 * @param post the post's own container
 * @throws Error if the focus leaves the post before it meets the mark
 */
export async function focusBadge(page: Page, post: Locator): Promise<void> {
  await post.scrollIntoViewIfNeeded()
  await post.evaluate((element) => {
    const first = element.querySelector<HTMLElement>('a[href], button, [tabindex]')
    first?.focus({ preventScroll: true })
  })
  for (let presses = 0; presses < 60; presses += 1) {
    await page.keyboard.press('Tab')
    // A closed root's host is what the page sees of it: a plain span without a tabindex that has the focus all the same.
    const where = await post.evaluate((element) => {
      const active = document.activeElement
      if (!active || !element.contains(active)) return 'left'
      return active.localName === 'span' && !active.hasAttribute('tabindex') ? 'mark' : 'inside'
    })
    if (where === 'mark') return
    if (where === 'left') break
  }
  throw new Error('Tab did not reach the mark of this post.')
}
