import { expect, test } from 'vitest'
import { sameWeights } from './same-weights.ts'

const weights = new Map([
  [3, [0, 1.5]],
  [7, [-1, 0]],
])

test.each([
  ['nothing and nothing', new Map(), new Map(), true],
  ['the same in another order', weights, new Map([...weights].reverse()), true],
  ['another weight', weights, new Map([...weights, [7, [-1, 0.25]]]), false],
  ['another feature', weights, new Map([...weights].map(([feature, all]) => [feature + 1, all])), false],
  ['one feature fewer', weights, new Map([[3, [0, 1.5]]]), false],
  ['nothing left', weights, new Map(), false],
])('sameWeights: %s', (_name, one, other, same) => {
  expect(sameWeights(one, other)).toBe(same)
  expect(sameWeights(other, one)).toBe(same)
})
