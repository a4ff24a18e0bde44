import type { Locator, Page } from 'playwright'

/** How long a person takes for what a script does at once; 0 for a script in a hurry. */
export interface Pace {
  /** People skim set-up pages: one line of some 60 characters. */
  linePauseMs: number
  /** Between two keys: a practised typist. */
  keyMs: number
  /** To find a control and move the pointer there. */
  aimMs: number
}

export const personsPace: Pace = { linePauseMs: 700, keyMs: 90, aimMs: 600 }
export const noPause: Pace = { linePauseMs: 0, keyMs: 0, aimMs: 0 }

const lineLength = 60

/** Reads, points and types on a page as a person does. */
export function personAt(page: Page, pace: Pace) {
  const aim = () => page.waitForTimeout(pace.aimMs)
  return {
    async read(text: Locator) {
      const words = (await text.innerText()).replace(/\s+/gu, ' ').trim()
      await page.waitForTimeout(Math.ceil(words.length / lineLength) * pace.linePauseMs)
    },
    async click(control: Locator) {
      await aim()
      await control.click()
    },
    async clickAt(x: number, y: number) {
      await aim()
      await page.mouse.move(x, y, { steps: 5 })
      await page.mouse.click(x, y)
    },
    async type(field: Locator, text: string) {
      await aim()
      await field.click()
      await page.keyboard.type(text, { delay: pace.keyMs })
    },
    async press(key: string) {
      await page.waitForTimeout(pace.keyMs * 3)
      await page.keyboard.press(key)
    },
  }
}
