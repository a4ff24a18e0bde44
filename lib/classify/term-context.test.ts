import { describe, expect, test } from 'vitest'
import type { WatchTerm } from '../org/org-rows.ts'
import type { Site } from '../post/site.ts'
import { explainMentions } from './match-terms.ts'

const apple = (options: Partial<WatchTerm>): WatchTerm => ({ id: 'apple', text: 'Apple', kind: 'own', ...options })
const explain = (text: string, term: WatchTerm, site?: Site) => explainMentions(text, { authorHandle: '', site }, [term])
const counts = (text: string, options: Partial<WatchTerm>) => explain(text, apple(options)).mentions.length
const because = (text: string, options: Partial<WatchTerm>) => explain(text, apple(options)).cancelled.map((one) => one.because)

const far = 'and then we talked of many other things for a long and merry while until late, and'

describe('exclusions', () => {
  const exclusions = ['apple pie', 'pineapple', 'recipe']
  test.each([
    ['alone', 'I like Apple', 1],
    ['the phrase', 'I like apple pie', 0],
    ['the phrase in the plural', 'I like apple pies', 0],
    ['the phrase, spelled with a hyphen', 'apple-pie', 0],
    ['the phrase and the name', 'Apple pie, bought with an Apple phone', 1],
    ['a phrase that does not say the name, close by', 'my recipe with apple', 0],
    ['the same, far away', `My recipe ${far} bought an Apple phone`, 1],
    ['part of the phrase', 'Apple and pie', 1],
    ['hidden letters in the phrase', 'apple\u200B pi\u00ADe', 0],
  ])('%s', (_, text, expected) => expect(counts(text, { exclusions })).toBe(expected))
  test('are told', () => expect(because('apple pie', { exclusions })).toEqual([{ kind: 'exclusion', phrase: 'apple pie' }]))
})

describe('words that must be there', () => {
  const withWords = ['phone', 'app store', 'Mac']
  test.each([
    ['none', 'an apple a day', undefined, 0],
    ['one', 'my apple phone', undefined, 1],
    ['one in the plural', 'phones by Apple', undefined, 1],
    ['two words', 'Apple closed its App Store', undefined, 1],
    ['part of a word', 'apple microphone', undefined, 0],
    ['far away', `Apple ${far} bought a phone`, undefined, 1],
    ['far away, where near is wanted', `Apple ${far} bought a phone`, 'near', 0],
    ['near', 'Apple should mend my phone', 'near', 1],
    ['one of two places', `Apple mends the phone ${far} an apple`, 'near', 1],
  ] as const)('%s', (_, text, reach, expected) => expect(counts(text, { withWords, ...(reach && { reach }) })).toBe(expected))
  test('are missed', () => expect(because('an apple', { withWords })).toEqual([{ kind: 'with' }]))
})

describe('words that must not be there', () => {
  const withoutWords = ['orchard']
  test.each([
    ['none', 'an Apple phone', undefined, 1],
    ['one', 'the orchard had one apple', undefined, 0],
    ['far away', `The orchard ${far} bought an Apple`, undefined, 0],
    ['far away, where near counts', `The orchard ${far} bought an Apple`, 'near', 1],
  ] as const)('%s', (_, text, reach, expected) => expect(counts(text, { withoutWords, ...(reach && { reach }) })).toBe(expected))
  test('are told', () => expect(because('apple, orchard', { withoutWords })).toEqual([{ kind: 'without', phrase: 'orchard' }]))
})

describe('exact case', () => {
  test.each([
    ['as written', 'Apple', 1],
    ['small', 'apple', 0],
    ['all capitals', 'APPLE', 0],
    ['with an ending', 'Apple’s', 1],
    ['hidden letters', 'App\u200Ble', 1],
  ])('%s', (_, text, expected) => expect(counts(text, { exactCase: true })).toBe(expected))
  test('is told', () => expect(because('apple', { exactCase: true })).toEqual([{ kind: 'case' }]))
})

describe('endings', () => {
  test.each([
    ['usual', undefined, 'Apples', 1],
    ['usual, another', undefined, 'Applet', 0],
    ['none', 'exact', 'Apples', 0],
    ['none, but the name itself', 'exact', "Apple's", 1],
    ['any', 'any', 'Appleschen', 0],
    ['any, a short one', 'any', 'Applen', 1],
    ['any, for its last vowel', 'any', 'Appli', 1],
    ['any, nothing of it', 'any', 'Apple', 1],
  ] as const)('%s: %s %s', (_, endings, text, expected) => expect(counts(text, endings ? { endings } : {})).toBe(expected))
})

describe('site', () => {
  const handle: WatchTerm = { id: 'h', text: '@apple', kind: 'handle', site: 'x' }
  test('counts there', () => expect(explain('@apple', handle, 'x').mentions).toHaveLength(1))
  test('and nowhere else', () => {
    expect(explain('@apple', handle, 'mastodon')).toMatchObject({ mentions: [], cancelled: [{ because: { kind: 'site' } }] })
  })
})

test.each([
  ['Applet', { kind: 'inside' }],
  ['pineapple', { kind: 'inside' }],
])('%s is told to be part of a longer word', (text, why) => expect(because(text, {})).toEqual([why]))

test.each([
  ['APPLE', 'written'],
  ['Ápple', 'accents'],
  ['App-le', 'spacing'],
  ['App\u200Ble', 'hidden'],
  ['\u202EelppA', 'turned'],
  ['Аpple', 'look-alikes'],
  ['App1e', 'look-alikes'],
])('%s is shown as %s', (text, variant) =>
  expect(explain(text, apple({})).mentions).toMatchObject([{ found: text.replace('\u202E', ''), variant }]),
)

test('a term without letters finds nothing, and takes nothing with it', () => {
  const terms: WatchTerm[] = ['', '!!', '@', '🫖'].map((text) => ({
    id: text,
    text,
    kind: 'own',
    exclusions: ['-'],
    withWords: ['!'],
  }))
  expect(explainMentions('!! @ 🫖 Apple', { authorHandle: '@' }, [...terms, apple({})]).mentions).toMatchObject([
    { termId: 'apple' },
  ])
})
