import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { categories, type Category } from '../org/category.ts'
import {
  everyPost,
  guessFeature,
  type LearningRow,
  learningAfter,
  parts,
  readablePost,
  type Taught,
} from '../org/learning-row.ts'
import { enoughPeople, learnedWeights, mostVotes, strengths } from './learned-weights.ts'
import { modelCategories } from './linear-model.ts'

const person = fc.constantFrom('ana', 'ben', 'chen', 'dora')
const lesson = fc
  .record({
    by: person,
    words: fc.uniqueArray(fc.integer({ min: 0, max: 8 }), { maxLength: 5 }),
    category: fc.constantFrom(...categories),
    guess: fc.constantFrom(...modelCategories),
    times: fc.constantFrom(1, 1, 1, 7, 40),
  })
  .map(({ by, words, category, guess, times }) => {
    const features = [...words, everyPost, readablePost, guessFeature(guess)]
    const taught: Taught = { features, expected: { [guess]: 3 }, shown: guess, category, week: '2026-W47' }
    return { by, taught, times }
  })

interface Given {
  by: string
  taught: Taught
  times: number
}

function rowsOf(given: readonly Given[]): Map<string, LearningRow> {
  const rows = new Map<string, LearningRow>()
  for (const { by, taught, times } of given) {
    for (let time = 0; time < times; time += 1) {
      const row = learningAfter(rows.get(by), by, taught, 1)
      if (row) rows.set(by, row)
    }
  }
  return rows
}
const weightsOf = (given: readonly Given[]) => learnedWeights(rowsOf(given).values())
const streams = fc.array(lesson, { maxLength: 25 })
const kindOf = (feature: number) => (feature < everyPost ? strengths.word : strengths.whole)

describe('learnedWeights', () => {
  test('nobody taught anything: no weights', () => expect(learnedWeights([]).size).toBe(0))

  test('neither the order of lessons nor of people changes a bit', () => {
    const twice = streams.chain((given) => fc.tuple(fc.constant(given), fc.shuffledSubarray(given, { minLength: given.length })))
    fc.assert(
      fc.property(twice, ([given, other]) => {
        const inOrder = weightsOf(given)
        const turned = learnedWeights([...rowsOf(other).values()].toReversed())
        expect(new Map([...turned].sort(([a], [b]) => a - b))).toEqual(new Map([...inOrder].sort(([a], [b]) => a - b)))
      }),
    )
  })

  test('a person forgotten is as if they had never taught', () => {
    fc.assert(
      fc.property(streams, person, (given, forgotten) => {
        const rows = rowsOf(given)
        rows.delete(forgotten)
        expect(learnedWeights(rows.values())).toEqual(weightsOf(given.filter(({ by }) => by !== forgotten)))
      }),
    )
  })

  test('no weight is larger than its bound, whatever rows claim', () => {
    const cell = fc.integer({ min: -1_000_000_000, max: 1_000_000_000 })
    const feature = fc
      .tuple(fc.integer({ min: 0, max: 2_060 }), fc.integer({ min: 1, max: 1_000_000_000 }), fc.array(cell, { maxLength: 11 }))
      .map(([id, lessons, more]): LearningRow['features'][number] => [id, lessons, ...more])
    const rows = fc.array(fc.uniqueArray(feature, { selector: ([id]) => id, maxLength: 10 }), { maxLength: 5 })
    fc.assert(
      fc.property(rows, (claimed) => {
        const weights = learnedWeights(claimed.map((features, at) => ({ id: `p${at}`, features })))
        for (const [id, all] of weights) for (const one of all) expect(Math.abs(one)).toBeLessThanOrEqual(kindOf(id).most)
      }),
    )
  })

  const flood = fc.array(
    lesson.map((given) => ({ ...given, by: 'flo', times: 200 })),
    { minLength: 1, maxLength: 4 },
  )
  /** What rows say of a feature, before anybody is taken out. */
  const meanOf = (rows: Iterable<LearningRow>, id: number, category: Category) => {
    const says = [...rows].flatMap(({ features }) => features.filter(([feature]) => feature === id))
    const votes = says.reduce((sum, [, lessons]) => sum + Math.min(lessons, mostVotes), 0)
    const sum = says.reduce((total, [, lessons, ...more]) => {
      const surplus = more[categories.indexOf(category)] ?? 0
      return total + Math.round(surplus * Math.min(1, mostVotes / lessons))
    }, 0)
    const { most, half } = kindOf(id)
    return { people: says.length, votes, mean: (sum * most) / (parts * (votes + half)) }
  }

  test('where enough people taught, one more who floods moves no weight beyond what the others say', () => {
    fc.assert(
      fc.property(streams, flood, (given, more) => {
        const others = rowsOf(given)
        for (const [id, weights] of weightsOf([...given, ...more])) {
          modelCategories.forEach((category, at) => {
            const { people, mean } = meanOf(others.values(), id, category)
            if (people + 1 < enoughPeople) return
            expect(Math.abs(weights[at] ?? 0)).toBeLessThanOrEqual(Math.abs(mean) + 1e-9)
          })
        }
      }),
      { numRuns: 60 },
    )
  })

  test('among few, one person moves no weight further than their share of the votes, however much they teach', () => {
    fc.assert(
      fc.property(streams, flood, (given, more) => {
        const others = rowsOf(given.filter(({ by }) => by === 'ana' || by === 'ben'))
        const after = learnedWeights([...others.values(), ...rowsOf(more).values()])
        for (const [id, weights] of after) {
          const { most, half } = kindOf(id)
          modelCategories.forEach((category, at) => {
            const { votes, mean } = meanOf(others.values(), id, category)
            const bound = (2 * most * mostVotes) / (votes + mostVotes + half)
            expect(Math.abs((weights[at] ?? 0) - mean)).toBeLessThanOrEqual(bound + 1e-9)
          })
        }
      }),
      { numRuns: 60 },
    )
  })

  test('five who agree outweigh one who says the opposite all day', () => {
    const says = (by: string, category: Category, times: number): Given => ({
      by,
      times,
      taught: { features: [3, everyPost], expected: { service: 4 }, shown: 'service', category, week: '2026-W47' },
    })
    const honest = ['ana', 'ben', 'chen', 'dora', 'emil'].map((by) => says(by, 'suggestion', 10))
    const weights = weightsOf([...honest, says('flo', 'spam', 5_000)]).get(3) ?? []
    const of = (category: (typeof modelCategories)[number]) => weights[modelCategories.indexOf(category)] ?? 0
    expect(of('suggestion')).toBeGreaterThan(1)
    expect(of('spam')).toBe(0)
  })

  test('a single lesson says nothing yet', () => {
    const taught: Taught = { features: [3, everyPost], expected: {}, shown: undefined, category: 'risk', week: '2026-W47' }
    expect(weightsOf([{ by: 'ana', taught, times: 1 }]).size).toBe(0)
  })
})
