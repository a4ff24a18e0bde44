import type { BrowserContext } from 'playwright'

/**
 * Opens the popup's page in a tab and waits until it shows something that can be pressed, drawn.
 *
 * @returns ms since the navigation began, one for each time
 */
export async function measurePopup(context: BrowserContext, extensionId: string, times: number): Promise<number[]> {
  const results: number[] = []
  for (let index = 0; index < times; index++) {
    const page = await context.newPage()
    await page.goto(`chrome-extension://${extensionId}/popup.html`)
    results.push(
      await page.evaluate(
        () =>
          new Promise<number>((resolve) => {
            const look = () => {
              const control = document.querySelector('button:not([disabled]), a[href], input:not([disabled])')
              // The frame after the one in which it is there has been drawn.
              if (control) requestAnimationFrame(() => resolve(performance.now()))
              else requestAnimationFrame(look)
            }
            look()
          }),
      ),
    )
    await page.close()
  }
  return results
}
