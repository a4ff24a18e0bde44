import type { Locator, Page } from 'playwright'
import { findInClosedRoots, type Found } from '../chromium/closed-roots.ts'

const waitMs = 10_000

/**
 * The mark at a post, waited for, once its name matches. Marks are found as a screen reader finds them: they live in closed roots.
 *
 * @param post the post's own container
 */
export async function badgeAt(page: Page, post: Locator, name: RegExp = /./u, timeoutMs = waitMs): Promise<Found> {
  const until = Date.now() + timeoutMs
  let last: Found | undefined
  for (;;) {
    const box = await post.boundingBox()
    const marks = box ? await findInClosedRoots(page, 'button', /./u) : []
    // The site's own buttons lie in the same row; ours open a dialog.
    const ours = marks.filter((mark) => box && mark.opensDialog && mark.y >= box.y && mark.y <= box.y + box.height)
    last = ours[0] ?? last
    const match = ours.find((mark) => name.test(mark.name))
    if (match) return match
    if (Date.now() > until)
      throw new Error(`No mark named ${String(name)} at the post; the last one seen was ${last?.name ?? 'none'}.`)
    await new Promise((resolve) => setTimeout(resolve, 30))
  }
}
