import 'fake-indexeddb/auto'
import { forceCloseDatabase } from 'fake-indexeddb'
import { type DBSchema, deleteDB, openDB, unwrap } from 'idb'
import { beforeEach, expect, test } from 'vitest'
import { keepOpen } from './kept-db.ts'

interface Numbers extends DBSchema {
  rows: { key: string; value: number }
}

/** Its types ask for the class where it takes a database. */
const closeByBrowser = forceCloseDatabase as unknown as (db: IDBDatabase) => void

let name = ''
let count = 0
beforeEach(() => {
  name = `kept-${(count += 1)}`
})

const open = () =>
  openDB<Numbers>(name, 1, {
    upgrade(created) {
      created.createObjectStore('rows')
    },
  })

test('hands out one handle, also to those who ask at once', async () => {
  const kept = keepOpen(open)
  const [one, other] = await Promise.all([kept(), kept()])
  expect(one).toBe(other)
  expect(await kept()).toBe(one)
})

test.each<[string, (db: Awaited<ReturnType<typeof open>>) => unknown]>([
  ['was closed by us', (db) => db.close()],
  // As Chromium says it when the disk is full or somebody clears the site's data.
  ['was closed by the browser', (db) => closeByBrowser(unwrap(db))],
  ['made way for a removal', () => deleteDB(name)],
])('opens anew what %s', async (_how, end) => {
  const kept = keepOpen(open)
  const first = await kept()
  await end(first)
  const second = await kept()
  expect(second).not.toBe(first)
  await second.put('rows', 1, 'a')
  expect(await second.get('rows', 'a')).toBe(1)
})

test('what could not be opened is tried again', async () => {
  let tries = 0
  const kept = keepOpen(() => ((tries += 1) === 1 ? Promise.reject(new Error('full')) : open()))
  await expect(kept()).rejects.toThrow('full')
  await expect(kept()).resolves.toBeDefined()
})
