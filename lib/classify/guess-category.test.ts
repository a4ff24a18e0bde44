import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Category, categories } from '../org/category.ts'
import { wordRules } from './guess-category.ts'
import type { Mention } from './match-terms.ts'

const guessOf = (text: string, terms: Mention[] = []) => wordRules.guess(text, { terms })
const mention = (kind: Mention['kind'], found: string): Mention => ({
  termId: found,
  kind,
  found,
  place: { kind: 'text', start: 0, end: found.length },
  variant: 'written',
})

describe('wordRules', () => {
  test.each<[string, Category]>([
    ['My Northwind kettle stopped working after a week and I am still waiting for a reply', 'service'],
    ['How do I reset the timer on my kettle?', 'service'],
    ['I ordered a kettle two weeks ago but it has not come', 'service'],
    ['I am not happy with my kettle. Never again.', 'service'],
    ['Thank you so much Northwind, the new kettle is amazing ❤️', 'praise'],
    ['The staff at the Northwind shop were lovely and helpful', 'praise'],
    ['Please add a keep-warm button to the next kettle', 'suggestion'],
    ['It would be great if the lid came in other colours', 'suggestion'],
    ['I am a journalist writing an article about kettles, who is your press contact', 'press'],
    ['Where can I buy the blue one and how much is it?', 'lead'],
    ['Are you hiring? I sent my CV in May', 'recruiting'],
    ['The kettle caught fire and my lawyer will hear of it', 'risk'],
    ['Bunch of clowns, you suck 🤡', 'troll'],
    ['Free followers! Click the link in bio and use code KETTLE', 'spam'],
  ])('%s → %s', (text, category) => expect(guessOf(text)).toMatchObject({ kind: 'guess', category }))

  test.each(['', 'Northwind', 'Der Kessel steht auf dem Tisch', 'Kettles and kettles and kettles'])('is unsure of %j', (text) => {
    expect(guessOf(text)).toMatchObject({ kind: 'unsure' })
  })

  test('is unsure where as much speaks for one as for another', () => {
    const { kind, ranked } = guessOf('Love the kettle, lawsuit or not')
    expect(kind).toBe('unsure')
    expect(ranked.slice(0, 2).toSorted()).toEqual(['praise', 'risk'])
  })

  test('gives the words of the post as reasons, strongest first', () => {
    expect(guessOf('STOPPED working. Any update on my order?').reasons).toEqual(['STOPPED working', 'Any update', 'my order'])
  })

  test.each([
    ['negated praise is no praise', 'The kettle is not good', 'service'],
    ['a negation ends with its sentence', 'I did not wait. Great kettle, love it', 'praise'],
  ])('%s', (_, text, category) => expect(guessOf(text).ranked[0]).toBe(category))

  test('a competitor alone is the market, whatever is said of it', () => {
    const { ranked, reasons, kind } = guessOf('Contoso is amazing, love it', [mention('competitor', 'Contoso')])
    expect({ kind, first: ranked[0], reason: reasons[0] }).toEqual({ kind: 'guess', first: 'market', reason: 'Contoso' })
  })

  test('a competitor beside us is not', () => {
    const both = [mention('competitor', 'Contoso'), mention('own', 'Northwind')]
    expect(guessOf('My Northwind kettle is broken, unlike Contoso', both)).toMatchObject({ category: 'service' })
  })

  test('ranks every category once, and the same text the same way', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 400 }), (text) => {
        const first = guessOf(text)
        expect(first.ranked.toSorted()).toEqual([...categories].toSorted())
        expect(guessOf(text)).toEqual(first)
        if (first.kind === 'guess') expect(first.category).toBe(first.ranked[0])
      }),
    )
  })

  test.each(['a', '?', 'not ', 'please ', "'", '#', '\n', '\u0301', "a'"])(
    'a long run of %j takes no longer than its length',
    (piece) => {
      const text = piece.repeat(200_000)
      const start = performance.now()
      guessOf(text)
      expect(performance.now() - start).toBeLessThan(500)
    },
  )
})
