import type { Instant } from '../util/clock.ts'
import { type Category, categories } from './category.ts'

/** Words are told apart by so many numbers: several words share each, so that none can be read out of it. */
export const wordFeatures = 2_048
/** Every lesson has it, so that they can be counted. @alias */
export const everyPost: number = wordFeatures
/** What the model alone made of the post, one feature for each category and one where it does not know the language. */
export const guessFeature = (guess: Category | undefined): number =>
  everyPost + 1 + (guess === undefined ? categories.length : categories.indexOf(guess))
/** Lessons of posts in a language the model knows: how often each category comes at all. */
export const readablePost: number = everyPost + categories.length + 2
export const featureCount: number = readablePost + 1
export const mostFeatures = 32
/** What the model expected is counted in quarters of a post: finer says no more, and fewer of them are not 0. */
export const parts = 4

/** What a confirmed or corrected guess teaches. Numbers alone: no word of the post. */
export interface Lesson {
  /** Of the post, each once. */
  features: number[]
  /** How likely the model alone held each category, in quarters; nothing where that is none. */
  expected: Partial<Record<Category, number>>
  /** The guess that the person saw; `undefined` for "not sure". */
  shown: Category | undefined
}

/** A lesson that somebody gave by an act. */
export interface Taught extends Lesson {
  category: Category
  /** ISO week of the act in UTC, e.g. `2026-W47`. */
  week: string
}

/** A feature, in how many lessons it was, and for each category the quarters by which it came more often than the model expected. */
export type LearnedFeature = [feature: number, lessons: number, ...more: number[]]

/** What one person has taught: sums of their lessons, so that neither order nor single posts can be told from it. `id`: the person's. */
export interface LearningRow {
  id: string
  /** Ascending. After the two first numbers one for each category, in the order of `categories`; zeros at the end are left out. */
  features: LearnedFeature[]
}

/** How guesses of one week went: nobody's name, only counts. `id`: the ISO week. */
export interface GuessWeek {
  id: string
  counts: GuessCount[]
}

export interface GuessCount {
  /** `undefined` for "not sure". */
  shown: Category | undefined
  category: Category
  count: number
}

/**
 * A person's sums with a lesson more, or with one taken back. Plain integer sums: any order of the same lessons gives the same row.
 *
 * @param sign 1 to teach, -1 to take back
 * @returns `undefined` where nothing is left
 */
export function learningAfter(
  row: LearningRow | undefined,
  personId: string,
  taught: Taught,
  sign: 1 | -1,
): LearningRow | undefined {
  const features = new Map(row?.features.map((one) => [one[0], one]))
  for (const feature of new Set(taught.features)) {
    const [, lessons, ...more] = features.get(feature) ?? [feature, 0]
    const sums = categories.map((category, at) => (more[at] ?? 0) + sign * surplus(taught, category))
    const after = Math.max(0, lessons + sign)
    if (after === 0) features.delete(feature)
    else features.set(feature, [feature, after, ...sums.slice(0, 1 + sums.findLastIndex((sum) => sum !== 0))])
  }
  return features.size === 0 ? undefined : { id: personId, features: [...features.values()].sort((a, b) => a[0] - b[0]) }
}

/** By how many quarters of a post the category came more often than expected. */
function surplus({ category, expected }: Taught, of: Category): number {
  return (of === category ? parts : 0) - (expected[of] ?? 0)
}

/** A week's counts with one more, or one taken back; `undefined` where nothing is left. */
export function guessWeekAfter(
  row: GuessWeek | undefined,
  { week, shown, category }: Taught,
  sign: 1 | -1,
): GuessWeek | undefined {
  const known = row?.counts ?? []
  const isIt = (one: GuessCount): boolean => one.shown === shown && one.category === category
  const count = (known.find(isIt)?.count ?? 0) + sign
  const counts = [...known.filter((one) => !isIt(one)), ...(count > 0 ? [{ shown, category, count }] : [])]
  const nameOf = (one: GuessCount): string => `${one.shown ?? ''} ${one.category}`
  return counts.length === 0 ? undefined : { id: week, counts: counts.sort((a, b) => (nameOf(a) < nameOf(b) ? -1 : 1)) }
}

/** How many lessons a person gave. */
export function lessonsIn(row: LearningRow | undefined): number {
  return row?.features.find(([feature]) => feature === everyPost)?.[1] ?? 0
}

const dayMs = 86_400_000

/** The ISO 8601 week of an instant in UTC, e.g. `2026-W01`: the week belongs to the year of its Thursday. */
export function isoWeekOf(at: Instant): string {
  const weekday = (new Date(at).getUTCDay() + 6) % 7
  const thursday = new Date(at + (3 - weekday) * dayMs)
  const firstDay = Date.UTC(thursday.getUTCFullYear(), 0, 1)
  const week = 1 + Math.floor((thursday.getTime() - firstDay) / (7 * dayMs))
  return `${thursday.getUTCFullYear()}-W${String(week).padStart(2, '0')}`
}
