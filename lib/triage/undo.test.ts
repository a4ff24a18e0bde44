import { describe, expect, test } from 'vitest'
import { actOn, after, contextOf, kettlePost, monday } from '../../tests/sync/support/northwind.ts'
import { bodyOf, reduce } from './reduce.ts'

const post = kettlePost('1')
const routed = after(['ana', actOn(post, 'route', 'r1')])
const claimed = after(['ana', actOn(post, 'route', 'r1')], ['ben', actOn(post, 'claim', 'c1')])
const undo = (opId: string) => actOn(post, 'undo', 'u1', { opId })

describe('undo', () => {
  test('puts back what was before', () => {
    const reduced = reduce(claimed, undo('c1'), contextOf('ben', monday + 5_000))
    expect(reduced.ok && bodyOf(reduced.value)).toEqual(bodyOf(routed))
    expect(reduced.ok && reduced.value.timeline.map(({ act }) => act)).toEqual(['route', 'claim', 'undo'])
  })

  test('of what made the item leaves it withdrawn, without a trace of parts', () => {
    const reduced = reduce(routed, undo('r1'), contextOf('ana'))
    expect(reduced.ok && reduced.value).toMatchObject({ status: 'withdrawn', withdrawnAs: 'undone', parts: [], reporterIds: [] })
  })

  test('is superseded once somebody acted, and says who', () => {
    const reduced = reduce(claimed, undo('r1'), contextOf('ana'))
    expect(reduced).toEqual({ ok: false, error: { code: 'superseded', state: 'claim', actorId: 'ben' } })
  })

  test('is for who acted alone', () => {
    const reduced = reduce(claimed, undo('c1'), contextOf('mia'))
    expect(reduced).toEqual({ ok: false, error: { code: 'not-allowed', state: 'claim', actorId: 'ben' } })
  })

  test.each([
    [30_000, true],
    [30_001, false],
  ])('%i ms later: %s', (lateMs, accepted) => {
    const reduced = reduce(routed, undo('r1'), contextOf('ana', monday + lateMs))
    expect(reduced.ok || reduced.error.code).toBe(accepted || 'too-late')
  })

  test('of an undo is no act', () => {
    const undone = after(['ana', actOn(post, 'route', 'r1')], ['ana', undo('r1')])
    const reduced = reduce(undone, actOn(post, 'undo', 'u2', { opId: 'u1' }), contextOf('ana'))
    expect(reduced.ok || reduced.error.code).toBe('illegal-transition')
  })

  test('of an act that nobody knows', () => {
    expect(reduce(routed, undo('r9'), contextOf('ana'))).toMatchObject({ error: { code: 'no-such-item' } })
  })
})
