import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { hashOf, parseRoute, type Route, setUpPages } from '../../components/app/route.ts'

describe('parseRoute', () => {
  test.each<[string, Route]>([
    ['', { page: 'start' }],
    ['#/', { page: 'start' }],
    ['#/queue/all', { page: 'queue', scope: 'all', itemId: undefined }],
    ['#/queue/sales/item/42', { page: 'queue', scope: 'sales', itemId: '42' }],
    ['#/sweep', { page: 'sweep' }],
    ['#/reports', { page: 'reports', itemId: undefined }],
    ['#/reports/item/42', { page: 'reports', itemId: '42' }],
    ['#/set-up/watch-terms', { page: 'set-up', section: 'watch-terms' }],
    ['#/set-up/nothing', { page: 'start' }],
    ['#/queue', { page: 'start' }],
    ['#/queue/%E0%A4%A', { page: 'queue', scope: '%E0%A4%A', itemId: undefined }],
  ])('%s', (hash, route) => {
    expect(parseRoute(hash)).toEqual(route)
  })

  test('reads back what hashOf writes', () => {
    const name = fc.string({ minLength: 1, unit: 'grapheme' })
    const itemId = fc.option(name, { nil: undefined })
    const route = fc.oneof<fc.Arbitrary<Route>[]>(
      fc.record({ page: fc.constant('queue' as const), scope: name, itemId }),
      fc.record({ page: fc.constant('reports' as const), itemId }),
      fc.record({ page: fc.constant('set-up' as const), section: fc.constantFrom(...setUpPages) }),
    )
    fc.assert(
      fc.property(route, (before) => {
        expect(parseRoute(hashOf(before))).toEqual(before)
      }),
    )
  })
})
