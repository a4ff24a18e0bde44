import type { Category } from '../org/category.ts'
import { findEvidence } from './word-rules.ts'

/** A cue that settles a category on its own weighs this much. */
const settles = 3
const mostRuleValue = 2

/**
 * What the word rules find, as features: how much speaks for each category, what settles one, which is ahead, and what stands beside it:
 * praise beside a complaint is seldom praise, and a lawsuit nobody here is part of is news.
 *
 * @param manner how the post is made, as far as it changes what its words mean
 */
export function ruleFeatures(text: string, manner: readonly string[]): [name: string, value: number][] {
  const sums = sumsOf(text)
  const order = [...sums].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).map(([category]) => category)
  const [ahead = 'none', second] = order
  return [
    ...[...sums].map(([category, sum]): [string, number] => [category, Math.min(mostRuleValue, Math.log1p(sum) / Math.log(4))]),
    ...[...sums].filter(([, sum]) => sum >= settles).map(([category]): [string, number] => [`${category} settled`, 1]),
    [`${ahead} ahead`, 1],
    ...(second ? [[`${ahead} before ${second}`, 1] as [string, number]] : []),
    ...manner.map((one): [string, number] => [`${ahead} ahead, ${one}`, 1]),
  ]
}

/** The same reason a second time counts for little. */
function sumsOf(text: string): Map<Category, number> {
  const sums = new Map<Category, number>()
  const seen = new Set<string>()
  for (const { category, weight, reason } of findEvidence(text)) {
    const key = `${category} ${reason.toLowerCase()}`
    sums.set(category, (sums.get(category) ?? 0) + (seen.has(key) ? weight / 4 : weight))
    seen.add(key)
  }
  return sums
}
