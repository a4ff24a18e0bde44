import type { Category } from '../org/category.ts'

const answered: ReadonlySet<Category> = new Set(['service', 'suggestion', 'press', 'lead', 'recruiting', 'risk'])

/** Whether posts of a category want an answer: somebody waits for one, or a department must act. */
export function wantsAnswer(category: Category): boolean {
  return answered.has(category)
}
