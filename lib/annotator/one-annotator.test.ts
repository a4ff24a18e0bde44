import { expect, test } from 'vitest'
import { onlyAnnotator } from './one-annotator.ts'

test('the first one runs; a second one in the same page does not', () => {
  const world = {}
  const first = onlyAnnotator(world, () => false)
  expect(first?.aborted).toBe(false)
  expect(onlyAnnotator(world, () => false)).toBeUndefined()
  expect(first?.aborted).toBe(false)
})

test('one whose extension is gone is stopped and replaced', () => {
  const world = {}
  const first = onlyAnnotator(world, () => true)
  const second = onlyAnnotator(world, () => false)
  expect([first?.aborted, second?.aborted]).toEqual([true, false])
})
