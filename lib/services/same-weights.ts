import type { LearnedWeights } from '../classify/learned-weights.ts'

/** Whether every post is guessed alike by both. A feature that moves nothing is left out of weights, so none is like nothing. */
export function sameWeights(one: LearnedWeights, other: LearnedWeights): boolean {
  if (one.size !== other.size) return false
  return [...one].every(([feature, weights]) => {
    const others = other.get(feature)
    return others !== undefined && weights.length === others.length && weights.every((weight, at) => weight === others[at])
  })
}
