import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { WatchTerm } from '../org/org-rows.ts'
import { explainMentions, findMentions } from './match-terms.ts'
import { buildAutomaton } from './term-automaton.ts'
import { foldForTerms } from './term-text.ts'

const nobody = { authorHandle: '' }
const words = fc.stringMatching(/^[abc]{1,5}$/u)
const bits = fc.constantFrom(
  'ab',
  'abc',
  'ca',
  'Kettle',
  'kettle',
  'Nоrth',
  'North',
  'wind',
  ' ',
  '-',
  '\u200B',
  'é',
  'e\u0301',
  '🫖',
  '@',
  '#',
  '.',
  ',',
  's',
  '’s',
  '北风',
  'ลม',
  '\u202E',
  'ß',
  'ﬁ',
  '0',
  '_',
  'ال',
  'م',
)
const texts = fc.array(bits, { maxLength: 25 }).map((parts) => parts.join(''))
const termOf = (text: string, at: number): WatchTerm => ({
  id: `t${at}`,
  text,
  kind: at % 3 === 0 ? 'competitor' : 'own',
  exclusions: at % 4 === 0 ? ['ca'] : [],
})
const someTerms = fc
  .uniqueArray(
    fc.oneof(words, fc.constantFrom('Northwind', 'North wind', 'Kettle', '北风', 'ลม', '@ab', '#abc', 'ab.ca', 'Straße')),
    { maxLength: 12 },
  )
  .map((list) => list.map(termOf))

describe('the automaton', () => {
  test('finds what looking for each word finds', () => {
    fc.assert(
      fc.property(fc.uniqueArray(words, { maxLength: 20 }), fc.stringMatching(/^[abcd]{0,60}$/u), (sought, text) => {
        const found: string[] = []
        buildAutomaton(sought).scan(text, (word, end) => found.push(`${sought[word]} ${end}`))
        const naive = sought.flatMap((word) =>
          Array.from(text, (_, at) => at).flatMap((at) => (text.startsWith(word, at) ? [`${word} ${at + word.length}`] : [])),
        )
        expect(found.toSorted()).toEqual(naive.toSorted())
      }),
    )
  })

  test.each([
    ['one letter', Array.from({ length: 100 }, (_, at) => 'a'.repeat(at + 1)), 'a'],
    ['a letter that never comes', Array.from({ length: 100 }, (_, at) => `${'a'.repeat(at)}b`), 'a'],
    ['many heads of one word', Array.from({ length: 100 }, (_, at) => `${'ab'.repeat(at)}c`), 'ab'],
  ])('takes steps in proportion to text and finds: %s', (_, sought, piece) => {
    const automaton = buildAutomaton(sought)
    for (const length of [1_000, 100_000]) {
      const text = piece.repeat(length / piece.length)
      let finds = 0
      const steps = automaton.scan(text, () => (finds += 1))
      expect(steps).toBeLessThanOrEqual(2 * text.length + finds)
    }
  })
})

describe('a text made to be slow', () => {
  const nested: WatchTerm[] = Array.from({ length: 30 }, (_, at) => termOf('a'.repeat(at + 1), at + 1))
  const busy: WatchTerm[] = Array.from({ length: 40 }, (_, at) => ({
    ...termOf(`ab${at}`, at + 1),
    exclusions: Array.from({ length: 50 }, (__, other) => `ab${other} a`),
    withWords: ['ab', 'x'],
    reach: 'near',
  }))
  test.each([
    ['one letter', 'a', nested],
    ['one letter with blanks', 'a ', nested],
    ['accents', 'a\u0301', nested],
    ['one letter, of two scripts', 'aа', nested],
    ['particles', 'لل', [...nested, { id: 'arabic', text: 'الشمال', kind: 'own' } as const]],
    ['a tag without an end', '#a_', nested],
    ['subdomains', 'ab.', [{ id: 'd', text: 'ab.ab', kind: 'domain' } as const]],
    ['turned round again and again', '\u202Ea', nested],
    ['phrases everywhere', 'ab1 a ', busy],
  ])('is read in steps that grow as it does: %s', (_, piece, terms) => {
    const steps = (length: number) => explainMentions(piece.repeat(length / piece.length), nobody, terms).steps
    expect(steps(6_000)).toBeLessThanOrEqual(steps(1_500) * 4.2)
  })
})

describe('findMentions', () => {
  test('the order of terms does not matter', () => {
    fc.assert(
      fc.property(someTerms, texts, (terms, text) => {
        expect(findMentions(text, nobody, terms.toReversed())).toEqual(findMentions(text, nobody, terms))
      }),
    )
  })

  test('one term finds what it finds beside others, but for longer ones over it', () => {
    fc.assert(
      fc.property(someTerms, texts, (terms, text) => {
        const all = findMentions(text, nobody, terms)
        for (const term of terms)
          for (const { place } of findMentions(text, nobody, [term])) {
            if (place.kind !== 'text') continue
            const isCovered = all.some(
              (one) => one.place.kind === 'text' && one.place.start <= place.start && place.start < one.place.end,
            )
            const hasOverlap = all.some(
              (one) => one.place.kind === 'text' && one.place.start < place.end && place.start < one.place.end,
            )
            expect(isCovered || hasOverlap).toBe(true)
          }
      }),
    )
  })

  test('every place is in the text, says its term, and none begins before the last one', () => {
    fc.assert(
      fc.property(someTerms, texts, (terms, text) => {
        let last = 0
        for (const { found, place, termId, variant } of findMentions(text, nobody, terms)) {
          if (place.kind !== 'text') throw new Error('Nobody wrote it.')
          expect(text.slice(place.start, place.end)).toBe(found)
          expect(place.start).toBeGreaterThanOrEqual(last)
          last = place.start
          const letters = foldForTerms(terms.find(({ id }) => id === termId)?.text ?? '').letters
          if (variant !== 'look-alikes' && variant !== 'turned')
            expect(foldForTerms(found).letters.startsWith(letters)).toBe(true)
        }
      }),
    )
  })

  test('what it finds as clean words is what a plain search for whole words finds', () => {
    fc.assert(
      fc.property(fc.uniqueArray(words, { minLength: 1, maxLength: 8 }), fc.array(words, { maxLength: 12 }), (sought, said) => {
        const terms: WatchTerm[] = sought.map((text, at) => ({ id: `t${at}`, text, kind: 'own', endings: 'exact' }))
        // Commas: words of one letter with blanks between may spell another word.
        const text = said.join(', ')
        const naive = said.flatMap((word) => (sought.includes(word) ? [`t${sought.indexOf(word)}`] : []))
        expect(findMentions(text, nobody, terms).map(({ termId }) => termId)).toEqual(naive)
      }),
    )
  })
})
