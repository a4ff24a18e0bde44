import type { Page } from 'playwright'
import { expect } from 'vitest'
import { allowSite } from '../../../scripts/walk/allow-site.ts'
import type { Person } from '../../../scripts/walk/person.ts'

/** Reads a page of X, and makes what was counted of it that of the day before: nobody waits for midnight. */
export async function healthOfYesterday(person: Person, html: string): Promise<void> {
  const { browser, options } = person
  await browser.context.route('https://x.com/**', (route) =>
    route.fulfill({ contentType: 'text/html; charset=utf-8', body: html }),
  )
  await allowSite(options, 'x', 'x.com')
  const page = await person.visit('https://x.com/home')
  await expect.poll(() => countsMadeYesterdays(options), { timeout: 60_000 }).toBeGreaterThanOrEqual(20)
  await page.close()
}

/** Rings the alarm by which the background looks whether something is to be sent. */
export function ringSyncAlarm(ours: Page): Promise<void> {
  return ours.evaluate(() => {
    const { chrome } = globalThis as unknown as { chrome: { alarms: { create(name: string, when: object): Promise<void> } } }
    return chrome.alarms.create('sync-poll', { when: Date.now() })
  })
}

function countsMadeYesterdays(ours: Page): Promise<number> {
  return ours.evaluate(async () => {
    const finished = <T>(request: IDBRequest<T>) =>
      new Promise<T>((resolve) => request.addEventListener('success', () => resolve(request.result)))
    // Opened here first it would be made without its stores.
    if (!(await indexedDB.databases()).some(({ name }) => name === 'site-health')) return 0
    const db = await finished(indexedDB.open('site-health'))
    const store = db.transaction('days', 'readwrite').objectStore('days')
    const days = (await finished(store.getAll())) as { day: string; containers: number }[]
    const yesterday = new Date(Date.now() - 86_400_000).toISOString().slice(0, 10)
    await finished(store.clear())
    for (const one of days) await finished(store.put({ ...one, day: yesterday }))
    db.close()
    return days.reduce((sum, { containers }) => sum + containers, 0)
  })
}
