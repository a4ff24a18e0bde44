import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { actOn, after, kettlePost } from '../../tests/sync/support/northwind.ts'
import type { Item } from './item.ts'
import { queueCounts, queueFilters, queueOf, type QueueFilter } from './queue.ts'

const route = (id: string, args = {}): [string, ReturnType<typeof actOn>] => [
  'ana',
  actOn(kettlePost(id), 'route', `r${id}`, args),
]
const by = (
  actor: string,
  id: string,
  kind: 'claim' | 'close' | 'return' | 'answer',
  departmentId = 'service',
): [string, ReturnType<typeof actOn>] => [actor, actOn(kettlePost(id), kind, `${kind}${id}`, { departmentId })]

const items = [
  after(route('1')),
  after(route('2', { category: 'risk' }), by('ben', '2', 'claim')),
  after(route('3', { departmentIds: ['service', 'pr'] }), by('ben', '3', 'close')),
  after(route('4'), by('ben', '4', 'close')),
  after(route('5'), by('ben', '5', 'return')),
  after(['ana', actOn(kettlePost('6'), 'tag', 't6')]),
  after(['ana', actOn(kettlePost('7'), 'dismiss', 'd7')]),
].map((item, index) => ({ ...item, createdAt: item.createdAt + index * 1_000 }))

const numbers = (scope: string, filter: QueueFilter, search = '', me = 'ben') =>
  queueOf(items, scope, filter, search, me, new Set()).map(({ permalink }) => Number(permalink.at(-1)))

describe('queueOf', () => {
  test.each([
    ['service', 'open', [1, 2]],
    ['service', 'unclaimed', [1]],
    ['service', 'mine', [2]],
    ['service', 'risk', [2]],
    ['service', 'closed', [5, 4, 3]],
    ['pr', 'open', [3]],
    ['pr', 'closed', []],
    ['all', 'open', [1, 2, 3]],
    ['all', 'closed', [5, 4]],
    ['kitchen', 'open', []],
  ] as const)('%s %s', (scope, filter, expected) => {
    expect(numbers(scope, filter)).toEqual(expected)
  })

  test('mine are mine', () => expect(numbers('all', 'mine', '', 'bob')).toEqual([]))

  test.each([
    ['KETTLE', [1, 2, 3]],
    ['number 2', [2]],
    ['pia kettles.example/@pia/3', [3]],
    ['  ', [1, 2, 3]],
    ['teapot', []],
  ])('search for %j', (search, expected) => {
    expect(numbers('all', 'open', search)).toEqual(expected)
  })

  test('search finds what people wrote to it', () => {
    const noted = after(route('8'), ['ana', actOn(kettlePost('8'), 'note', 'n8', { text: 'The spout again.' })])
    expect(queueOf([noted], 'all', 'open', 'spout', 'ben', new Set())).toHaveLength(1)
  })

  test('a row tells what waits, cuts the text and leaves the clock of a closed lead out', () => {
    const long = after(['ana', actOn(kettlePost('9', { text: 'k'.repeat(5_000) }), 'route', 'r9')])
    const [row] = queueOf([long], 'all', 'open', '', 'ben', new Set([long.id]))
    expect([row?.excerpt.length, row?.waiting, row?.dueAt !== undefined]).toEqual([280, true, true])
    const [closed] = queueOf(items, 'service', 'closed', '', 'ben', new Set())
    expect(closed?.dueAt).toBeUndefined()
  })
})

describe('queueCounts', () => {
  test('each number is the number of rows, whatever the items, and no filter changes their order', () => {
    const some = fc.array(fc.constantFrom<Item>(...items), { maxLength: 12 })
    fc.assert(
      fc.property(some, fc.constantFrom('all', 'service', 'pr'), fc.constantFrom('ben', 'cleo'), (chosen, scope, me) => {
        const before = [...chosen]
        const counts = queueCounts(chosen, scope, me)
        for (const filter of queueFilters) {
          expect(queueOf(chosen, scope, filter, '', me, new Set())).toHaveLength(counts[filter])
        }
        expect(chosen).toEqual(before)
      }),
    )
  })
})
