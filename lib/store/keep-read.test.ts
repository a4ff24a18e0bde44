import 'fake-indexeddb/auto'
import * as fc from 'fast-check'
import { type DBSchema, openDB } from 'idb'
import { expect, test } from 'vitest'
import { keepRead } from './keep-read.ts'

interface Numbers extends DBSchema {
  kept: { key: string; value: number }
  other: { key: string; value: number }
}

let count = 0

async function openNumbers() {
  const db = await openDB<Numbers>(`numbers-${(count += 1)}`, 1, {
    upgrade(created) {
      created.createObjectStore('kept')
      created.createObjectStore('other')
    },
  })
  const numbers = keepRead<number[]>(['kept'])
  const asked = { times: 0 }
  const ask = () => {
    asked.times += 1
    return db.getAll('kept')
  }
  const read = () => Promise.resolve(numbers.peek(db) ?? numbers.keep(db, ask))
  return { db, numbers, read, asked }
}

test('is read once, however often it is asked for', async () => {
  const { read, asked } = await openNumbers()
  for (let time = 0; time < 5; time++) expect(await read()).toEqual([])
  expect(asked.times).toBe(1)
})

test('is gone when a write begins, and read anew after its end', async () => {
  const { db, read, numbers } = await openNumbers()
  await read()
  const written = db.put('kept', 7, 'a')
  expect(numbers.peek(db)).toBeUndefined()
  await written
  expect(await read()).toEqual([7])
})

test('what a write overtakes is not kept', async () => {
  const { db, numbers, read } = await openNumbers()
  const reading = read()
  const writing = db.put('kept', 7, 'a')
  expect(await reading).toEqual([])
  expect(numbers.peek(db)).toBeUndefined()
  await writing
  expect(await read()).toEqual([7])
})

test('stays through writes to other stores, and belongs to its handle', async () => {
  const [one, other] = [await openNumbers(), await openNumbers()]
  await one.db.put('kept', 1, 'a')
  await one.read()
  await other.read()
  await one.db.put('other', 2, 'b')
  await other.db.put('kept', 3, 'c')
  expect(one.numbers.peek(one.db)).toEqual([1])
  expect(one.numbers.peek(other.db)).toBeUndefined()
})

test('a write that fails ends it as well', async () => {
  const { db, numbers, read } = await openNumbers()
  await read()
  const tx = db.transaction('kept', 'readwrite')
  await tx.store.put(7, 'a')
  tx.abort()
  await tx.done.catch(() => undefined)
  expect(numbers.peek(db)).toBeUndefined()
  expect(await read()).toEqual([])
})

/** Whatever runs at the same time: who asks after a write's end sees it, and nobody sees what was never written. */
test('no reading is older than the last write that had ended when it was asked for', async () => {
  const steps = fc.array(fc.constantFrom('read', 'write', 'abort', 'wait'), { minLength: 1, maxLength: 40 })
  await fc.assert(
    fc.asyncProperty(steps, async (plan) => {
      const { db, read } = await openNumbers()
      const ended = new Set<number>()
      const underWay: Promise<unknown>[] = []
      for (const [index, step] of plan.entries()) {
        if (step === 'read') {
          const before = [...ended]
          underWay.push(
            read().then((seen) => {
              expect(seen).toEqual(expect.arrayContaining(before))
              expect(seen.every((number) => plan[number] === 'write')).toBe(true)
            }),
          )
        } else if (step === 'write') underWay.push(db.put('kept', index, String(index)).then(() => ended.add(index)))
        else if (step === 'abort') {
          const tx = db.transaction('kept', 'readwrite')
          underWay.push(tx.done.catch(() => undefined))
          tx.store.put(index, String(index)).catch(() => undefined)
          tx.abort()
        } else await underWay[Math.floor(underWay.length / 2)]
      }
      await Promise.all(underWay)
      expect(new Set(await read())).toEqual(ended)
      db.close()
    }),
    { numRuns: 60 },
  )
})
