import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addLook, emptyDay, type HealthDay, noMissing, sharedCounts, type SiteLook, sumDays } from './site-health.ts'
import { disproves, judgeSite, thresholds } from './judge-site.ts'

const now = { version: '1.0', fix: 0 }
const look = (containers: number, read: number, missing: Partial<SiteLook['missing']> = {}, bare = false): SiteLook => ({
  containers,
  read,
  bare,
  missing: { ...noMissing(), ...missing },
})
const place = (day: string, more: Partial<HealthDay> = {}) => ({ site: 'x' as const, day, ...now, ...more })
const dayOf = (day: string, looks: SiteLook[], more: Partial<HealthDay> = {}) => looks.reduce(addLook, emptyDay(place(day, more)))
const times = <T>(count: number, one: T): T[] => Array.from({ length: count }, () => one)

describe('addLook', () => {
  test('counts what says something', () => {
    const day = dayOf('2026-03-04', [look(10, 9, { text: 2, permalink: 1 }), look(4, 0), look(2, 0), look(0, 0, {}, true)])
    expect(day).toMatchObject({ looks: 2, blankLooks: 1, bareLooks: 1, containers: 16, read: 9 })
    expect(day.missing).toEqual({ ...noMissing(), text: 2, permalink: 1 })
  })

  const anyLook = fc.nat(40).chain((containers) =>
    fc.record({
      containers: fc.constant(containers),
      read: fc.nat(containers),
      bare: fc.boolean(),
      missing: fc.record({
        permalink: fc.nat(containers),
        author: fc.nat(containers),
        key: fc.nat(containers),
        text: fc.nat(containers),
        time: fc.nat(containers),
        row: fc.nat(containers),
      }),
    }),
  )

  test('the order of looks changes nothing, and days add up', () => {
    fc.assert(
      fc.property(fc.array(anyLook), fc.array(anyLook), (one, other) => {
        const whole = dayOf('2026-03-04', [...one, ...other])
        expect(dayOf('2026-03-04', [...other, ...one])).toEqual(whole)
        const { site: _site, day: _day, version: _version, fix: _fix, ...sums } = whole
        expect(sumDays([dayOf('2026-03-03', one), dayOf('2026-03-04', other)])).toEqual(sums)
      }),
    )
  })

  test('below the thresholds nothing is said, whatever is missing', () => {
    const few = fc.array(anyLook, { maxLength: thresholds.blankLooks - 1 })
    const history = fc.array(anyLook, { maxLength: 200 })
    fc.assert(
      fc.property(few, history, (today, before) => {
        const days = [dayOf('2026-03-04', today), dayOf('2026-03-01', before, { version: '0.9' })]
        expect(judgeSite(days, now)).toBeUndefined()
      }),
    )
  })

  test('as long as a post in ten looks is read, nobody says that nothing is', () => {
    fc.assert(
      fc.property(fc.array(anyLook, { maxLength: 60 }), (looks) => {
        const readable = looks.flatMap((one) => [one, look(5, 1)])
        expect(judgeSite([dayOf('2026-03-04', readable)], now)?.kind).not.toBe('nothing-read')
      }),
    )
  })

  test('what is shared of a day does not say how much was read, only how well', () => {
    fc.assert(
      fc.property(fc.nat(100_000), fc.nat(100), (containers, percent) => {
        const read = Math.floor((containers * percent) / 100)
        const shared = sharedCounts(look(containers, read, { text: read }))
        expect(shared?.containers).toBe(containers < 20 ? undefined : 100)
        if (containers < 20) return
        expect(Math.abs((shared?.read ?? 0) - percent)).toBeLessThanOrEqual(5)
      }),
    )
  })
})

const good = times(20, look(10, 10))
const before = dayOf('2026-03-01', good)
const judged: [name: string, days: HealthDay[], said: string | undefined][] = [
  ['nothing', [], undefined],
  ['a site that is read', [before, dayOf('2026-03-04', good)], undefined],
  ['one odd page', [before, dayOf('2026-03-04', [look(200, 0)])], undefined],
  ['five pages of three placeholders', [before, dayOf('2026-03-04', times(5, look(3, 0)))], undefined],
  ['five pages of which nothing is read', [dayOf('2026-03-04', times(5, look(4, 0)))], 'nothing-read'],
  [
    'the same over two days',
    [dayOf('2026-03-03', times(3, look(8, 0))), dayOf('2026-03-04', times(2, look(8, 0)))],
    'nothing-read',
  ],
  ['every fifth page is read', [before, dayOf('2026-03-04', [...times(8, look(9, 0)), ...times(2, look(9, 9))])], undefined],
  ['searches without results', [before, dayOf('2026-03-04', times(50, look(0, 0)))], undefined],
  [
    'a wall before the sign-in',
    [before, dayOf('2026-03-04', times(50, look(0, 0))), dayOf('2026-03-05', times(50, look(0, 0)))],
    undefined,
  ],
  [
    'full pages without a container',
    [before, dayOf('2026-03-04', times(10, look(0, 0, {}, true))), dayOf('2026-03-05', [])],
    'no-containers',
  ],
  ['full pages where there never was one', [dayOf('2026-03-04', times(40, look(0, 0, {}, true)))], undefined],
  ['full pages, and some containers', [before, dayOf('2026-03-04', [...times(40, look(0, 0, {}, true)), look(5, 5)])], undefined],
  [
    'texts are gone',
    [before, dayOf('2026-03-03', times(3, look(9, 9, { text: 9 }))), dayOf('2026-03-04', times(3, look(9, 9, { text: 9 })))],
    'text',
  ],
  ['a third of the texts is gone', [before, dayOf('2026-03-03', times(9, look(9, 9, { text: 3 })))], 'no'],
  [
    'texts that were never there',
    [dayOf('2026-03-01', times(20, look(10, 10, { text: 9 }))), dayOf('2026-03-04', times(9, look(9, 9, { text: 9 })))],
    'no',
  ],
  [
    'texts are gone from four pages',
    [before, dayOf('2026-03-03', []), dayOf('2026-03-04', times(4, look(20, 20, { text: 20 })))],
    'no',
  ],
  [
    'most links are gone',
    [dayOf('2026-02-01', good, { version: '0.9' }), dayOf('2026-03-04', times(8, look(10, 3, { permalink: 7 })))],
    'permalink',
  ],
  ['only an older version could read nothing', [dayOf('2026-03-04', times(9, look(9, 0)), { version: '0.9' })], undefined],
  ['nothing before the fix', [dayOf('2026-03-04', times(9, look(9, 0)), { fix: 2 })], undefined],
]

test.each(judged)('judgement of %s', (_name, days, said) => {
  const change = judgeSite(days, now)
  expect(change?.kind === 'field' ? change.field : change?.kind).toBe(said === 'no' ? undefined : said)
})

test('a page that is read again disproves what was said', () => {
  expect(disproves({ kind: 'nothing-read' }, look(5, 4))).toBe(true)
  expect(disproves({ kind: 'nothing-read' }, look(5, 2))).toBe(false)
  expect(disproves({ kind: 'field', field: 'text' }, look(5, 5, { text: 5 }))).toBe(false)
  expect(disproves({ kind: 'field', field: 'text' }, look(5, 5, { text: 1 }))).toBe(true)
})
