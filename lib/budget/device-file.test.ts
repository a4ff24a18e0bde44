import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { deviceFileText, readDeviceFile } from './device-file.ts'
import { type DeviceTime, deviceFileMaxChars, takeDevice } from './device-time.ts'

const id = '5b0f6a2e-6d0b-4c8e-9a41-6f3a0c1d2e3f'
const hour = 3_600_000
const good = {
  about: 'switchboard-time-of-a-device',
  version: 1,
  id,
  name: 'Laptop',
  revision: 1,
  days: [{ day: '2026-10-25', windows: 2, sites: [{ site: 'x', ms: hour }] }],
}
const read = (file: unknown) =>
  readDeviceFile(typeof file === 'string' ? file : JSON.stringify(file), '2026-11-20', 'Europe/Berlin')
const oneDay = (more: object) => ({ ...good, days: [{ ...good.days[0], ...more }] })
const onSites = (...ms: unknown[]) => oneDay({ sites: ms.map((one, place) => ({ site: `site-${place}`, ms: one })) })

describe('readDeviceFile', () => {
  test('what one device writes another reads, and of what was done and why nothing is in it', () => {
    const { name, revision, days } = good
    const lived = days.map((day) => ({
      ...day,
      totalMs: hour,
      more: [{ minutes: 15, reason: 'The fair' }],
      acts: [{ site: 'x', count: 3 }],
    }))
    const text = deviceFileText({ id, name, revision }, [
      ...lived,
      { day: '2026-10-24', totalMs: 0, windows: 0, sites: [], more: [], acts: [{ site: 'x', count: 1 }] },
    ])
    expect(text).not.toMatch(/fair|acts|more/u)
    expect(read(text)).toEqual({ ok: true, value: { id, name, revision, days } })
  })

  test.each<[string, unknown, string]>([
    ['nothing', '', 'no-device-file'],
    ['a picture', '\u0089PNG\r\n', 'no-device-file'],
    ['another JSON', { days: [] }, 'no-device-file'],
    ['a list', [good], 'no-device-file'],
    ['a bomb', '['.repeat(deviceFileMaxChars), 'no-device-file'],
    ['100 MB', `"${'x'.repeat(100_000_000)}"`, 'too-large'],
    ['a newer version', { ...good, version: 2, more: 1 }, 'newer-version'],
    ['a prototype', JSON.stringify(good).replace('{', '{"__proto__":{"polluted":1},'), 'no-device-file'],
    ['a prototype of a day', JSON.stringify(good).replace('{"day"', '{"__proto__":{"ms":1},"day"'), 'no-device-file'],
    ['a field nobody knows', { ...good, entries: [] }, 'no-device-file'],
    ['an id that is none', { ...good, id: '../1' }, 'no-device-file'],
    ['no name', { ...good, name: ' ' }, 'no-device-file'],
    ['a name that turns the line', { ...good, name: 'Lap\u202Etop' }, 'no-device-file'],
    ['a revision below one', { ...good, revision: 0 }, 'no-device-file'],
    ['a site with markup', oneDay({ sites: [{ site: '<b>', ms: 1 }] }), 'no-device-file'],
    ['a day that never was', oneDay({ day: '2026-02-30' }), 'impossible-day'],
    ['a date in words', oneDay({ day: 'yesterday' }), 'impossible-day'],
    ['the day after tomorrow', oneDay({ day: '2026-11-22' }), 'impossible-day'],
    ['a day twice', { ...good, days: [good.days[0], good.days[0]] }, 'impossible-day'],
    ['negative time', onSites(-1), 'impossible-time'],
    ['half a millisecond', onSites(0.5), 'impossible-time'],
    ['no number', onSites('1'), 'impossible-time'],
    ['NaN, which JSON writes so', onSites(Number.NaN), 'impossible-time'],
    ['NaN itself', JSON.stringify(good).replace(String(hour), 'NaN'), 'no-device-file'],
    ['more than a number holds', JSON.stringify(good).replace(String(hour), '1e999'), 'impossible-time'],
    ['a site twice', oneDay({ sites: [good.days[0]?.sites[0], good.days[0]?.sites[0]] }), 'impossible-time'],
    [
      '25 hours on a day of 24',
      { ...onSites(13 * hour, 12 * hour), days: [{ ...onSites(13 * hour, 12 * hour).days[0], day: '2026-10-24' }] },
      'impossible-time',
    ],
    ['more than 25 hours on the day of 25', onSites(13 * hour, 12 * hour + 1), 'impossible-time'],
    ['negative windows', oneDay({ windows: -1 }), 'impossible-time'],
  ])('%s is refused', (_name, file, because) => {
    expect(read(file)).toEqual({ ok: false, error: because })
    expect(({} as { polluted?: number }).polluted).toBeUndefined()
  })

  test('T3: the day on which clocks are put back really has 25 hours', () => {
    expect(read(onSites(13 * hour, 12 * hour)).ok).toBe(true)
  })

  test('whatever the text is, it is read or refused', () => {
    fc.assert(fc.property(fc.oneof(fc.string(), fc.json()), (text) => !read(text).ok))
  })
})

test('T7, T8: files come in any order and as often as they like, and the newest of each device stands', () => {
  const file = fc.record({ device: fc.nat(3), revision: fc.integer({ min: 1, max: 6 }) })
  const deviceOf = ({ device, revision }: { device: number; revision: number }): DeviceTime => ({
    id: `device ${device}`,
    name: 'Laptop',
    revision,
    days: [{ day: '2026-11-20', windows: revision, sites: [] }],
  })
  const after = (files: DeviceTime[]) => {
    const known = new Map<string, DeviceTime>()
    for (const one of files) if (takeDevice([...known.values()], one, 'device 0').kind === 'taken') known.set(one.id, one)
    return [...known.values()].sort((a, b) => (a.id < b.id ? -1 : 1))
  }
  const both = fc
    .array(file)
    .chain((files) => fc.tuple(fc.constant(files), fc.shuffledSubarray([...files, ...files], { minLength: files.length * 2 })))
  fc.assert(
    fc.property(both, ([files, again]) => {
      expect(after(again.map(deviceOf))).toEqual(after(files.map(deviceOf)))
      expect(after(files.map(deviceOf)).map(({ id: one }) => one)).not.toContain('device 0')
    }),
  )
})

test.each<[string, number, string | undefined, object]>([
  ['this device’s own file', 0, id, { kind: 'refused', because: 'own-device' }],
  ['one more than anybody has', 20, undefined, { kind: 'refused', because: 'too-many' }],
  ['one of twenty', 19, 'another', { kind: 'taken', name: 'Laptop', days: 1 }],
])('%s', (_name, others, own, expected) => {
  const known = Array.from({ length: others }, (_, place): DeviceTime => ({
    id: `${place}`,
    name: 'Desk',
    revision: 1,
    days: [],
  }))
  expect(takeDevice(known, good, own)).toEqual(expected)
})
