import { describe, expect, test } from 'vitest'
import { actOn, after, kettlePost } from '../../tests/sync/support/northwind.ts'
import { outcomeNotices } from './outcome-notice.ts'

const post = kettlePost('1')
const route = ['ana', actOn(post, 'route', 'r1', { departmentIds: ['service', 'pr'] })] as [string, ReturnType<typeof actOn>]
const answer: typeof route = ['ben', actOn(post, 'answer', 'a1')]
const close: typeof route = ['ben', actOn(post, 'close', 'c1')]
const routed = after(route)

describe('outcomeNotices', () => {
  test('the reporter is told what others did', () => {
    expect(outcomeNotices(routed, after(route, answer), 'ana')).toEqual([
      { id: 'a1:service', itemId: routed.id, departmentId: 'service', what: { kind: 'answered' } },
    ])
    expect(outcomeNotices(routed, after(route, close), 'ana')).toMatchObject([{ what: { kind: 'closed', outcome: 'resolved' } }])
    const returned = after(route, ['ben', actOn(post, 'return', 'b1')])
    expect(outcomeNotices(routed, returned, 'ana')).toMatchObject([{ what: { kind: 'returned', reason: 'A matter of taste.' } }])
  })

  test.each(['ben', 'mia'])('%s did not report it and is told nothing', (me) => {
    expect(outcomeNotices(routed, after(route, answer), me)).toEqual([])
  })

  test('nobody is told of what they did themselves', () => {
    const own: typeof route = ['ben', actOn(post, 'route', 'r1')]
    expect(outcomeNotices(after(own), after(own, answer), 'ben')).toEqual([])
  })

  test('an outcome is told though the reporter wrote a note after it', () => {
    const noted = after(route, answer, ['ana', actOn(post, 'note', 'n1')])
    expect(outcomeNotices(routed, noted, 'ana').map(({ id }) => id)).toEqual(['a1:service'])
  })

  test('an outcome is told once, whatever happens after it', () => {
    const answered = after(route, answer)
    const later = after(route, answer, ['cleo', actOn(post, 'claim', 'p1', { departmentId: 'pr' })])
    expect(outcomeNotices(answered, later, 'ana')).toEqual([])
    expect(outcomeNotices(undefined, later, 'ana').map(({ id }) => id)).toEqual(['a1:service'])
  })

  test('a part closed, opened and closed again between two looks is told again', () => {
    const again = after(
      route,
      close,
      ['ana', actOn(post, 'route', 'r2')],
      ['ben', actOn(post, 'close', 'c2', { outcome: 'idea' })],
    )
    expect(outcomeNotices(after(route, close), again, 'ana')).toMatchObject([{ id: 'c2:service', what: { outcome: 'idea' } }])
  })

  test('an outcome that was taken back gives way to the one before it', () => {
    const undone = after(route, answer, close, ['ben', actOn(post, 'undo', 'u1', { opId: 'c1' })])
    expect(outcomeNotices(routed, undone, 'ana')).toMatchObject([{ id: 'a1:service', what: { kind: 'answered' } }])
    expect(outcomeNotices(after(route, answer), undone, 'ana')).toEqual([])
  })
})
