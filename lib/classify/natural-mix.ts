import type { Category } from '../org/category.ts'

/** How common each category is in a stream of mentions. Adds up to 1; `market` is a matter of watch terms. */
export const naturalMix: Readonly<Record<Exclude<Category, 'market'>, number>> = {
  service: 0.42,
  other: 0.297,
  praise: 0.1,
  risk: 0.07,
  lead: 0.03,
  suggestion: 0.03,
  spam: 0.03,
  troll: 0.02,
  press: 0.002,
  recruiting: 0.001,
}
