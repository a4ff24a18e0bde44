import { describe, expect, test } from 'vitest'
import { actOn, after, contextOf, kettlePost, monday } from '../../tests/sync/support/northwind.ts'
import { reduce } from './reduce.ts'

const post = kettlePost('1')
const route = (opId: string, args = {}) => actOn(post, 'route', opId, args)

describe('route', () => {
  test('adds departments and leaves those at work alone', () => {
    const item = after(
      ['ana', route('r1')],
      ['ben', actOn(post, 'claim', 'c1')],
      ['ana', route('r2', { departmentIds: ['service', 'pr'], leadDepartmentId: 'pr' })],
    )
    expect(item.parts.map(({ departmentId, state }) => [departmentId, state.kind])).toEqual([
      ['service', 'claimed'],
      ['pr', 'routed'],
    ])
    expect(item.leadDepartmentId).toBe('pr')
  })

  test.each(['close', 'return'] as const)('opens a part again after %s, with a new clock', (kind) => {
    const item = after(['ana', route('r1')], ['ben', actOn(post, kind, 'x1')], ['ana', route('r2')])
    expect(item.parts).toHaveLength(1)
    expect(item.parts[0]).toMatchObject({ state: { kind: 'routed' }, routedAt: monday + 2_000 })
    expect([item.parts[0]?.closedAt, item.parts[0]?.answeredAt, item.parts[0]?.claimedAt]).toEqual([
      undefined,
      undefined,
      undefined,
    ])
  })

  test('an ordinary report neither calms an urgent item nor uncovers a confidential one', () => {
    const item = after(['ana', route('r1', { urgency: 'urgent', confidential: true })], ['ben', route('r2')])
    expect(item).toMatchObject({ urgency: 'urgent', confidential: true, reporterIds: ['ana', 'ben'] })
    expect(after(['ana', actOn(post, 'tag', 't1', { confidential: true })], ['ben', route('r2')]).confidential).toBe(true)
  })

  test('names a department twice and makes one part', () => {
    const item = after(['ana', route('r1', { departmentIds: ['pr', 'pr', 'service', 'pr'] })])
    expect(item.parts.map(({ departmentId }) => departmentId)).toEqual(['pr', 'service'])
  })

  test.each([
    [{ departmentIds: ['kitchen'] }, 'department'],
    [{ departmentIds: ['service', 'kitchen'] }, 'department'],
    [{ departmentIds: [] }, 'department'],
    [{ departmentIds: ['service'], leadDepartmentId: 'pr' }, 'lead'],
  ])('%j is invalid: %s', (args, state) => {
    const reduced = reduce(undefined, route('r1', args), contextOf('ana'))
    expect(reduced).toEqual({ ok: false, error: { code: 'invalid', state, actorId: undefined } })
  })

  test('the lead may be a part that is in already', () => {
    const item = after(['ana', route('r1')], ['ana', route('r2', { departmentIds: ['pr'], leadDepartmentId: 'service' })])
    expect(item.leadDepartmentId).toBe('service')
  })

  test('the answer is due after the target in working time', () => {
    const [service, pr] = after(['ana', route('r1', { departmentIds: ['service', 'pr'] })]).parts
    expect([service?.dueAt, pr?.dueAt]).toEqual([monday + 3_600_000, monday + 3_600_000])
  })
})

describe('tag', () => {
  test('of a routed item changes its category alone', () => {
    const item = after(['ana', route('r1')], ['bob', actOn(post, 'tag', 't1', { category: 'press' })])
    expect(item).toMatchObject({ status: 'routed', category: 'press', reporterIds: ['ana', 'bob'] })
  })

  test('a person who tags twice is one reporter', () => {
    expect(after(['ana', actOn(post, 'tag', 't1')], ['ana', actOn(post, 'tag', 't2')]).reporterIds).toEqual(['ana'])
  })

  test('keeps the note in the timeline', () => {
    const item = after(['ana', actOn(post, 'tag', 't1', { note: 'Second one today.' })])
    expect(item.timeline[0]).toMatchObject({ detail: 'service', text: 'Second one today.' })
  })
})

describe('dismiss', () => {
  test('takes the category away and says why', () => {
    const item = after(['ana', actOn(post, 'tag', 't1')], ['ana', actOn(post, 'dismiss', 'd1')])
    expect(item).toMatchObject({ status: 'withdrawn', withdrawnAs: 'not-a-mention', category: undefined })
  })

  test('a tag brings the item back', () => {
    const item = after(['ana', actOn(post, 'dismiss', 'd1')], ['ben', actOn(post, 'tag', 't1')])
    expect(item).toMatchObject({ status: 'tagged', withdrawnAs: undefined })
  })
})

test('an item learns the other keys of its post', () => {
  const elsewhere = kettlePost('77', { aliases: [post.key] })
  const item = after(
    ['ana', route('r1')],
    [
      'ben',
      {
        ...actOn(post, 'tag', 't1'),
        args: { post: elsewhere, category: 'service', confidential: false, note: undefined },
      } as never,
    ],
  )
  expect([item.key, item.aliases]).toEqual([post.key, [elsewhere.key]])
})

test('a weak key is never learned', () => {
  const weak = kettlePost('78', { weak: true })
  const item = after(
    ['ana', route('r1')],
    [
      'ben',
      { ...actOn(post, 'tag', 't1'), args: { post: weak, category: 'service', confidential: false, note: undefined } } as never,
    ],
  )
  expect(item.aliases).toEqual([])
})
