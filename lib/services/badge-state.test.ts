import { describe, expect, test } from 'vitest'
import { actOn, after, departments, kettlePost, monday } from '../../tests/sync/support/northwind.ts'
import { faceOf } from '../triage/face.ts'
import type { Item } from '../triage/item.ts'
import { stateOfKnown } from './badge-state.ts'

const post = kettlePost('1')
const route: [string, ReturnType<typeof actOn>] = ['ana', actOn(post, 'route', 'r1', { category: 'press' })]
const seen = (item: Item, waiting = false) => stateOfKnown({ item, face: faceOf(item), waiting }, departments, undefined)

describe('stateOfKnown', () => {
  test.each<[string, Item, object | undefined]>([
    ['tagged', after(['ana', actOn(post, 'tag', 't1')]), { kind: 'tagged', category: 'service', waiting: false }],
    [
      'routed',
      after(route),
      { kind: 'routed', category: 'press', department: 'service', claimed: false, dueAt: monday + 3_600_000, waiting: false },
    ],
    ['claimed', after(route, ['ben', actOn(post, 'claim', 'c')]), { kind: 'routed', claimed: true }],
    ['answered', after(route, ['ben', actOn(post, 'answer', 'a')]), { kind: 'answered', department: 'service' }],
    ['closed', after(route, ['ben', actOn(post, 'close', 'x')]), { kind: 'closed', outcome: 'resolved' }],
    [
      'returned',
      after(route, ['ben', actOn(post, 'return', 'b')]),
      { kind: 'returned', category: 'press', department: 'service', waiting: false },
    ],
    ['dismissed', after(['ana', actOn(post, 'dismiss', 'd')]), { kind: 'not-a-mention' }],
    ['undone', after(route, ['ana', actOn(post, 'undo', 'u', { opId: 'r1' })]), undefined],
  ])('%s', (_name, item, expected) => {
    const state = seen(item)
    if (expected) expect(state).toMatchObject(expected)
    else expect(state).toBeUndefined()
  })

  test('a refusal goes before everything else', () => {
    const refusal = { code: 'too-late', state: undefined, actorId: undefined } as const
    const item = after(route)
    expect(
      stateOfKnown({ item, face: faceOf(item), waiting: false }, departments, { rejection: refusal, actorName: 'Ana' }),
    ).toEqual({
      kind: 'refused',
      rejection: refusal,
      actorName: 'Ana',
    })
  })

  test('a confidential item has a badge for those who may see it', () => {
    const item = after(['ana', actOn(post, 'route', 'r1', { confidential: true })])
    expect(seen(item, true)).toMatchObject({ kind: 'routed', waiting: true })
    expect(stateOfKnown({ item: undefined, face: undefined, waiting: false }, departments, undefined)).toBeUndefined()
  })
})
