import { expect, test } from 'vitest'
import { guardedNames, isGuardedName } from '../org/guarded-names.ts'
import { sitePlans } from './registry.ts'

test.each(sitePlans)('names that decide who may see a post of $site are in its plan', ({ site, selectors }) => {
  // A name that is renamed in the plan must be renamed where it is guarded.
  expect(guardedNames(site).filter((name) => !Object.hasOwn(selectors, name))).toEqual([])
})

test.each(sitePlans)('some names of $site can be changed by a fix', ({ site, selectors }) => {
  expect(Object.keys(selectors).filter((name) => !isGuardedName(site, name)).length).toBeGreaterThan(3)
})
