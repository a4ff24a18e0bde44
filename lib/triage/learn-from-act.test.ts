import { describe, expect, test } from 'vitest'
import { actOn, contextOf, kettlePost, monday } from '../../tests/sync/support/northwind.ts'
import { everyPost, type Lesson } from '../org/learning-row.ts'
import type { Post } from '../post/post.ts'
import type { Item } from './item.ts'
import { changeLearning, type Learning, lessonsOf } from './learn-from-act.ts'
import type { ItemMutation } from './mutation.ts'
import { reduce } from './reduce.ts'

const post = kettlePost('1')
const lesson: Lesson = { features: [7, everyPost], expected: { service: 3 }, shown: 'service' }
let serial = 0
const tag = (more: Record<string, unknown> = {}, on: Post = post): ItemMutation =>
  actOn(on, 'tag', `t${(serial += 1)}`, { category: 'suggestion', lesson, ...more })
const undoOf = (mutation: ItemMutation): ItemMutation => actOn(post, 'undo', `u${(serial += 1)}`, { opId: mutation.opId })

/** Does acts of people in turn, as whoever keeps rows does. */
function play(acts: readonly (readonly [who: string, act: ItemMutation])[]): { learning: Learning; item: Item | undefined } {
  const learning: Learning = { people: new Map(), weeks: new Map() }
  let item: Item | undefined
  for (const [who, act] of acts) {
    const reduced = reduce(item, act, contextOf(who, monday))
    if (!reduced.ok) continue
    for (const change of lessonsOf(item, reduced.value, who)) changeLearning(learning, change)
    item = reduced.value
  }
  return { learning, item }
}
const nothing: Learning = { people: new Map(), weeks: new Map() }

describe('what acts teach', () => {
  test('a correction is the row of who made it, and a count of nobody', () => {
    const { learning } = play([['adam', tag()]])
    expect([...learning.people.keys()]).toEqual(['adam'])
    expect(learning.people.get('adam')?.features).toEqual([
      [7, 1, -3, 0, 4],
      [everyPost, 1, -3, 0, 4],
    ])
    const [week] = learning.weeks.values()
    expect(week?.counts).toEqual([{ shown: 'service', category: 'suggestion', count: 1 }])
    expect(JSON.stringify(week)).not.toContain('adam')
  })

  test('the same act twice teaches once; the same said again by the same person teaches nothing', () => {
    const act = tag()
    const once = play([['adam', act]]).learning
    expect(
      play([
        ['adam', act],
        ['adam', act],
        ['adam', tag()],
      ]).learning,
    ).toEqual(once)
  })

  test('an undo takes back exactly what its act taught', () => {
    const [first, second] = [tag(), tag({ category: 'praise' })]
    expect(
      play([
        ['adam', first],
        ['adam', undoOf(first)],
      ]).learning,
    ).toEqual(nothing)
    expect(
      play([
        ['adam', first],
        ['adam', second],
        ['adam', undoOf(second)],
      ]).learning,
    ).toEqual(play([['adam', first]]).learning)
  })

  test('an undo that is refused takes nothing back', () => {
    const act = tag()
    const { learning } = play([
      ['adam', act],
      ['bob', tag({ category: 'praise' })],
      ['adam', undoOf(act)],
    ])
    expect(learning.people.get('adam')?.features).toHaveLength(2)
  })

  test.each<[string, ItemMutation]>([
    ['confidential', tag({ confidential: true })],
    ['of unknown audience', tag({}, { ...post, audience: 'unknown', text: '' })],
    ['limited', tag({}, { ...post, audience: 'limited' })],
    ['without a lesson', tag({ lesson: undefined })],
  ])('what is %s teaches nothing', (_, act) => {
    expect(play([['adam', act]]).learning).toEqual(nothing)
  })

  test('an item that is confidential already teaches nothing, and does not keep what was said of it', () => {
    const { learning, item } = play([
      ['adam', tag({ confidential: true })],
      ['adam', tag({ category: 'risk' })],
    ])
    expect(learning).toEqual(nothing)
    expect(item?.last.taught).toBeUndefined()
  })

  test('forgetting a person leaves the others, forgetting all leaves nothing', () => {
    const { learning } = play([
      ['adam', tag()],
      ['bob', tag({ category: 'risk' })],
    ])
    changeLearning(learning, { kind: 'forget', personId: 'adam' })
    expect([...learning.people.keys()]).toEqual(['bob'])
    changeLearning(learning, { kind: 'forget', personId: undefined })
    expect(learning).toEqual(nothing)
  })
})
