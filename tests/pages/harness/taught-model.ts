import { type Category, categories } from '../../../lib/org/category.ts'
import { everyPost } from '../../../lib/org/learning-row.ts'
import { onServerAs } from './full-model.ts'
import type { PagesModel } from './model.ts'

/** Fifteen weeks in which colleagues and `me` taught, a little better each week. */
export function taughtModel(me = 'greta'): PagesModel {
  const model = onServerAs(me)
  const teach = (by: string, week: number, shown: Category | undefined, category: Category, times: number): void =>
    model.learning.teach(
      by,
      { features: [week, everyPost], expected: {}, shown, category, week: `2026-W${String(30 + week).padStart(2, '0')}` },
      times,
    )
  for (let week = 1; week <= 15; week += 1) {
    teach('ben', week, 'service', 'service', 3 + week)
    teach(me, week, 'service', 'suggestion', 2)
    teach('emil', week, undefined, 'lead', week % 3)
    teach('ana', week, categories[week % 11], categories[(week * 5) % 11] ?? 'other', 2)
  }
  teach('ana', 16, undefined, 'press', 1)
  return model
}
