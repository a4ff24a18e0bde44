import { expect, test } from 'vitest'
import { actOn, after, kettlePost, people } from '../../tests/sync/support/northwind.ts'
import { maySee } from './visibility.ts'

const post = kettlePost('1')
const item = after(['ana', actOn(post, 'route', 'r1', { confidential: true })])

test.each([
  ['ana', true],
  ['ben', true],
  ['bob', true],
  ['cleo', false],
  ['dora', true],
  ['max', true],
  ['mia', true],
  ['adam', true],
])('maySee: %s %s', (id, expected) => {
  const person = people.get(id)
  expect(person && maySee(person, item)).toBe(expected)
})

test('maySee: who reported what was undone sees it no longer', () => {
  const undone = after(['ana', actOn(post, 'route', 'r1')], ['ana', actOn(post, 'undo', 'u1', { opId: 'r1' })])
  expect([...people.values()].filter((person) => maySee(person, undone)).map(({ id }) => id)).toEqual(['mia', 'adam'])
})
