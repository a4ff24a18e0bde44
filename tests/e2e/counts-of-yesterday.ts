import type { Page } from 'playwright'

/** The counts that wait on this device, after they were made those of the day before: nobody waits for midnight. */
export const makeCountsYesterdays = (page: Page): Promise<number> =>
  page.evaluate(async () => {
    const finished = <T>(request: IDBRequest<T>) =>
      new Promise<T>((resolve, reject) => {
        request.addEventListener('success', () => resolve(request.result))
        request.addEventListener('error', () => reject(request.error ?? new Error('not read')))
      })
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

/** Rings the alarm by which the background looks whether something is to be sent. */
export const ringSyncAlarm = (page: Page): Promise<void> =>
  page.evaluate(() => {
    const { chrome } = globalThis as unknown as { chrome: { alarms: { create(name: string, when: object): Promise<void> } } }
    return chrome.alarms.create('sync-poll', { when: Date.now() })
  })
