import * as fc from 'fast-check'
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { type Category, categories } from '../org/category.ts'
import { assessPost } from './assess-post.ts'
import { readModel } from './linear-model.ts'
import type { Mention } from './match-terms.ts'
import { modelClassifier } from './model-classifier.ts'

const file = readFileSync(fileURLToPath(new URL('../../public/model.bin', import.meta.url)))
const model = readModel(file)
const classifier = modelClassifier(model)
const guessOf = (text: string, terms: Mention[] = []) => classifier.guess(text, { terms })
const mention = (kind: Mention['kind'], found: string): Mention => ({
  termId: found,
  kind,
  found,
  place: { kind: 'text', start: 0, end: found.length },
  variant: 'written',
})

describe('modelClassifier', () => {
  test.each<[string, Category]>([
    ['My Northwind kettle stopped working after a week and I am still waiting for a reply', 'service'],
    ['Third Northwind kettle in a year and the lid cracked again. Sent two emails, no answer.', 'service'],
    ['How do I reset the timer on my kettle?', 'service'],
    ['Thank you so much Northwind, the new kettle is amazing ❤️', 'praise'],
    ['Please add a keep-warm button to the next kettle', 'suggestion'],
    ['I am a journalist writing an article about kettles, who is your press contact?', 'press'],
    ['Where can I buy the blue one and how much is it?', 'lead'],
    ['Are you hiring? I sent my CV in May', 'recruiting'],
    ['The kettle caught fire and my lawyer will hear of it', 'risk'],
    ['Someone opened an account in my name and is taking money right now, help!!', 'risk'],
    ['Bunch of clowns, you suck 🤡', 'troll'],
    ['Free followers! Click the link in bio and use code KETTLE', 'spam'],
    ['Good morning everybody, coffee first ☕', 'other'],
  ])('%s → %s', (text, category) => expect(guessOf(text)).toMatchObject({ kind: 'guess', category }))

  test.each<[string, string, Category]>([
    ['negated praise', 'I am not happy with my kettle. Never again.', 'service'],
    ['negated praise', 'The food was not good at all', 'service'],
    ['negated complaint', 'no complaints here, great service', 'praise'],
    ['sarcasm with its mark', 'Wow, three hours on hold. Amazing service 🙄', 'service'],
    ['sarcasm in words', 'Thanks for nothing, great job losing my bag again', 'service'],
    ['a joke about suing', 'lol if the pizza is late I am suing', 'other'],
    ['news of a lawsuit', 'Judge dismisses class action over cereal labels <url>', 'other'],
    ['a job that is no application', 'My boss hired me because I am funny', 'other'],
    ['an article that is no enquiry', 'Article in the Times about kettles <url>', 'other'],
    ['happy emoji alone', '😍😍😍', 'praise'],
    ['angry emoji alone', '😡😡', 'service'],
    ['two scripts', 'my kettle мой чайник is broken, please help, no answer since Monday', 'service'],
  ])('%s: %s → %s', (_, text, category) => expect(guessOf(text).ranked[0]).toBe(category))

  test.each(['', '   ', '...', 'Northwind', 'הקומקום שלי התקלקל', 'Der Kessel steht auf dem Tisch', '\u200B\u200B'])(
    'is unsure of %j',
    (text) => {
      expect(guessOf(text).kind).toBe('unsure')
    },
  )

  const clean = 'My kettle stopped working and nobody answers'
  test.each([
    ['zero-width characters', 'My ket\u200Btle stop\u200Dped work\u2060ing and no\uFEFFbody answers'],
    ['soft hyphens', 'My ket\u00ADtle stopped work\u00ADing and nobody answers'],
    ['wide letters', 'My ｋｅｔｔｌｅ stopped ｗｏｒｋｉｎｇ and nobody answers'],
    ['mathematical letters', 'My 𝐤𝐞𝐭𝐭𝐥𝐞 stopped 𝓌ℴ𝓇𝓀𝒾𝓃ℊ and nobody answers'],
    ['accents laid over', 'My ke\u0301ttle stopped wo\u0308rking and nobody answers'],
    ['odd spaces', 'My\u00A0kettle\u2003stopped working and nobody\u2009answers'],
  ])('%s change nothing', (_, text) => {
    const { ranked, score } = assessPost(model, text)
    const expected = assessPost(model, clean)
    expect(ranked).toEqual(expected.ranked)
    expect(score).toBeCloseTo(expected.score, 1)
  })

  test('reasons are words of the post, as they stand there', () => {
    const text = 'STOPPED working. Any update on my order?'
    const { reasons } = guessOf(text)
    expect(reasons.length).toBeGreaterThan(0)
    for (const reason of reasons) expect(text).toContain(reason)
  })

  test('below the threshold it is not sure', () => {
    const text = 'I am not happy with my kettle. Never again.'
    expect(modelClassifier(model, 0.999_99).guess(text, { terms: [] }).kind).toBe('unsure')
    expect(modelClassifier(model, 0).guess(text, { terms: [] }).kind).toBe('guess')
    // What the organisation wants goes before the model's own.
    expect(modelClassifier(model, 0).guess(text, { terms: [], sureFrom: 0.999_99 }).kind).toBe('unsure')
  })

  test('a competitor alone is the market, beside us it is not', () => {
    const text = 'Contoso is amazing, love it'
    expect(guessOf(text, [mention('competitor', 'Contoso')])).toMatchObject({ kind: 'guess', category: 'market' })
    expect(guessOf(text, [mention('competitor', 'Contoso'), mention('own', 'Northwind')]).ranked[0]).toBe('praise')
  })

  test('ranks every category once, and the same text the same way', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 400 }), (text) => {
        const first = guessOf(text)
        expect(first.ranked.toSorted()).toEqual([...categories].toSorted())
        expect(guessOf(text)).toEqual(first)
      }),
    )
  })

  test.each(['a', '?', 'not ', 'please ', "'", '#', '\n', '\u0301', "a'", 'kettle broken ', '😀'])(
    '20,000 characters of %j are no matter',
    (piece) => {
      const start = performance.now()
      guessOf(piece.repeat(20_000 / piece.length))
      expect(performance.now() - start).toBeLessThan(2_000)
    },
  )
})

test('the model is at most a million bytes and holds no word', () => {
  expect(file.length).toBeLessThanOrEqual(1_000_000)
  const header = file.subarray(4, 4 + file.readUInt32LE(0)).toString()
  expect(Object.keys(JSON.parse(header) as object).toSorted()).toEqual([
    'bias',
    'entries',
    'groups',
    'offsets',
    'scale',
    'temperature',
    'threshold',
    'version',
  ])
})
