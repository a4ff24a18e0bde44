import { describe, expect, test } from 'vitest'
import { tokensOf } from './post-tokens.ts'

const textsOf = (text: string, own?: ReadonlySet<string>) => tokensOf(text, own).map((token) => token.text)

describe('tokensOf', () => {
  test.each<[string, string[]]>([
    ["I can't wait!!!", ['i', 'cant', 'wait', '!!']],
    ["Northwind's lid, it's cracked?!", ['northwind', 'lid', 'its', 'cracked', '?!']],
    ['sooooo good 😍❤️', ['soo', 'good', '😍', '❤']],
    ['@brand @ana see https://kettles.example/a?b=1', ['@brand', '@user', 'see', '<url>']],
    ['mail help@kettles.example or +44 20 7946 0018', ['mail', '<email>', 'or', '<phone>']],
    ['£30 gone, waited 2hrs for 12 cups, 5 broke', ['<money>', 'gone', 'waited', '<span>', 'for', '<0>', 'cups', '<5>', 'broke']],
    ['#Fail iPhone15', ['#fail', 'iphone0']],
    ['', []],
  ])('%j → %j', (text, expected) => expect(textsOf(text)).toEqual(expected))

  test('own handles are the brand', () => {
    expect(textsOf('@Northwind @other', new Set(['northwind']))).toEqual(['@brand', '@user'])
  })

  test('says where each token stands in the original', () => {
    const text = 'Ｋettle\u200B broke 😡'
    expect(tokensOf(text).map(({ start, end }) => text.slice(start, end).replace('\u200B', ''))).toEqual([
      'Ｋettle',
      'broke',
      '😡',
    ])
  })

  test.each(['a', 'a.', '@', '#', '1', '1 ', '<', '?', 'a@', "'", '😀'])(
    'a long run of %j takes no longer than its length',
    (piece) => {
      const start = performance.now()
      tokensOf(piece.repeat(10_000))
      expect(performance.now() - start).toBeLessThan(2_000)
    },
  )
})
