import { describe, expect, test } from 'vitest'
import { actOn, after, departments, kettlePost, monday, people } from '../../tests/sync/support/northwind.ts'
import { foldOutbox } from './fold-outbox.ts'

const post = kettlePost('1')
const routed = after(['ana', actOn(post, 'route', 'r1')])
const asBen = { actorId: 'ben', departments, people }
const known = new Map([[routed.id, routed]])

describe('foldOutbox', () => {
  test('shows what waits on top of what is known, and leaves what is known as it is', () => {
    const { items, waiting } = foldOutbox(known, [actOn(post, 'claim', 'c1'), actOn(post, 'answer', 'a1')], asBen)
    expect(items.get(routed.id)?.parts[0]?.state.kind).toBe('answered')
    expect(waiting).toEqual(new Set([routed.id]))
    expect(known.get(routed.id)).toBe(routed)
  })

  test('makes an item of a post that nobody acted on', () => {
    const { items } = foldOutbox(new Map(), [actOn(post, 'tag', 't1')], asBen)
    expect(items.get(routed.id)?.status).toBe('tagged')
  })

  test('an act that is refused does not show, and the next one does', () => {
    const { items, waiting } = foldOutbox(known, [actOn(post, 'dismiss', 'd1'), actOn(post, 'claim', 'c1')], asBen)
    expect(items.get(routed.id)?.timeline.map(({ act }) => act)).toEqual(['route', 'claim'])
    expect(waiting.size).toBe(1)
  })

  test('acts on the organisation are not for items', () => {
    const value = { id: 'w1', text: 'kettle', kind: 'own' } as const
    const putRow = { opId: 'o1', at: monday, kind: 'put-row', args: { rowKind: 'watch-term', value } } as const
    expect(foldOutbox(known, [putRow], asBen)).toEqual({ items: known, waiting: new Set() })
  })

  test('an undo shows at once though this clock is three hours ahead of the server', () => {
    const undo = { ...actOn(post, 'undo', 'u1', { opId: 'r1' }), at: monday + 3 * 3_600_000 }
    const { items } = foldOutbox(known, [undo], { ...asBen, actorId: 'ana' })
    expect(items.get(routed.id)?.status).toBe('withdrawn')
  })
})
