import { expect } from 'vitest'
import { allowSite } from '../../../scripts/walk/allow-site.ts'
import type { Person } from '../../../scripts/walk/person.ts'
import { makeCountsYesterdays } from '../counts-of-yesterday.ts'

/** Reads a page of X, and makes what was counted of it that of the day before: nobody waits for midnight. */
export async function healthOfYesterday(person: Person, html: string): Promise<void> {
  const { browser, options } = person
  await browser.context.route('https://x.com/**', (route) =>
    route.fulfill({ contentType: 'text/html; charset=utf-8', body: html }),
  )
  await allowSite(options, 'x', 'x.com')
  const page = await person.visit('https://x.com/home')
  await expect.poll(() => makeCountsYesterdays(options), { timeout: 60_000 }).toBeGreaterThanOrEqual(20)
  await page.close()
}
