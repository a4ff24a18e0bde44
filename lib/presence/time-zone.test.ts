import { afterEach, expect, test, vi } from 'vitest'
import { timeZone } from './time-zone.ts'

afterEach(() => vi.unstubAllGlobals())

test('is what Temporal says', () => {
  vi.stubGlobal('Temporal', { Now: { timeZoneId: () => 'Asia/Tokyo' } })
  expect(timeZone()).toBe('Asia/Tokyo')
})

test('is what Intl says in a browser without Temporal', () => {
  vi.stubGlobal('Temporal', undefined)
  expect(timeZone()).toBe(new Intl.DateTimeFormat().resolvedOptions().timeZone)
})
