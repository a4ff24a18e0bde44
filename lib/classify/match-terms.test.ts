import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { WatchTerm } from '../org/org-rows.ts'
import { findMentions, isMarketOnly, isOwnPost } from './match-terms.ts'

const terms: WatchTerm[] = [
  { id: 'own', text: 'Northwind', kind: 'own' },
  { id: 'product', text: 'Swift Kettle', kind: 'product' },
  { id: 'handle', text: '@northwind_help', kind: 'handle' },
  { id: 'hashtag', text: 'kettleday', kind: 'hashtag' },
  { id: 'person', text: 'Zoë Müller', kind: 'person' },
  { id: 'greek', text: 'Βοριάς', kind: 'own' },
  { id: 'japanese', text: '北風', kind: 'own' },
  { id: 'rival', text: 'Contoso', kind: 'competitor' },
  { id: 'rival-handle', text: '@contoso_help', kind: 'competitor' },
  { id: 'shouting', text: 'YETI!', kind: 'campaign' },
]

const nobody = { authorHandle: 'somebody' }
const idsIn = (text: string) => findMentions(text, nobody, terms).map(({ termId }) => termId)

describe('findMentions', () => {
  test.each([
    ['a name', 'I like Northwind.', ['own']],
    ['case', 'NORTHWIND and northwind', ['own', 'own']],
    ['accents', 'nórthwïnd', ['own']],
    ['full-width letters', 'Ｎｏｒｔｈｗｉｎｄ', ['own']],
    ['a zero-width character inside', 'North\u200Bwind', ['own']],
    ['a soft hyphen inside', 'North\u00ADwind', ['own']],
    ['possessive', 'Northwind’s app', ['own']],
    ['plural', 'two Swift Kettles', ['product']],
    ['possessive of the plural', 'the Northwinds’ house', ['own']],
    ['a hyphen for a space', 'swift-kettle', ['product']],
    ['no space at all', 'SwiftKettle', ['product']],
    ['a line break for a space', 'Swift\nKettle', ['product']],
    ['two spaces', 'Swift  Kettle', ['product']],
    ['a handle', 'hey @Northwind_Help, hello', ['handle']],
    ['a handle of another instance', '@northwind_help@social.example', ['handle']],
    ['a hashtag', 'happy #KettleDay!', ['hashtag']],
    ['a name as a hashtag', '#northwind', ['own']],
    ['a name as a handle', 'thanks @northwind', ['own']],
    ['accents left out by the writer', 'Zoe Muller spoke', ['person']],
    ['another script', 'η Βοριάς είναι', ['greek']],
    ['another script, inside a word', 'ηΒοριάς', []],
    ['a script without spaces', '私の北風が好き', ['japanese']],
    ['a script without spaces around it', '新しいNorthwindを買った', ['own']],
    ['part of a word', 'Northwinder', []],
    ['end of a word', 'greatnorthwind', []],
    ['part of a longer handle', '@northwind_helpers', []],
    ['a handle’s words without the sign', 'northwind_help', []],
    ['a hashtag’s word without the sign', 'kettleday', []],
    ['an e-mail address is no handle', 'me@northwind_help', []],
    ['half of two words', 'a swift answer', []],
    ['an emoji beside it', '🎉Northwind🎉', ['own']],
    ['a letter of two units before it', '𐐷Northwind', []],
    ['punctuation of the term itself', 'YETI! is back', ['shouting']],
    ['nothing', '', []],
  ])('%s', (_, text, ids) => expect(idsIn(text)).toEqual(ids))

  test('tells where', () => {
    const [mention] = findMentions('My 🫖 Swift\u200B-Kettle’s lid', nobody, terms)
    expect(mention).toMatchObject({ found: 'Swift\u200B-Kettle', place: { kind: 'text', start: 6, end: 19 } })
  })

  test.each(['northwind_help', 'Northwind_Help', 'northwind_help@social.example'])(
    'a post by the own account %s',
    (authorHandle) => {
      expect(findMentions('Good morning', { authorHandle }, terms)).toMatchObject([
        { termId: 'handle', place: { kind: 'author' } },
      ])
    },
  )

  test('of overlapping terms the longest', () => {
    const both: WatchTerm[] = [...terms, { id: 'longer', text: 'Northwind Travel', kind: 'own' }]
    expect(findMentions('Northwind Travel', nobody, both).map(({ termId }) => termId)).toEqual(['longer'])
  })

  test('an empty term matches nothing', () => {
    const empty: WatchTerm[] = ['', ' ', '@', '#'].map((text) => ({ id: text, text, kind: 'handle' }))
    expect(findMentions('a @ b # c', { authorHandle: '' }, empty)).toEqual([])
  })

  test('every mention is what stands at its place', () => {
    const pieces = fc.constantFrom(
      'Northwind',
      'é',
      ' ',
      '-',
      '\u200B',
      '🫖',
      'Swift',
      'Kettle',
      '@',
      's',
      '’',
      'ﬁ',
      '#kettleday',
      'İ',
    )
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 30 }), (parts) => {
        const text = parts.join('')
        for (const { found, place } of findMentions(text, nobody, terms)) {
          expect(place.kind === 'text' && text.slice(place.start, place.end)).toBe(found)
          expect(found).not.toBe('')
        }
      }),
    )
  })
})

describe('isOwnPost', () => {
  const ours = (authorHandle: string, more: WatchTerm[] = []) =>
    isOwnPost(findMentions('Northwind', { authorHandle, site: 'x' }, [...terms, ...more]))
  test.each([
    ['by our handle', 'northwind_help', true],
    ['by our handle, written otherwise', '@Northwind_Help', true],
    ['by somebody', 'somebody', false],
    ['by somebody whose handle begins so', 'northwind_helper', false],
    ['by a competitor', 'contoso', false],
    ['by our account of another site', 'tea', false],
  ])('%s', (_, handle, expected) => {
    const rival: WatchTerm = { id: 'rival-handle', text: '@contoso', kind: 'competitor' }
    const elsewhere: WatchTerm = { id: 'elsewhere', text: '@tea', kind: 'handle', site: 'mastodon' }
    expect(ours(handle, [rival, elsewhere])).toBe(expected)
  })
})

describe('isMarketOnly', () => {
  test.each([
    ['a competitor alone', 'Contoso is cheap', true],
    ['a competitor and us', 'Contoso or Northwind?', false],
    ['us alone', 'Northwind', false],
    ['nobody', 'a kettle', false],
    ['a competitor’s handle and tag', '@contoso_help #contoso', true],
  ])('%s', (_, text, expected) => expect(isMarketOnly(findMentions(text, nobody, terms))).toBe(expected))
})
