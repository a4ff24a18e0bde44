import { z } from '../util/zod.ts'
import { categories } from './category.ts'
import {
  everyPost,
  featureCount,
  type GuessWeek,
  type LearnedFeature,
  type LearningRow,
  type Lesson,
  mostFeatures,
  parts,
  type Taught,
} from './learning-row.ts'

const category = z.enum(categories)
const maybe = category.nullish().transform((value) => value ?? undefined)
const feature = z
  .int()
  .min(0)
  .max(featureCount - 1)
const total = (expected: Partial<Record<string, number>>): number =>
  Object.values(expected).reduce<number>((sum, one) => sum + (one ?? 0), 0)

const lesson = {
  features: z
    .array(feature)
    .max(mostFeatures)
    .refine((all) => new Set(all).size === all.length && all.includes(everyPost), 'each feature once, and the one of every post'),
  // Rounded one by one: a little more than the whole.
  expected: z.partialRecord(category, z.int().min(1).max(parts)).refine((all) => total(all) <= parts + 2, 'more than one post'),
  shown: maybe,
}

/** A lesson as somebody's act carries it. */
export const lessonSchema: z.ZodType<Lesson> = z.object(lesson)

const week = z.string().regex(/^\d{4}-W\d{2}$/u)

export const taughtSchema: z.ZodType<Taught> = z.object({ ...lesson, category, week })

const most = 1_000_000_000
const learnedFeature = z
  .tuple([feature, z.int().min(1).max(most)], z.int().min(-most).max(most))
  .refine((numbers) => numbers.length <= 2 + categories.length) as unknown as z.ZodType<LearnedFeature>

export const learningRowSchema: z.ZodType<LearningRow> = z.object({
  id: z.string().min(1).max(100),
  features: z.array(learnedFeature).max(featureCount),
})

export const guessWeekSchema: z.ZodType<GuessWeek> = z.object({
  id: week,
  counts: z
    .array(z.object({ shown: maybe, category, count: z.int().min(1).max(most) }))
    .max((categories.length + 1) * categories.length),
})
