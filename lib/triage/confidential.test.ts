import { expect, test } from 'vitest'
import { actOn, after, kettlePost, people } from '../../tests/sync/support/northwind.ts'
import { bodyOf } from './reduce.ts'
import { maySee } from './visibility.ts'

const post = kettlePost('1')
const item = after(['ana', actOn(post, 'route', 'r1', { confidential: true, category: 'risk' })])
const cleo = people.get('cleo')

test.each([
  ['tag', { category: 'other' }],
  ['route', { departmentIds: ['pr'], leadDepartmentId: 'pr', category: 'other' }],
  ['dismiss', {}],
] as const)('%s by somebody who may not see a confidential item is noted and tells and changes nothing', (kind, args) => {
  const reported = after(
    ['ana', actOn(post, 'route', 'r1', { confidential: true, category: 'risk' })],
    ['cleo', actOn(post, kind, 'x1', args)],
  )
  expect(bodyOf(reported)).toEqual(bodyOf(item))
  expect(cleo && maySee(cleo, reported)).toBe(false)
  expect(reported.timeline.map(({ actorId, act }) => [actorId, act])).toEqual([
    ['ana', 'route'],
    ['cleo', kind],
  ])
})
