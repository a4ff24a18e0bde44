import { describe, expect, test } from 'vitest'
import type { Category } from '../../lib/org/category.ts'
import { bootstrapIntervals } from './bootstrap-intervals.ts'
import { type JudgedGuess, judgeGuesses } from './judge-guesses.ts'

const guess = (category: Category, ranked: Category[], score: number, alt?: Category): JudgedGuess => ({
  category,
  alt,
  ranked,
  score,
})

describe('judgeGuesses', () => {
  const guesses = [
    guess('service', ['service', 'other'], 0.9),
    guess('service', ['other', 'service'], 0.6),
    guess('risk', ['service', 'risk'], 0.4, 'service'),
    guess('other', ['praise', 'spam'], 0.3),
  ]

  test('a second acceptable category counts as right, the second guess as second', () => {
    const { right, rightInTwo, rightOfSurer } = judgeGuesses(guesses, 'as it is')
    expect({ right, rightInTwo, rightOfSurer }).toEqual({ right: 0.5, rightInTwo: 0.75, rightOfSurer: 0.5 })
  })

  test('a false alarm is a guess of a category that is neither the first nor the second right one', () => {
    const { byCategory } = judgeGuesses(guesses, 'as it is')
    expect(byCategory.find(({ category }) => category === 'praise')?.falseAlarms).toBe(0.25)
    expect(byCategory.find(({ category }) => category === 'service')?.falseAlarms).toBe(0)
  })

  test('the natural mix weighs a category to its share, however often it is there', () => {
    const many = [
      ...Array.from({ length: 9 }, () => guess('risk', ['other', 'risk'], 0.5)),
      guess('service', ['service', 'other'], 0.5),
    ]
    expect(judgeGuesses(many, 'as it is').right).toBeCloseTo(0.1)
    expect(judgeGuesses(many, 'natural').right).toBeCloseTo(0.42 / 0.49)
  })

  test('scores that are as often right as they say have no calibration error', () => {
    const fair = [guess('other', ['other'], 0.5), guess('other', ['spam'], 0.5)]
    expect(judgeGuesses(fair, 'as it is').calibrationError).toBeCloseTo(0)
    expect(judgeGuesses([guess('other', ['spam'], 0.95)], 'as it is').calibrationError).toBeCloseTo(0.95)
  })
})

test('bootstrapIntervals are the same for the same guesses and hold the value', () => {
  const guesses = Array.from({ length: 60 }, (_, at) => guess('other', at % 3 === 0 ? ['spam', 'other'] : ['other', 'spam'], 0.5))
  const { right } = bootstrapIntervals(guesses, 'as it is')
  expect(bootstrapIntervals(guesses, 'as it is').right).toEqual(right)
  expect(right?.[0]).toBeLessThan(2 / 3)
  expect(right?.[1]).toBeGreaterThan(2 / 3)
})
