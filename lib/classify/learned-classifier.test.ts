import fc from 'fast-check'
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import type { Category } from '../org/category.ts'
import { type LearningRow, learningAfter } from '../org/learning-row.ts'
import type { Mention } from '../org/term-place.ts'
import { learnedClassifier } from './learned-classifier.ts'
import { learnedGuess, mostMoved } from './learned-guess.ts'
import { learnedWeights, type LearnedWeights } from './learned-weights.ts'
import { modelCategories, readModel } from './linear-model.ts'
import { modelClassifier } from './model-classifier.ts'
import { tokensOf } from './post-tokens.ts'

const model = readModel(readFileSync(fileURLToPath(new URL('../../public/model.bin', import.meta.url))))
const classifier = learnedClassifier(model)

function taught(lessons: readonly (readonly [text: string, category: Category])[], times = 1): LearnedWeights {
  let row: LearningRow | undefined
  for (let time = 0; time < times; time += 1) {
    for (const [text, category] of lessons) {
      const lesson = classifier.lesson?.(text, { terms: [] })
      row = lesson ? learningAfter(row, 'ana', { ...lesson, category, week: '2026-W47' }, 1) : row
    }
  }
  return learnedWeights(row ? [row] : [])
}

const lidPosts = [
  'The lid of my Northwind kettle is too tight, my mother cannot open it',
  'Why does the lid not stay open while I pour? Annoying',
  'My kettle lid is stiff again, please',
  'Is there no lid that one can open with one hand?',
  'The lid gets hot. I burnt my thumb a little',
  'lid without a handle, who thought of that',
  'Need help with this lid, it never opens at the first try',
  'Kettle is fine, the lid is not',
].map((text) => [text, 'suggestion'] as const)
const otherPosts = [
  ['My kettle stopped working after a week and nobody answers', 'service'],
  ['Still waiting for my refund, order 7781, it has been two weeks', 'service'],
  ['Kettle arrived broken. How do I send it back?', 'service'],
] as const

describe('learnedClassifier', () => {
  test('without lessons it is the model, exactly', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.constantFrom(...lidPosts.map(([text]) => text), 'Danke, toller Kessel')), (text) => {
        const alone = modelClassifier(model).guess(text, { terms: [] })
        expect(classifier.guess(text, { terms: [] })).toEqual(alone)
        expect(classifier.guess(text, { terms: [], learned: new Map() })).toEqual(alone)
        expect(classifier.guess(text, { terms: [], learned: new Map([[1, modelCategories.map(() => 0)]]) })).toEqual(alone)
      }),
    )
  })

  test('in this organisation posts about the lid are suggestions: the guess follows, and says so', () => {
    const learned = taught([...lidPosts, ...otherPosts, ...otherPosts], 3)
    const text = 'The lid on this kettle does not close properly'
    expect(modelClassifier(model).guess(text, { terms: [] }).ranked[0]).toBe('service')
    const guess = classifier.guess(text, { terms: [], learned })
    expect(guess).toMatchObject({ kind: 'guess', category: 'suggestion', isLearned: true })
    expect(guess.reasons).toContain('lid')
    const complaint = classifier.guess('My parcel never came and nobody answers, where is it?', { terms: [], learned })
    expect(complaint.ranked[0]).toBe('service')
  })

  test('a language that the model does not know is learned all the same', () => {
    const posts = [
      ['Der Wasserkocher ist kaputt und niemand antwortet', 'service'],
      ['Mein Kocher ist schon wieder kaputt, was nun', 'service'],
      ['Seit einer Woche ist das Gerät kaputt', 'service'],
    ] as const
    const text = 'Das ist jetzt auch kaputt und ich warte'
    expect(classifier.guess(text, { terms: [] }).kind).toBe('unsure')
    const guess = classifier.guess(text, { terms: [], learned: taught(posts, 6) })
    expect(guess).toMatchObject({ kind: 'guess', category: 'service', isLearned: true })
    expect(guess.reasons).toContain('kaputt')
  })

  test('the threshold stands', () => {
    const learned = taught([...lidPosts, ...otherPosts], 3)
    expect(learnedClassifier(model, 0.999_99).guess('The lid on this kettle', { terms: [], learned }).kind).toBe('unsure')
    expect(classifier.guess('The lid on this kettle', { terms: [], learned, sureFrom: 0.999_99 }).kind).toBe('unsure')
  })

  test('what was taught before does not change what a lesson says', () => {
    const learned = taught(lidPosts, 3)
    for (const [text] of [...lidPosts, ...otherPosts]) {
      const { shown: _one, ...before } = classifier.lesson?.(text, { terms: [] }) ?? {}
      const { shown: _other, ...after } = classifier.lesson?.(text, { terms: [], learned }) ?? {}
      expect(after).toEqual(before)
    }
  })

  test('a lesson holds numbers, and nothing of an empty post', () => {
    const lesson = classifier.lesson?.('The lid, the lid, the lid of #Northwind 😀 https://x.example', { terms: [] })
    expect(lesson?.features.every(Number.isInteger)).toBe(true)
    expect(new Set(lesson?.features).size).toBe(lesson?.features.length)
    expect(classifier.lesson?.('  ', { terms: [] })).toBeUndefined()
  })

  test('no post is moved further than the bound', () => {
    const weight = fc.double({ min: -4, max: 4, noNaN: true })
    const weights = fc.array(fc.tuple(fc.integer({ min: 0, max: 2_061 }), fc.array(weight, { minLength: 10, maxLength: 10 })), {
      maxLength: 2_000,
    })
    fc.assert(
      fc.property(weights, fc.integer({ min: 0, max: 9 }), (all, sure) => {
        const odds = modelCategories.map((_, at) => (at === sure ? 0.999 : 0.001 / 9))
        const { odds: after } = learnedGuess(odds, tokensOf('the lid of my kettle is open and hot again today'), new Map(all))
        const moved = modelCategories.map((_, at) => Math.log((after[at] ?? 0) / (odds[at] ?? 1)))
        expect(Math.max(...moved) - Math.min(...moved)).toBeLessThanOrEqual(2 * mostMoved + 1e-6)
      }),
      { numRuns: 50 },
    )
  })

  test('nothing is learned by the organisation’s own name, which stands in nearly every post', () => {
    const text = 'Northwind opens a radio studio'
    const place = { kind: 'text', start: 0, end: 9 } as const
    const named = { termId: 'name', kind: 'own', found: 'Northwind', place, variant: 'written' } as const
    const taughtBy = (terms: Mention[]) => classifier.lesson?.(text, { terms })?.features ?? []
    const [nameless, whole] = [taughtBy([named]), taughtBy([])]
    const name = whole.filter((feature) => !nameless.includes(feature))
    expect(name).toHaveLength(1)
    expect(nameless).toEqual(whole.filter((feature) => feature !== name[0]))
    expect(taughtBy([{ ...named, kind: 'product' }])).toEqual(whole)
  })
})
