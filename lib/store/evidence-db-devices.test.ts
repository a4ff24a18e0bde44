import 'fake-indexeddb/auto'
import { openDB } from 'idb'
import { beforeEach, expect, test } from 'vitest'
import { compactLog, deleteDay } from '../budget/compact-log.ts'
import type { DeviceTime } from '../budget/device-time.ts'
import { addDevice, forgetDevice, nameThisDevice, readDevices } from './evidence-db-devices.ts'
import { changeLog, compactEvidence, forgetAll, forgetDay, readLog } from './evidence-db.ts'

const name = 'switchboard-evidence'
const window = { id: 1, day: '2026-11-19', openedAt: 1, openedBy: 'act', limitMs: 1, ended: undefined } as const
const entry = {
  page: 'a',
  seq: 1,
  kind: 'enter',
  mono: 1,
  wall: 1,
  tz: 'UTC',
  act: 'input',
  boot: 'b',
  site: 'x',
  window: 1,
} as const
const now = Date.parse('2026-11-20T12:00:00Z')

const laptop: DeviceTime = {
  id: 'laptop',
  name: 'Laptop',
  revision: 2,
  days: ['2026-11-20', '2026-11-19', '2024-01-02'].map((day) => ({ day, windows: 1, sites: [{ site: 'x', ms: 1 }] })),
}
const daysKnown = async () => (await readDevices()).others.flatMap(({ days }) => days.map(({ day }) => day))

beforeEach(async () => {
  await new Promise<void>((done, failed) => {
    const request = indexedDB.deleteDatabase(name)
    request.addEventListener('success', () => done())
    request.addEventListener('error', () => failed(request.error))
  })
})

test('what an older version counted and what was chosen is there after the update', async () => {
  const old = await openDB(name, 2, {
    upgrade(made) {
      made.createObjectStore('entries', { keyPath: ['page', 'seq'] }).createIndex('window', 'window')
      made.createObjectStore('windows', { keyPath: 'id' })
      made.createObjectStore('folded', { keyPath: ['day', 'site', 'window'] })
      made.createObjectStore('own')
      made.createObjectStore('lastId')
    },
  })
  const sum = { day: '2026-10-01', site: 'reddit', window: 7, ms: 90_000 }
  await old.put('entries', entry)
  await old.put('windows', window)
  await old.put('folded', sum)
  await old.put('own', { exempt: true }, 'own')
  await old.put('lastId', 9, 'lastId')
  old.close()
  const { log, own } = await readLog(0)
  expect(log).toEqual({ entries: [entry], windows: [window], folded: [sum], lastId: 9 })
  expect(own.exempt).toBe(true)
  expect(await addDevice(laptop)).toMatchObject({ kind: 'taken' })
})

test('the first version’s log is there after two updates at once', async () => {
  const old = await openDB(name, 1, {
    upgrade(made) {
      made.createObjectStore('entries', { keyPath: ['page', 'seq'] }).createIndex('window', 'window')
      made.createObjectStore('windows', { keyPath: 'id' })
      made.createObjectStore('settings')
    },
  })
  await old.put('entries', entry)
  await old.put('windows', window)
  old.close()
  expect((await readLog(0)).log).toMatchObject({ entries: [entry], windows: [window] })
  expect(await readDevices()).toEqual({ own: undefined, others: [] })
})

test('this device keeps its id, and each of its files is newer than the last', async () => {
  expect(await nameThisDevice('Desk', 'one')).toEqual({ id: 'one', name: 'Desk', revision: 1 })
  expect(await nameThisDevice('Office', 'two')).toEqual({ id: 'one', name: 'Office', revision: 2 })
  expect(await addDevice({ ...laptop, id: 'one' })).toEqual({ kind: 'refused', because: 'own-device' })
  expect(await daysKnown()).toEqual([])
})

test('a newer file takes the place of an older one, and an older one changes nothing', async () => {
  await addDevice(laptop)
  await addDevice({ ...laptop, revision: 3, days: laptop.days.slice(0, 1) })
  expect(await addDevice(laptop)).toEqual({ kind: 'refused', because: 'older' })
  expect(await daysKnown()).toEqual(['2026-11-20'])
  await forgetDevice('laptop')
  expect(await daysKnown()).toEqual([])
})

test('T15: a day that is deleted is deleted of other devices too, and so is everything', async () => {
  await changeLog(() => ({ change: { windows: [{ ...window }], entries: [] }, answer: undefined }))
  await addDevice(laptop)
  await forgetDay('2026-11-19', (log) => deleteDay(log, '2026-11-19', now))
  expect(await daysKnown()).toEqual(['2026-11-20', '2024-01-02'])
  expect((await readLog(0)).log.windows).toEqual([])
  await forgetAll()
  expect((await readDevices()).others).toEqual([])
})

test('what is older than thirteen months goes, of other devices as well', async () => {
  await addDevice(laptop)
  await compactEvidence((log) => compactLog(log, '2026-11-20', now))
  expect(await daysKnown()).toEqual(['2026-11-20', '2026-11-19'])
})
