import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { categories } from './category.ts'
import {
  everyPost,
  featureCount,
  guessWeekAfter,
  isoWeekOf,
  learningAfter,
  type LearningRow,
  lessonsIn,
  type Taught,
  type GuessWeek,
} from './learning-row.ts'
import { guessWeekSchema, learningRowSchema, lessonSchema, taughtSchema } from './learning-row-schema.ts'

const category = fc.constantFrom(...categories)
const anyTaught: fc.Arbitrary<Taught> = fc
  .record({
    words: fc.uniqueArray(fc.integer({ min: 0, max: 40 }), { maxLength: 12 }),
    category,
    shown: fc.option(category, { nil: undefined }),
    expected: fc.option(fc.record({ of: category, quarters: fc.integer({ min: 1, max: 4 }) }), { nil: undefined }),
    week: fc.constantFrom('2026-W46', '2026-W47'),
  })
  .map(({ words, expected, ...rest }) => ({
    ...rest,
    features: [...words, everyPost],
    expected: expected ? { [expected.of]: expected.quarters } : {},
  }))

const rowOf = (lessons: readonly Taught[]): LearningRow | undefined =>
  lessons.reduce<LearningRow | undefined>((row, one) => learningAfter(row, 'ana', one, 1), undefined)
const weekOf = (lessons: readonly Taught[]): GuessWeek | undefined =>
  lessons.reduce<GuessWeek | undefined>((row, one) => guessWeekAfter(row, { ...one, week: '2026-W46' }, 1), undefined)

describe('learningAfter and guessWeekAfter', () => {
  test('the order of lessons changes nothing', () => {
    const shuffledToo = fc
      .array(anyTaught, { maxLength: 20 })
      .chain((lessons) => fc.tuple(fc.constant(lessons), fc.shuffledSubarray(lessons, { minLength: lessons.length })))
    fc.assert(
      fc.property(shuffledToo, ([lessons, other]) => {
        expect(rowOf(other)).toEqual(rowOf(lessons))
        expect(weekOf(other)).toEqual(weekOf(lessons))
      }),
    )
  })

  test('a lesson taken back is as if it had never been given, wherever it stood', () => {
    fc.assert(
      fc.property(
        fc.array(anyTaught, { maxLength: 10 }),
        anyTaught,
        fc.array(anyTaught, { maxLength: 10 }),
        (before, one, after) => {
          expect(learningAfter(rowOf([...before, one, ...after]), 'ana', one, -1)).toEqual(rowOf([...before, ...after]))
          const counted = weekOf([...before, one, ...after])
          expect(guessWeekAfter(counted, { ...one, week: '2026-W46' }, -1)).toEqual(weekOf([...before, ...after]))
        },
      ),
    )
  })

  test('rows are what their schemas say, also after a journey as JSON', () => {
    fc.assert(
      fc.property(fc.array(anyTaught, { minLength: 1, maxLength: 20 }), (lessons) => {
        const [row, week] = [rowOf(lessons), weekOf(lessons)]
        expect(learningRowSchema.parse(JSON.parse(JSON.stringify(row)))).toEqual(row)
        expect(guessWeekSchema.parse(JSON.parse(JSON.stringify(week)))).toEqual(week)
        for (const one of lessons) expect(taughtSchema.parse(JSON.parse(JSON.stringify(one)))).toEqual(one)
        expect(lessonsIn(row)).toBe(lessons.length)
      }),
    )
  })
})

describe('lessonSchema', () => {
  const lesson = { features: [1, 2, everyPost], expected: { service: 4 }, shown: 'service' }
  test('takes a lesson', () => expect(lessonSchema.parse(lesson)).toEqual(lesson))
  test.each<[string, Record<string, unknown>]>([
    ['a feature twice', { features: [1, 1, everyPost] }],
    ['no feature of every post', { features: [1] }],
    ['a feature there is not', { features: [featureCount, everyPost] }],
    ['too many features', { features: [...Array(40).keys(), everyPost] }],
    ['a word', { features: ['kettle', everyPost] }],
    ['more than one post expected', { expected: { service: 4, praise: 4 } }],
    ['a fraction', { expected: { service: 0.5 } }],
    ['less than nothing', { expected: { service: -4 } }],
  ])('refuses %s', (_, more) => expect(lessonSchema.safeParse({ ...lesson, ...more }).success).toBe(false))
})

test.each([
  ['2026-01-01T00:00:00Z', '2026-W01'],
  ['2027-01-03T23:59:59Z', '2026-W53'],
  ['2027-01-04T00:00:00Z', '2027-W01'],
  ['2024-12-30T12:00:00Z', '2025-W01'],
  ['2026-11-22T12:00:00Z', '2026-W47'],
])('isoWeekOf(%s) is %s', (at, week) => expect(isoWeekOf(Date.parse(at))).toBe(week))
