import 'fake-indexeddb/auto'
import { expect, test } from 'vitest'
import { forgetOpening, readOpenings, rememberOpening } from './search-openings.ts'
import { readSettings } from './settings-db.ts'

const hourMs = 3_600_000

test('an opening is kept until it is ended or half a day has passed, and the first time counts', async () => {
  const before = await readSettings()
  expect(await readOpenings(0)).toEqual({})
  await rememberOpening('a', { at: 0, mid: 7 })
  await rememberOpening('a', { at: hourMs, mid: 9 })
  await rememberOpening('b', { at: 2 * hourMs, mid: 11 })
  expect(await readOpenings(3 * hourMs)).toEqual({ a: { at: 0, mid: 7 }, b: { at: 2 * hourMs, mid: 11 } })
  expect(await readOpenings(12 * hourMs)).toEqual({ b: { at: 2 * hourMs, mid: 11 } })
  await forgetOpening('b')
  await forgetOpening('never-opened')
  expect(await readOpenings(3 * hourMs)).toEqual({ a: { at: 0, mid: 7 } })

  // Opened again after half a day: the old time is no longer meant.
  await rememberOpening('a', { at: 13 * hourMs, mid: 20 })
  expect(await readOpenings(13 * hourMs)).toEqual({ a: { at: 13 * hourMs, mid: 20 } })
  expect({ ...(await readSettings()), openings: undefined }).toEqual({ ...before, openings: undefined })
})
