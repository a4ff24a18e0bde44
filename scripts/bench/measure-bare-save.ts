import type { Page } from 'playwright'

/**
 * Clicks in a page that the floor extension is in, one click after the other: each is one message, one strict transaction and one answer.
 *
 * @returns ms from each click, as the browser dates it, to the answer
 */
export async function measureBareSave(page: Page, clicks: number): Promise<number[]> {
  const times: number[] = []
  for (let index = 0; index < clicks; index++) {
    await page.mouse.click(20, 300)
    const told = await page.waitForFunction(() => document.documentElement.dataset.savedAfter)
    times.push(Number(await told.jsonValue()))
    await page.evaluate(() => delete document.documentElement.dataset.savedAfter)
  }
  return times
}
