import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import type { Category } from '../org/category.ts'
import { readModel } from './linear-model.ts'
import { assessPost } from './assess-post.ts'
import { modelClassifier } from './model-classifier.ts'

const model = readModel(readFileSync(fileURLToPath(new URL('../../public/model.bin', import.meta.url))))
const classifier = modelClassifier(model)
const guessOf = (text: string) => classifier.guess(text, { terms: [] })

const golden: readonly [Category, string][] = [
  ['service', 'My kettle stopped working after a week and I am still waiting for a reply'],
  ['service', 'I am not happy with my kettle. Never again.'],
  ['praise', 'Thank you so much, the new kettle is amazing ❤️'],
  ['suggestion', 'Please add a keep-warm button to the next kettle'],
  ['press', 'I am a journalist writing an article about kettles, who is your press contact?'],
  ['lead', 'Where can I buy the blue one and how much is it?'],
  ['recruiting', 'Are you hiring? I sent my CV in May'],
  ['risk', 'The kettle caught fire and my lawyer will hear of it'],
  ['troll', 'Bunch of clowns, you suck 🤡'],
  ['spam', 'Free followers! Click the link in bio and use code KETTLE'],
  ['other', 'Good morning everybody, coffee first ☕'],
]

const swap = (from: string, to: readonly string[]) => (text: string) =>
  Array.from(text, (letter) => to[Array.from(from).indexOf(letter)] ?? letter).join('')
const rows = (small: number, capital: number) => (text: string) =>
  text
    .replaceAll(/[a-z]/gu, (letter) => String.fromCodePoint(small + letter.charCodeAt(0) - 97))
    .replaceAll(/[A-Z]/gu, (letter) => String.fromCodePoint(capital + letter.charCodeAt(0) - 65))
const between = (sign: string) => (text: string) => text.replaceAll(/(?<=[a-z])(?=[a-z])/giu, sign)

const variants: readonly [string, (text: string) => string][] = [
  ['Cyrillic vowels', swap('aeoiAEO', Array.from('аеоіАЕО'))],
  ['all Cyrillic look-alikes', swap('aceopxyisjABCEHKMOPTXS', Array.from('асеорхуіѕјАВСЕНКМОРТХЅ'))],
  ['Greek look-alikes', swap('ovABEHIKMNOPTXYZ', Array.from('ονΑΒΕΗΙΚΜΝΟΡΤΧΥΖ'))],
  ['Armenian look-alikes', swap('ohun', Array.from('օհսո'))],
  ['zero-width spaces', between('\u200B')],
  ['joiners and non-joiners', between('\u200D\u200C')],
  ['word joiners', between('\u2060')],
  ['soft hyphens', between('\u00AD')],
  ['tag characters', between('\u{E0061}')],
  ['variation selectors', between('\uFE0E')],
  ['marks of direction', between('\u200E')],
  ['accents in heaps', between('\u0335\u0353\u036F')],
  ['wide letters', rows(0xff41, 0xff21)],
  ['bold mathematical letters', rows(0x1_d41a, 0x1_d400)],
  ['monospaced mathematical letters', rows(0x1_d68a, 0x1_d670)],
  ['encircled letters', rows(0x24d0, 0x24b6)],
  ['odd spaces', (text) => text.replaceAll(' ', '\u2003')],
  ['a sign in front that cannot be seen', (text) => `\uFEFF${text}`],
]

describe('golden posts', () => {
  test.each(golden)('%s: %s', (category, text) => expect(guessOf(text)).toMatchObject({ kind: 'guess', category }))
})

describe.each(variants)('written with %s', (_, change) => {
  test.each(golden)('%s: %s', (category, text) => {
    const written = change(text)
    expect(written).not.toBe(text)
    const [clean, disguised] = [assessPost(model, text), assessPost(model, written)]
    // Not close: the same numbers, as the model is shown the same text.
    expect({ ...disguised, tokens: [] }).toEqual({ ...clean, tokens: [] })
    expect(guessOf(written)).toMatchObject({ kind: 'guess', category })
  })
})

describe('20,000 characters', () => {
  test('a long post is judged by its beginning, and as surely as a short one', () => {
    const [, complaint = ''] = golden[0] ?? []
    const long = `${complaint}. ${'It is a kettle. '.repeat(1_300)}`
    expect(long.length).toBeGreaterThan(20_000)
    expect(guessOf(long).ranked[0]).toBe('service')
    expect(guessOf(long)).toEqual(guessOf(long.slice(0, 20_000)))
  })

  test('what cannot be seen does not push the words out of reach', () => {
    const [, complaint = ''] = golden[0] ?? []
    expect(guessOf('\u200B'.repeat(19_000) + complaint)).toEqual(guessOf(complaint))
  })
})

describe('right-to-left and mixed scripts', () => {
  test.each<[string, string]>([
    ['Hebrew', 'הקומקום שלי התקלקל ואף אחד לא עונה'],
    ['Arabic', 'الغلاية لا تعمل ولا أحد يرد على رسائلي'],
    ['Persian', 'کتری من کار نمی‌کند و کسی جواب نمی‌دهد'],
  ])('%s is not guessed at', (_, text) => expect(guessOf(text)).toMatchObject({ kind: 'unsure', reasons: [] }))

  test('a name in Hebrew letters beside English words leaves the English ones readable', () => {
    expect(guessOf('My קומקום stopped working after a week and I am still waiting for a reply').ranked[0]).toBe('service')
  })

  test('English that is laid out from right to left, by marks that cannot be seen, is English', () => {
    const text = 'My kettle stopped working, please help'
    expect(assessPost(model, `\u202B\u2067${text}\u2069\u202C`).score).toBe(assessPost(model, text).score)
  })

  test('a word in Cyrillic stays one: it is neither a reason nor taken for an English one', () => {
    const { reasons, ranked } = guessOf('мой чайник: my kettle stopped working, please help')
    expect(ranked[0]).toBe('service')
    expect(reasons.join(' ')).not.toMatch(/[а-я]/u)
  })
})
