import { describe, expect, test } from 'vitest'
import { actOn, after, contextOf, kettlePost, monday } from '../../tests/sync/support/northwind.ts'
import { actKinds } from './act-kind.ts'
import type { Item } from './item.ts'
import type { ItemMutation } from './mutation.ts'
import { reduce } from './reduce.ts'

const post = kettlePost('1')
const tag: [string, ItemMutation] = ['ben', actOn(post, 'tag', 'tag-1')]
const route: [string, ItemMutation] = ['ben', actOn(post, 'route', 'route-1')]
const claim: [string, ItemMutation] = ['ben', actOn(post, 'claim', 'claim-1')]

/** The states an item can be in, each made by Ben, who works in service. */
const states = {
  none: undefined,
  tagged: after(tag),
  routed: after(route),
  claimed: after(route, claim),
  waiting: after(route, claim, ['ben', actOn(post, 'wait', 'wait-1')]),
  answered: after(route, claim, ['ben', actOn(post, 'answer', 'answer-1')]),
  closed: after(route, claim, ['ben', actOn(post, 'close', 'close-1')]),
  returned: after(route, claim, ['ben', actOn(post, 'return', 'return-1')]),
  dismissed: after(['ben', actOn(post, 'dismiss', 'dismiss-1')]),
  undone: after(route, ['ben', actOn(post, 'undo', 'undo-1', { opId: 'route-1' })]),
}
const stateNames = Object.keys(states) as (keyof typeof states)[]

function outcomeOf(item: Item | undefined, mutation: ItemMutation, actor: string, at = monday + 5_000): string {
  const reduced = reduce(item, mutation, contextOf(actor, at))
  if (!reduced.ok) return `! ${reduced.error.code}`
  if (reduced.value === item) return 'same'
  const { status, parts } = reduced.value
  return [status, ...parts.map((part) => part.state.kind)].join(' ')
}

const noPart = '! no-such-part'
const noItem = '! no-such-item'
const illegal = '! illegal-transition'
const again = 'routed routed'

/** What comes of each act in each state, in the order of `states`. */
const table: Record<(typeof actKinds)[number], string[]> = {
  tag: [
    'tagged',
    'tagged',
    again,
    'routed claimed',
    'routed waiting',
    'routed answered',
    'routed closed',
    'routed returned',
    'tagged',
    'tagged',
  ],
  route: [again, again, again, 'routed claimed', 'routed waiting', 'routed answered', again, again, again, again],
  dismiss: ['withdrawn', 'withdrawn', illegal, illegal, illegal, illegal, illegal, illegal, 'withdrawn', 'withdrawn'],
  claim: [noItem, noPart, 'routed claimed', 'same', 'same', 'same', illegal, illegal, noPart, noPart],
  release: [noItem, noPart, illegal, again, again, again, illegal, illegal, noPart, noPart],
  assign: [
    noItem,
    noPart,
    'routed claimed',
    'routed claimed',
    'routed waiting',
    'routed answered',
    illegal,
    illegal,
    noPart,
    noPart,
  ],
  note: [
    noItem,
    'tagged',
    again,
    'routed claimed',
    'routed waiting',
    'routed answered',
    'routed closed',
    'routed returned',
    'withdrawn',
    'withdrawn',
  ],
  wait: [noItem, noPart, ...Array<string>(4).fill('routed waiting'), illegal, illegal, noPart, noPart],
  answer: [noItem, noPart, ...Array<string>(4).fill('routed answered'), illegal, illegal, noPart, noPart],
  close: [noItem, noPart, ...Array<string>(4).fill('routed closed'), illegal, illegal, noPart, noPart],
  return: [noItem, noPart, ...Array<string>(4).fill('routed returned'), illegal, illegal, noPart, noPart],
  undo: [noItem, 'withdrawn', 'withdrawn', again, ...Array<string>(4).fill('routed claimed'), 'withdrawn', illegal],
}

describe.each(actKinds)('%s', (kind) => {
  test.each(stateNames.map((name, index) => [name, table[kind][index] ?? '?'] as const))('when %s: %s', (name, expected) => {
    const item = states[name]
    // Tagged and undone items are seen by Mia alone where the reporter was undone.
    const actor = name === 'dismissed' || (name === 'undone' && kind !== 'undo') ? 'mia' : 'ben'
    const args = kind === 'undo' ? { opId: item?.last.opId ?? 'none' } : {}
    expect(outcomeOf(item, actOn(post, kind, 'new', args), kind === 'undo' ? 'ben' : actor)).toBe(expected)
  })
})

