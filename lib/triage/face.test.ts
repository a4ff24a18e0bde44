import { describe, expect, test } from 'vitest'
import { actOn, after, kettlePost, monday } from '../../tests/sync/support/northwind.ts'
import { faceOf, type FaceState } from './face.ts'
import { faceSchema } from './item-schema.ts'
import type { Item } from './item.ts'

const post = kettlePost('1', { aliases: ['mastodon:pots.example/9'] })
const route: [string, ReturnType<typeof actOn>] = ['ana', actOn(post, 'route', 'r1')]
const ben = (kind: 'claim' | 'wait' | 'answer' | 'close' | 'return', opId: string): typeof route => [
  'ben',
  actOn(post, kind, opId),
]

const cases: [name: string, item: Item, state: FaceState | undefined][] = [
  ['tagged', after(['ana', actOn(post, 'tag', 't1')]), { kind: 'tagged' }],
  ['routed', after(route), { kind: 'routed' }],
  ['claimed', after(route, ben('claim', 'c1')), { kind: 'claimed' }],
  ['waiting', after(route, ben('wait', 'w1')), { kind: 'claimed' }],
  ['answered', after(route, ben('answer', 'a1')), { kind: 'answered' }],
  ['closed', after(route, ben('close', 'x1')), { kind: 'closed', outcome: 'resolved' }],
  ['returned', after(route, ben('return', 'b1')), { kind: 'returned' }],
  ['dismissed', after(['ana', actOn(post, 'dismiss', 'd1')]), { kind: 'not-a-mention' }],
  ['undone', after(route, ['ana', actOn(post, 'undo', 'u1', { opId: 'r1' })]), undefined],
  ['confidential', after(['ana', actOn(post, 'route', 'r1', { confidential: true })]), undefined],
]

describe('faceOf', () => {
  test.each(cases)('%s', (_name, item, state) => {
    const face = faceOf(item)
    expect(face?.state).toEqual(state)
    if (face) expect(faceSchema.parse(JSON.parse(JSON.stringify(face)))).toEqual(face)
  })

  test('tells no text, no name and nobody who acted', () => {
    const words = JSON.stringify(faceOf(after(route, ben('claim', 'c1'))))
    for (const secret of ['whistles', 'Pia', 'ana', 'ben']) expect(words).not.toContain(secret)
  })

  test('is known by every key, and due while nobody answered', () => {
    expect(faceOf(after(route))).toMatchObject({ keys: [post.key, ...post.aliases], dueAt: monday + 3_600_000 })
    expect(faceOf(after(route, ben('answer', 'a1')))?.dueAt).toBeUndefined()
    expect(faceOf(after(route, ben('return', 'b1')))?.dueAt).toBeUndefined()
  })

  test('follows the lead department', () => {
    const both: typeof route = ['ana', actOn(post, 'route', 'r1', { departmentIds: ['service', 'pr'], leadDepartmentId: 'pr' })]
    expect(faceOf(after(both, ben('answer', 'a1')))?.state).toEqual({ kind: 'routed' })
  })
})
