import { describe, expect, test } from 'vitest'
import type { WatchTerm } from '../org/org-rows.ts'
import { seePost } from './see-post.ts'

const terms: WatchTerm[] = [
  { id: 'name', text: 'Northwind', kind: 'own' },
  { id: 'account', text: '@northwind', kind: 'handle' },
  { id: 'rival', text: 'Contoso', kind: 'competitor' },
]
const by = (authorHandle: string) => (text: string) => ({ text, authorHandle })
const [lena, tom, us] = [by('lena'), by('tom'), by('northwind')]
const complaint = lena('My new kettle leaks from the base, Northwind, do something')

describe('an answer without a watch term of its own', () => {
  test.each<[string, string, boolean]>([
    ['an echo', 'same here, third time this month', true],
    ['an echo behind a handle', '@lena me too', true],
    ['a word alone', 'Same!', true],
    ['a sign', '+1', true],
    ['an echo at the end', 'Mine broke as well', true],
    ['an echo in another language', 'bei mir auch, seit Montag', true],
    ['a complaint about them', 'They never answered my complaint either way', true],
    ['small talk', 'How are you otherwise? Long time!', false],
    ['a joke', '😂😂', false],
    ['"too" that is no echo', 'way too funny for words, this film', false],
    ['a compliment about "their" picture', 'They look so happy in your picture', false],
    ['advertising', 'Earn $500 a day from home https://spam.example', false],
  ])('under a mention, %s: %s', (_, text, isMention) => {
    const sight = seePost(tom(text), terms, complaint)
    expect(sight.isMention).toBe(isMention)
    expect(sight.mentions).toEqual([])
    expect(sight.parent).toEqual({ text: complaint.text, isOwn: false })
  })

  test('what the author of a mention adds is one', () => {
    expect(seePost(lena('And now the lid does not close any more'), terms, complaint).isMention).toBe(true)
    expect(seePost(tom('And now the lid does not close any more'), terms, complaint).isMention).toBe(false)
  })

  test.each<[string, string, boolean]>([
    ['a question', 'Does it come in green?', true],
    ['one word', 'Sent', true],
    ['emoji alone', '😍😍', false],
    ['something said to somebody else', '@ben this one?', false],
  ])('under a post of ours, %s: %s', (_, text, isMention) => {
    const sight = seePost(tom(text), terms, us('New: the K4 kettle'))
    expect(sight.isMention).toBe(isMention)
    expect(sight.parent?.isOwn).toBe(true)
  })

  test('what we answer is no mention, under whatever', () => {
    expect(seePost(us('Same here, sorry!'), terms, complaint).isMention).toBe(false)
    expect(seePost(us('See you on Monday'), terms, us('Ten years of kettles')).isMention).toBe(false)
  })

  test('under what is about competitors alone, or about nobody, it is none', () => {
    for (const parent of ['Contoso broke my kettle', 'My kettle broke'])
      expect(seePost(tom('same here'), terms, lena(parent))).toMatchObject({ isMention: false, parent: undefined })
  })

  test('without its parent it is none', () => {
    expect(seePost(tom('same here'), terms)).toEqual({ isMention: false, mentions: [], parent: undefined })
  })
})

describe('pictures', () => {
  test('a term that stands only in a description makes a mention, and says where it stands', () => {
    const { isMention, mentions } = seePost(
      { ...tom('Look at this!'), media: ['A cat', 'A broken Northwind kettle, Northwind box'] },
      terms,
    )
    expect(isMention).toBe(true)
    expect(mentions).toEqual([
      { termId: 'name', kind: 'own', found: 'Northwind', place: { kind: 'picture' }, variant: 'written' },
    ])
  })

  test('what the text says already is not said again', () => {
    const { mentions } = seePost({ ...tom('My Northwind kettle'), media: ['A Northwind kettle beside one of Contoso'] }, terms)
    expect(mentions.map(({ termId, place }) => [termId, place.kind])).toEqual([
      ['name', 'text'],
      ['rival', 'picture'],
    ])
  })

  test('a handle in a description makes nobody the author', () => {
    expect(seePost({ ...tom('Look!'), media: ['screenshot of a post by @northwind'] }, terms).isMention).toBe(true)
  })
})
