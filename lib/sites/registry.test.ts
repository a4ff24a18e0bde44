import { expect, test } from 'vitest'
import { adapterFor, sitePlans } from './registry.ts'

const hostTable = { 'kettles.example': 'mastodon', '127.0.0.1:4100': 'mastodon', 'hub.example': 'linkedin' } as const

test.each([
  ['https://x.com/home', 'x'],
  ['https://mobile.twitter.com/lenaortiz', 'x'],
  ['https://kettles.example/home', 'mastodon'],
  ['http://127.0.0.1:4100/home', 'mastodon'],
  ['https://other.example/home', undefined],
  ['https://hub.example/', undefined],
  ['https://constructor/', undefined],
  ['file:///x.com', undefined],
])('%s is read as %s', (address, site) => expect(adapterFor(new URL(address), hostTable)?.site).toBe(site))

test.each([
  ['https://x.com/messages', true],
  ['https://x.com/i/bookmarks/all', true],
  ['https://x.com/Messages/1-2', true],
  ['https://x.com/compose/post', true],
  ['https://x.com/lenaortiz/status/20/photo/1', false],
  ['https://x.com/messagesfan', false],
  ['https://x.com/home', false],
  ['https://kettles.example/notifications', true],
  ['https://kettles.example/deck/notifications', true],
  ['https://kettles.example/web/timelines/direct', true],
  ['https://kettles.example/deck/@lena/1', false],
])('%s is silent: %s', (address, silent) => {
  const url = new URL(address)
  expect(adapterFor(url, hostTable)?.isSilentPage(url)).toBe(silent)
})

test('every site has one adapter, and every host one site', () => {
  const hosts = sitePlans.flatMap((adapter) => adapter.hosts)
  expect(new Set(hosts).size).toBe(hosts.length)
  expect(new Set(sitePlans.map((adapter) => adapter.site)).size).toBe(sitePlans.length)
})
