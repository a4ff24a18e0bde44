import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { SweepLook } from './org-rows.ts'
import { isLookedAtOn, type LookAct, lookAfter, rotaOf, sweepLookId, weekdayOf } from './sweep.ts'

const place = { host: 'x.com', termId: 'own-name' }
const looks = (found: number): LookAct => ({ kind: 'look', args: { ...place, found } })
const unlook: LookAct = { kind: 'unlook', args: place }
const look = (at: number, personId = 'ana', found = 0) => lookAfter(undefined, looks(found), { personId, at })

test('sweepLookId: one for each host and term, and an id however long both are', () => {
  expect(sweepLookId(place)).toBe(sweepLookId({ ...place }))
  expect(sweepLookId({ ...place, host: 'social.example' })).not.toBe(sweepLookId(place))
  expect(sweepLookId({ ...place, termId: 'other' })).not.toBe(sweepLookId(place))
  expect(sweepLookId({ host: 'a'.repeat(253), termId: 'b'.repeat(100) })).toMatch(/^[\da-f-]{36}$/u)
})

describe('lookAfter', () => {
  test('a first look is a row', () => {
    expect(look(5, 'ana', 3)).toEqual({ id: sweepLookId(place), ...place, personId: 'ana', at: 5, found: 3, before: undefined })
  })

  test('a later look takes its place, whoever did it', () => {
    const before = { personId: 'ana', at: 5, found: 3 }
    expect(lookAfter(look(5, 'ana', 3), looks(0), { personId: 'ben', at: 6 })).toEqual({ ...look(6, 'ben', 0), before })
  })

  test('one that was done before it and comes after it changes nothing', () => {
    const known = look(5)
    expect(lookAfter(known, looks(9), { personId: 'ben', at: 4 })).toBe(known)
  })

  test('a first look is taken back to none, a later one to the one before it', () => {
    const by = { personId: 'ben', at: 9 }
    expect(lookAfter(look(5, 'ben'), unlook, by)).toBeUndefined()
    const second = lookAfter(look(5, 'ana', 3), looks(0), { personId: 'ben', at: 6 })
    expect(lookAfter(second, unlook, by)).toEqual(look(5, 'ana', 3))
    expect(lookAfter(undefined, unlook, by)).toBeUndefined()
  })

  test('what somebody else looked at is not taken back', () => {
    const known = look(5, 'ana')
    expect(lookAfter(known, unlook, { personId: 'ben', at: 6 })).toBe(known)
  })

  test('in whatever order looks come, the latest is left', () => {
    const several = fc.uniqueArray(fc.record({ at: fc.nat(50), personId: fc.constantFrom('ana', 'ben') }), {
      minLength: 1,
      selector: ({ at }) => at,
    })
    fc.assert(
      fc.property(several, (all) => {
        const end = all.reduce<SweepLook | undefined>((known, by) => lookAfter(known, looks(0), by), undefined)
        expect(end?.at).toBe(Math.max(...all.map(({ at }) => at)))
      }),
    )
  })
})

const at = (text: string) => Date.parse(text)

test.each([
  ['2026-03-02T08:00:00+01:00', '2026-03-02T23:59:00+01:00', 'Europe/Berlin', true],
  ['2026-03-01T23:59:00+01:00', '2026-03-02T00:01:00+01:00', 'Europe/Berlin', false],
  ['2026-03-01T23:59:00+01:00', '2026-03-02T00:01:00+01:00', 'America/New_York', true],
  ['2026-03-29T00:30:00+01:00', '2026-03-29T23:30:00+02:00', 'Europe/Berlin', true],
] as const)('isLookedAtOn: looked at %s, now %s in %s: %s', (looked, now, zone, expected) => {
  expect(isLookedAtOn(look(at(looked)), at(now), zone)).toBe(expected)
  expect(isLookedAtOn(undefined, at(now), zone)).toBe(false)
})

test.each([
  ['2026-03-02T12:00:00Z', 'UTC', '1'],
  ['2026-03-08T12:00:00Z', 'UTC', '7'],
  ['2026-03-08T12:00:00Z', 'Pacific/Auckland', '1'],
  ['2026-03-02T02:00:00Z', 'America/New_York', '7'],
] as const)('weekdayOf %s in %s is %s', (instant, zone, expected) => {
  expect(weekdayOf(at(instant), zone)).toBe(expected)
})

test('rotaOf', () => {
  const rota = [{ id: '1' as const, personIds: ['ana', 'ben'] }]
  expect(rotaOf(rota, '1')).toEqual(['ana', 'ben'])
  expect(rotaOf(rota, '2')).toEqual([])
})