test('the same act again changes nothing', () => {
  const again = reduce(states.closed, claim[1], contextOf('ben'))
  expect(again).toEqual({ ok: true, value: states.closed })
})

test('an act adds one line to the timeline and keeps the others', () => {
  const { timeline } = states.closed
  expect(timeline.map(({ opId, act }) => [opId, act])).toEqual([
    ['route-1', 'route'],
    ['claim-1', 'claim'],
    ['close-1', 'close'],
  ])
  expect(timeline.at(-1)).toMatchObject({ actorId: 'ben', detail: 'resolved', departmentIds: ['service'], estimated: false })
})

test('an act on a part of a post without text keeps none', () => {
  const hidden = kettlePost('2', { audience: 'unknown', text: 'Only friends may read this.' })
  expect(after(['ana', actOn(hidden, 'route', 'r')]).post.text).toBe('')
})

describe('who may', () => {
  const held = states.claimed
  const cases: [actor: string, kind: ItemMutation['kind'], expected: string][] = [
    ['bob', 'claim', '! already-claimed'],
    ['bob', 'answer', '! already-claimed'],
    ['bob', 'close', '! already-claimed'],
    ['bob', 'release', '! already-claimed'],
    ['bob', 'return', '! already-claimed'],
    ['bob', 'wait', '! already-claimed'],
    ['bob', 'assign', '! already-claimed'],
    ['bob', 'note', 'routed claimed'],
    ['dora', 'release', 'routed routed'],
    ['max', 'close', 'routed closed'],
    ['mia', 'answer', 'routed answered'],
    ['adam', 'return', 'routed returned'],
    ['mia', 'claim', '! already-claimed'],
    ['cleo', 'close', '! no-such-item'],
    ['cleo', 'note', '! no-such-item'],
    ['ana', 'claim', '! no-such-item'],
    ['ana', 'tag', 'routed claimed'],
    ['nobody', 'tag', '! not-allowed'],
    ['nobody', 'claim', '! not-allowed'],
  ]
  test.each(cases)('%s %s → %s', (actor, kind, expected) => {
    expect(outcomeOf(held, actOn(post, kind, 'new'), actor)).toBe(expected)
  })

  test('a reporter sees the item but does not work it', () => {
    const item = after(['ana', actOn(post, 'route', 'r')])
    expect(outcomeOf(item, actOn(post, 'note', 'n'), 'ana')).toBe('routed routed')
    expect(outcomeOf(item, actOn(post, 'claim', 'c'), 'ana')).toBe('! not-allowed')
  })

  test('the refusal of a claimed part says who has it', () => {
    const reduced = reduce(held, actOn(post, 'claim', 'new'), contextOf('bob'))
    expect(reduced).toEqual({ ok: false, error: { code: 'already-claimed', state: 'claimed', actorId: 'ben' } })
  })

  test('a limited post is refused to everybody', () => {
    const limited = kettlePost('3', { audience: 'limited', text: '' })
    for (const kind of ['tag', 'route', 'dismiss'] as const)
      expect(outcomeOf(undefined, actOn(limited, kind, 'new'), 'adam')).toBe('! not-allowed')
  })

  test('assigning goes past nobody: only who has a part, or who may override, gives it away', () => {
    const toDora = actOn(post, 'assign', 'new', { personId: 'dora' })
    expect(outcomeOf(held, toDora, 'bob')).toBe('! already-claimed')
    expect(outcomeOf(states.routed, toDora, 'bob')).toBe('routed claimed')
    for (const actor of ['ben', 'dora', 'max', 'mia', 'adam']) expect(outcomeOf(held, toDora, actor)).toBe('routed claimed')
  })

  test.each([
    [states.claimed, { kind: 'claimed', assigneeId: 'bob' }],
    [states.waiting, { kind: 'waiting', assigneeId: 'bob', for: 'customer' }],
    [states.answered, { kind: 'answered', assigneeId: 'bob', link: 'https://kettles.example/@northwind/1' }],
  ])('assigning changes who has it and nothing else: %#', (item, state) => {
    const reduced = reduce(item, actOn(post, 'assign', 'new'), contextOf('ben'))
    expect(reduced.ok && reduced.value.parts[0]).toEqual({ ...item.parts[0], state })
  })

  test('a part is assigned to people of its department alone', () => {
    expect(outcomeOf(held, actOn(post, 'assign', 'new', { personId: 'cleo' }), 'ben')).toBe('! invalid')
    expect(outcomeOf(held, actOn(post, 'assign', 'new', { personId: 'ben' }), 'ben')).toBe('same')
  })
})
